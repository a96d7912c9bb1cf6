import type { GoodsReturnId, Problem } from '@cho40/contract'
import { dong, ok, type Result, sumDong } from '@cho40/values'
import { announce } from '../ledger/announce.ts'
import type { Tx } from '../store/deps.ts'
import { chartOf } from './accounts.ts'
import { type BookedColumns, bookEntry } from './book-goods.ts'
import { cr, dr, opposite } from './entry-lines.ts'
import { recordMoves } from './holdings.ts'
import { recordItems } from './member-items.ts'
import type { ReturnedPart } from './returned-parts.ts'
import { saleLines } from './sale-lines.ts'
import type { SaleRow } from './sales.ts'
import type { SettlementTables } from './tables.ts'

/** What comes back of a sale, when, why, and who took it. */
export type Returned = {
  readonly back: Pick<
    SettlementTables['cho_goods_return'],
    'id' | 'occurred_at' | 'reason' | 'returned_by'
  >
  readonly sale: SaleRow
  readonly parts: readonly ReturnedPart[]
}

/**
 * Books a return and writes it down, in the transaction that decided on it. Of an order the money
 * came back with the order (521, see `alignRevenue`): what that took from returns goes to the sales
 * that this sale had taken from, so that both stand as if it had been sold and returned at once.
 * Problems: those of `post`.
 */
export async function bookReturn(
  tx: Tx,
  returned: Returned,
): Promise<Result<GoodsReturnId, Problem>> {
  const { back, sale, parts } = returned
  const bookId = sale.book_id
  const chart = await chartOf(tx, bookId)
  const lines = await saleLines(tx, {
    bookId,
    chart,
    income: sale.income,
    place: sale.agent ?? '',
    moneyAccount: sale.money_account,
    // Income inside the cooperative has no account for returns: it is taken back where it was.
    ...(sale.income === 'external' && { revenue: chart('sales_returns') }),
    parts: parts.map(({ part, ...rest }) => ({
      ...rest,
      lot: { mode: part.mode, memberId: part.member_id },
    })),
  })
  if (!lines.ok) return lines
  const amount = sumDong(parts.map((part) => part.amount))
  const ofOrder =
    sale.paid === 'order'
      ? [dr(sale.money_account, amount), cr(chart('sales_returns'), amount)]
      : []
  const booked = await bookEntry(tx, {
    bookId,
    kind: 'goods_returned',
    subject: back.id,
    occurredAt: back.occurred_at,
    signed: [...opposite(lines.value), ...ofOrder],
  })
  if (!booked.ok) return booked
  await record(tx, returned, booked.value)
  await announce(tx, {
    bookId,
    type: 'goods_returned',
    stallId: null,
    payload: { type: 'goods_returned', returnId: back.id, saleId: sale.id },
  })
  return ok(back.id)
}

async function record(
  tx: Tx,
  { back, sale, parts }: Returned,
  booked: BookedColumns,
): Promise<void> {
  const bookId = sale.book_id
  await tx.db
    .insertInto('cho_goods_return')
    .values({
      ...back,
      book_id: bookId,
      sale_id: sale.id,
      amount: sumDong(parts.map(({ amount }) => amount)),
      ...booked,
    })
    .execute()
  await tx.db
    .insertInto('cho_goods_part')
    .values(
      parts.map(({ part, ...rest }, index) => ({
        ...part,
        ...booked,
        subject: back.id,
        position: index + 1,
        of_position: part.position,
        book_id: bookId,
        sale_id: sale.id,
        quantity: -rest.quantity,
        amount: dong(-rest.amount),
        vat: dong(-rest.vat),
        value: dong(-rest.value),
      })),
    )
    .execute()
  const of = { ...booked, bookId, subject: back.id }
  await recordMoves(
    tx,
    of,
    parts.map(({ part, quantity, value }) => ({
      deliveryId: part.delivery_id,
      kind: 'buyer_returned',
      place: sale.agent ?? '',
      quantity,
      value,
    })),
  )
  await recordItems(
    tx,
    of,
    parts.flatMap(({ items }) =>
      items.map((item) => ({
        ...item,
        quantity: -item.quantity,
        charged_of: -item.charged_of,
        amount: dong(-item.amount),
        vat: dong(-item.vat),
      })),
    ),
  )
}
