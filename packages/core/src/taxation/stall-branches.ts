import type { StallBranchView, StallId } from '@cho40/contract'
import type { MarketDay } from '@cho40/values'
import type { Reading } from '../store/deps.ts'
import { branchOf, ratesOf } from './branch.ts'

/**
 * Of which branch a stall's sales are on a day and at which rates they are taxed above the threshold,
 * the highest ones where nobody has said; with everything that was said of it, the latest first. What
 * was said of one sale alone is not in it.
 */
export async function stallBranches(
  reading: Reading,
  { stallId, day }: { readonly stallId: StallId; readonly day: MarketDay },
): Promise<StallBranchView> {
  const rows = await reading.db
    .selectFrom('cho_tax_branch')
    .selectAll()
    .where('stall_id', '=', stallId)
    .where('sale_id', 'is', null)
    .orderBy('position', 'desc')
    .execute()
  const now = branchOf(rows, { saleId: null, stallId, day })
  return {
    branch: now?.branch ?? null,
    rates: ratesOf(now, day) ?? null,
    said: rows.map((row) => ({
      id: row.id,
      branch: row.branch,
      rates:
        row.vat_rate === null || row.pit_rate === null
          ? null
          : { vat: row.vat_rate, pit: row.pit_rate },
      validFrom: row.valid_from,
      note: row.note,
    })),
  }
}
