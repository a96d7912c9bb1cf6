import type { SaleBack, SaleId, StallId } from '@cho40/contract'
import { dong, type MarketDay } from '@cho40/values'
import type { Reading } from '../store/deps.ts'

/** What went back of each sale of a stall's day; ordered counts as gone, what came back does not. */
export async function backOf(
  reading: Reading,
  wanted: { readonly stallId: StallId; readonly day: MarketDay },
): Promise<ReadonlyMap<SaleId, SaleBack>> {
  const rows = await reading.db
    .selectFrom('cho_refund as refund')
    .innerJoin('cho_payout as payout', 'payout.id', 'refund.payout_id')
    .innerJoin('cho_sale as sale', 'sale.id', 'refund.sale_id')
    .select(['sale.id', 'refund.amount', 'payout.to_bin'])
    .where('sale.stall_id', '=', wanted.stallId)
    .where('sale.business_day', '=', wanted.day)
    .where('payout.state', 'in', ['ordered', 'sent', 'paid'])
    .execute()
  const back = new Map<SaleId, SaleBack>()
  for (const { id, amount, to_bin: bin } of rows) {
    const { cash, bank } = back.get(id) ?? { cash: dong(0), bank: dong(0) }
    const inCash = bin === null
    back.set(id, inCash ? { cash: dong(cash + amount), bank } : { cash, bank: dong(bank + amount) })
  }
  return back
}
