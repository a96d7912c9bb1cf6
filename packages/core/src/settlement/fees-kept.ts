import type { BookId, SettlementView } from '@cho40/contract'
import { type Dong, dong, ZERO_DONG } from '@cho40/values'
import type { Reading } from '../store/deps.ts'
import type { OpenItem } from './run-facts.ts'

/** So many subjects go into one question. */
const BLOCK = 400

/** What the cooperative keeps of a run's items: its fees, inside and outside apart, and their VAT. */
export async function feesKept(
  reading: Reading,
  bookId: BookId,
  items: readonly OpenItem[],
): Promise<SettlementView['cooperative']> {
  const wanted = new Set(items.map(({ subject, position }) => `${subject} ${position}`))
  const subjects = [...new Set(items.map(({ subject }) => subject))]
  const kept: { externalFees: Dong; internalFees: Dong; vat: Dong } = {
    externalFees: ZERO_DONG,
    internalFees: ZERO_DONG,
    vat: ZERO_DONG,
  }
  for (let from = 0; from < subjects.length; from += BLOCK) {
    const rows = await reading.db
      .selectFrom('cho_member_item')
      .select(['subject', 'position', 'amount', 'vat', 'income'])
      .where('book_id', '=', bookId)
      .where('kind', '=', 'fee')
      .where('subject', 'in', subjects.slice(from, from + BLOCK))
      .execute()
    for (const { subject, position, amount, vat, income } of rows) {
      if (!wanted.has(`${subject} ${position}`)) continue
      const which = income === 'internal' ? 'internalFees' : 'externalFees'
      kept[which] = dong(kept[which] + vat - amount)
      kept.vat = dong(kept.vat - vat)
    }
  }
  return kept
}
