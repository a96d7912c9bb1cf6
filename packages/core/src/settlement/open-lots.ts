import type { BookId, MemberId } from '@cho40/contract'
import { type Dong, dong } from '@cho40/values'
import type { Reading } from '../store/deps.ts'
import { chartOf } from './accounts.ts'

/**
 * What a member's goods on consignment are still worth, in the store and at agents, as one line of
 * 003: nobody leaves while the cooperative has goods of theirs.
 */
export async function openLots(
  reading: Reading,
  { id, bookId }: { readonly id: MemberId; readonly bookId: BookId },
): Promise<{ readonly account: string; readonly amount: Dong }[]> {
  const rows = await reading.db
    .selectFrom('cho_goods_holding as holding')
    .innerJoin('cho_delivery as delivery', 'delivery.id', 'holding.delivery_id')
    .select('holding.value')
    .where('holding.book_id', '=', bookId)
    .where('delivery.member_id', '=', id)
    .where('delivery.mode', '=', 'consignment')
    .where('holding.quantity', '>', 0)
    .execute()
  if (rows.length === 0) return []
  const chart = await chartOf(reading, bookId)
  const amount = dong(rows.reduce((sum, { value }) => sum + value, 0))
  return [{ account: chart('goods_on_consignment'), amount }]
}
