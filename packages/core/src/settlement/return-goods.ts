import type { BookId, GoodsReturnId, Problem, ReturnGoods } from '@cho40/contract'
import { dong, err, ok, type Result, sumDong } from '@cho40/values'
import { announce } from '../ledger/announce.ts'
import type { Deps, Tx } from '../store/deps.ts'
import { chartOf } from './accounts.ts'
import { type BookedColumns, bookEntry } from './book-goods.ts'
import { opposite } from './entry-lines.ts'
import { recordMoves } from './holdings.ts'
import { inCooperative } from './in-cooperative.ts'
import { recordItems } from './member-items.ts'
import { type ReturnedPart, returnedPartsOf } from './returned-parts.ts'
import { saleLines } from './sale-lines.ts'
import { type SaleRow, saleWithParts } from './sales.ts'

/**
 * Takes goods back from a buyer, all or a part, into the place they were sold from. The member gives
 * back the price and gets back the fees; of the cooperative's own goods the return is 521, not less
 * revenue. Money goes back the way it came: cash, or less is owed. An agent's fee stays.
 * Problems: NotFound (cooperative, sale, line), GoodsNotAvailable (more than was sold and not yet
 * returned), InvalidInput (nothing left), IdReused, and those of `post`.
 */
export function returnGoods(
  deps: Deps,
  input: ReturnGoods,
): Promise<Result<GoodsReturnId, Problem>> {
  return inCooperative(deps, input, async (tx, bookId) => {
    const sale = await saleWithParts(tx, { bookId, saleId: input.saleId })
    if (!sale.ok) return sale
    const parts = returnedPartsOf(sale.value.parts, input.lines)
    if (!parts.ok) return parts
    if (parts.value.length === 0) {
      return err({ type: 'WrongState', what: 'sale', id: input.saleId, state: 'returned' })
    }
    return book(tx, { input, bookId, sale: sale.value.sale, parts: parts.value })
  })
}

type Returned = {
  readonly input: ReturnGoods
  readonly bookId: BookId
  readonly sale: SaleRow
  readonly parts: readonly ReturnedPart[]
}

async function book(tx: Tx, returned: Returned): Promise<Result<GoodsReturnId, Problem>> {
  const { input, bookId, sale, parts } = returned
  const chart = await chartOf(tx, bookId)
  const lines = await saleLines(tx, {
    bookId,
    chart,
    income: sale.income,
    place: sale.agent ?? '',
    moneyAccount: sale.money_account,
    // Income inside the cooperative has no account for returns: it is taken back where it was.
    ...(sale.income === 'external' && { revenue: chart('sales_returns') }),
    parts: parts.map(({ part, ...back }) => ({
      ...back,
      lot: { mode: part.mode, memberId: part.member_id },
    })),
  })
  if (!lines.ok) return lines
  const booked = await bookEntry(tx, {
    bookId,
    kind: 'goods_returned',
    subject: input.id,
    occurredAt: input.occurredAt,
    signed: opposite(lines.value),
  })
  if (!booked.ok) return booked
  await record(tx, returned, booked.value)
  await announce(tx, {
    bookId,
    type: 'goods_returned',
    stallId: null,
    payload: { type: 'goods_returned', returnId: input.id, saleId: input.saleId },
  })
  return ok(input.id)
}

async function record(
  tx: Tx,
  { input, bookId, sale, parts }: Returned,
  booked: BookedColumns,
): Promise<void> {
  await tx.db
    .insertInto('cho_goods_return')
    .values({
      id: input.id,
      book_id: bookId,
      sale_id: input.saleId,
      amount: sumDong(parts.map(({ amount }) => amount)),
      reason: input.reason,
      returned_by: input.by,
      ...booked,
    })
    .execute()
  await tx.db
    .insertInto('cho_goods_part')
    .values(
      parts.map(({ part, ...back }, index) => ({
        ...part,
        ...booked,
        subject: input.id,
        position: index + 1,
        of_position: part.position,
        book_id: bookId,
        sale_id: input.saleId,
        quantity: -back.quantity,
        amount: dong(-back.amount),
        vat: dong(-back.vat),
        value: dong(-back.value),
      })),
    )
    .execute()
  const of = { ...booked, bookId, subject: input.id }
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
