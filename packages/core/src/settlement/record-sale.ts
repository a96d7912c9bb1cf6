import type { BookId } from '@cho40/contract'
import { dong } from '@cho40/values'
import type { Tx } from '../store/deps.ts'
import type { BookedColumns } from './book-goods.ts'
import { recordMoves } from './holdings.ts'
import { recordItems } from './member-items.ts'
import type { SoldPart } from './sale-items.ts'
import type { SaleRow } from './sales.ts'

/** What was sold, of which book, and from where; empty is the cooperative's own store. */
export type Recorded = {
  readonly booked: BookedColumns
  readonly bookId: BookId
  readonly place: string
  readonly sold: readonly SoldPart[]
}

/** Writes a booked sale down: its parts, what left the place, and what members earned by it. */
export async function recordSale(
  tx: Tx,
  { booked, bookId, place, sold }: Recorded,
  sale: Omit<SaleRow, keyof BookedColumns | 'book_id'>,
): Promise<void> {
  await tx.db
    .insertInto('cho_goods_sale')
    .values({ ...sale, ...booked, book_id: bookId })
    .execute()
  await tx.db
    .insertInto('cho_goods_part')
    .values(
      sold.map((part) => ({
        ...booked,
        subject: sale.id,
        position: part.position,
        book_id: bookId,
        sale_id: sale.id,
        line: part.line,
        of_position: part.position,
        delivery_id: part.lot.deliveryId,
        member_id: part.lot.memberId,
        mode: part.lot.mode,
        quantity: part.quantity,
        unit: part.unit,
        unit_size: part.unitSize,
        price: part.price,
        amount: part.amount,
        vat: part.vat,
        value: part.value,
      })),
    )
    .execute()
  const of = { ...booked, bookId, subject: sale.id }
  await recordMoves(
    tx,
    of,
    sold.map((part) => ({
      deliveryId: part.lot.deliveryId,
      kind: 'sold',
      place,
      quantity: -part.quantity,
      value: dong(-part.value),
    })),
  )
  await recordItems(
    tx,
    of,
    sold.flatMap(({ items }) => items),
  )
}
