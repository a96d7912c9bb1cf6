import type {
  BaseUnit,
  BookId,
  DeliveryId,
  IncomeKind,
  MemberId,
  SupplyId,
  SupplyMode,
} from '@cho40/contract'
import { type Dong, dong } from '@cho40/values'
import type { Reading, Tx } from '../store/deps.ts'
import type { BookedColumns } from './book-goods.ts'
import type { Holding } from './choose-lots.ts'
import type { GoodsMoveKind, GoodsSubject } from './tables.ts'

/** What is left of a lot at a place, with all that selling it needs to know. */
export type LotHolding = Holding & {
  readonly product: string
  readonly mode: SupplyMode
  readonly base: BaseUnit
  readonly memberId: MemberId | null
  readonly agreementId: SupplyId | null
  readonly feeIncome: IncomeKind
}

/** The lots of some products that have something left at a place. */
export async function holdingsOf(
  reading: Reading,
  wanted: {
    readonly bookId: BookId
    readonly place: string
    readonly products: readonly string[]
  },
): Promise<LotHolding[]> {
  const rows = await reading.db
    .selectFrom('cho_goods_holding as holding')
    .innerJoin('cho_delivery as delivery', 'delivery.id', 'holding.delivery_id')
    .select(['holding.quantity', 'holding.value', 'holding.received_at', 'holding.delivery_id'])
    .select(['delivery.grade', 'delivery.product', 'delivery.mode', 'delivery.base'])
    .select(['delivery.member_id', 'delivery.agreement_id', 'delivery.fee_income'])
    .where('holding.book_id', '=', wanted.bookId)
    .where('holding.place', '=', wanted.place)
    .where('holding.product', 'in', [...new Set(wanted.products)])
    .where('holding.quantity', '>', 0)
    .orderBy('holding.received_at')
    .orderBy('holding.delivery_id')
    .execute()
  return rows.map((row) => ({
    deliveryId: row.delivery_id,
    grade: row.grade,
    receivedAt: row.received_at,
    quantity: row.quantity,
    value: row.value,
    product: row.product,
    mode: row.mode,
    base: row.base,
    memberId: row.member_id,
    agreementId: row.agreement_id,
    feeIncome: row.fee_income,
  }))
}

/** What is left of one lot at a place; nothing when it never was there. */
export async function holdingOf(
  reading: Reading,
  deliveryId: DeliveryId,
  place: string,
): Promise<{ readonly quantity: number; readonly value: Dong }> {
  const row = await reading.db
    .selectFrom('cho_goods_holding')
    .select(['quantity', 'value'])
    .where('delivery_id', '=', deliveryId)
    .where('place', '=', place)
    .executeTakeFirst()
  return row ?? { quantity: 0, value: dong(0) }
}

export type Move = {
  readonly deliveryId: DeliveryId
  readonly kind: GoodsMoveKind
  readonly place: string
  readonly quantity: number
  readonly value: Dong
}

/** Writes movements down and brings what is left to them, in the transaction that books them. */
export async function recordMoves(
  tx: Tx,
  booked: BookedColumns & { readonly bookId: BookId; readonly subject: GoodsSubject },
  moves: readonly Move[],
): Promise<void> {
  const { bookId, subject, ...columns } = booked
  if (moves.length === 0) return
  await tx.db
    .insertInto('cho_goods_move')
    .values(
      moves.map(({ deliveryId, ...move }, index) => ({
        ...columns,
        ...move,
        subject,
        position: index + 1,
        book_id: bookId,
        delivery_id: deliveryId,
      })),
    )
    .execute()
  for (const move of moves) await changeHolding(tx, move)
}

async function changeHolding(tx: Tx, { deliveryId, place, quantity, value }: Move): Promise<void> {
  await tx.db
    .insertInto('cho_goods_holding')
    .columns(['delivery_id', 'place', 'book_id', 'product', 'received_at', 'quantity', 'value'])
    .expression((eb) =>
      eb
        .selectFrom('cho_delivery')
        .select((row) => [
          'id',
          row.val(place).as('place'),
          'book_id',
          'product',
          'occurred_at',
          row.lit(0).as('quantity'),
          row.lit(0).as('value'),
        ])
        .where('id', '=', deliveryId),
    )
    .onConflict((conflict) => conflict.columns(['delivery_id', 'place']).doNothing())
    .execute()
  await tx.db
    .updateTable('cho_goods_holding')
    .set((eb) => ({
      quantity: eb('quantity', '+', quantity),
      value: eb('value', '+', value),
    }))
    .where('delivery_id', '=', deliveryId)
    .where('place', '=', place)
    .execute()
}
