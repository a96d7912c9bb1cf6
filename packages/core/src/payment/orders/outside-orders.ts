import type { OrderId } from '@cho40/contract'
import type { StockPlaceRow } from '../../catalogue/stock/stock-places.ts'
import type { Tx } from '../../store/deps.ts'

type Outside = {
  readonly place: Pick<StockPlaceRow, 'book_id'>
  readonly floor: string
  readonly number: string
}

/** What is kept of an order of another floor, by the number it has there. */
export function knownOutside(tx: Tx, { place, floor, number }: Outside) {
  return tx.db
    .selectFrom('cho_order_outside')
    .select('body_hash')
    .where('book_id', '=', place.book_id)
    .where('floor', '=', floor)
    .where('number', '=', number)
    .executeTakeFirst()
}

/** Keeps under which number of which floor an order came, so that it comes once. */
export async function nameOutside(
  tx: Tx,
  of: Outside & { readonly orderId: OrderId; readonly hash: string },
): Promise<void> {
  await tx.db
    .insertInto('cho_order_outside')
    .values({
      book_id: of.place.book_id,
      floor: of.floor,
      number: of.number,
      order_id: of.orderId,
      body_hash: of.hash,
      recorded_at: tx.clock.now(),
    })
    .execute()
}

/** Nobody was given the link of this order, so there is none. */
export async function withoutLink(tx: Tx, id: OrderId): Promise<void> {
  await tx.db.updateTable('cho_order').set({ token_hash: null }).where('id', '=', id).execute()
}
