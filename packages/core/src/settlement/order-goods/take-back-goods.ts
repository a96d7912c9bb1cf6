import type { AcceptReturn, GoodsSaleId, OrderLineId, PersonId, Problem } from '@cho40/contract'
import { ok, type Result } from '@cho40/values'
import { linesOf, type OrderLineRow, sellerOrderRow } from '../../ordering/seller-order.ts'
import type { Deps, Tx } from '../../store/deps.ts'
import { transact } from '../../store/transact.ts'
import { takeBackOrder } from '../../taxation/hand-over-order.ts'
import { changeDelivery } from '../change-delivery.ts'
import { bookReturn } from '../record-return.ts'
import { type ReturnedPart, returnedPartsOf } from '../returned-parts.ts'
import { saleWithParts } from '../sales.ts'
import { inBase } from './line-now.ts'

const REASON = 'Khách trả lại hàng của đơn'
const SPOILED = 'Hàng của đơn trả lại, không bán được nữa'

/**
 * The seller takes goods back, and the deliveries they were sold from have them again: what nobody
 * had named comes back first, then the newest of what was sold. A member gives back what the goods
 * had earned and gets back the fees, after a paid run as a debt of the next one. What cannot be sold
 * again is spoiled, which is its owner's loss as elsewhere.
 * Problems: those of `takeBackOrder`, and of `post`.
 */
export function takeBackGoods(
  deps: Deps,
  input: AcceptReturn & { readonly by: PersonId },
): Promise<Result<void, Problem>> {
  return transact(deps, async (tx) => {
    const done = await takeBackOrder(tx, input)
    if (!done.ok) return done
    const order = await sellerOrderRow(tx, input.id)
    if (!order || order.cooperative_id === null) return done
    const lines = await linesOf(tx, input.id)
    for (const lineId of new Set(input.lines.map((line) => line.lineId))) {
      const line = lines.find(({ id }) => id === lineId)
      const spoils = input.lines
        .filter((back) => back.lineId === lineId && !back.restock)
        .reduce((sum, { quantity }) => sum + quantity, 0)
      const back = line ? await lineBack(tx, line, { spoils, by: input.by }) : ok(undefined)
      if (!back.ok) return back
    }
    return ok(undefined)
  })
}

async function lineBack(
  tx: Tx,
  line: OrderLineRow,
  { spoils, by }: { readonly spoils: number; readonly by: PersonId },
): Promise<Result<void, Problem>> {
  const sales = await salesOf(tx, line.id)
  const [newest] = sales
  if (!newest) return ok(undefined)
  const sold = sales.reduce((sum, { left }) => sum + left, 0)
  let back = Math.max(0, sold - inBase(line.quantity, newest.unitSize))
  let spoiled = Math.min(back, inBase(spoils, newest.unitSize))
  for (const { saleId, left } of sales) {
    const quantity = Math.min(back, left)
    if (quantity === 0) continue
    back -= quantity
    const returned = await saleBack(tx, { saleId, quantity, by })
    if (!returned.ok) return returned
    for (const part of returned.value) {
      const lost = Math.min(spoiled, part.quantity)
      spoiled -= lost
      const gone = lost === 0 ? ok(undefined) : await spoil(tx, { part, quantity: lost, by })
      if (!gone.ok) return gone
    }
  }
  return ok(undefined)
}

/** What a line was sold by, the newest first, with how much of it the buyer has. */
async function salesOf(
  tx: Tx,
  lineId: OrderLineId,
): Promise<{ saleId: GoodsSaleId; left: number; unitSize: number }[]> {
  const rows = await tx.db
    .selectFrom('cho_order_goods as named')
    .innerJoin('cho_goods_part as part', 'part.sale_id', 'named.sale_id')
    .select(['part.sale_id', 'named.unit_size', 'named.recorded_at'])
    .select((eb) => eb.fn.sum<number | string>('part.quantity').as('left'))
    .where('named.line_id', '=', lineId)
    .groupBy(['part.sale_id', 'named.unit_size', 'named.recorded_at'])
    .orderBy('named.recorded_at', 'desc')
    .orderBy('part.sale_id', 'desc')
    .execute()
  return rows.map((row) => ({
    saleId: row.sale_id,
    left: Number(row.left),
    unitSize: row.unit_size,
  }))
}

async function saleBack(
  tx: Tx,
  of: { readonly saleId: GoodsSaleId; readonly quantity: number; readonly by: PersonId },
): Promise<Result<ReturnedPart[], Problem>> {
  const { saleId, quantity, by } = of
  const { book_id: bookId } = await tx.db
    .selectFrom('cho_goods_sale')
    .select('book_id')
    .where('id', '=', saleId)
    .executeTakeFirstOrThrow()
  const sale = await saleWithParts(tx, { bookId, saleId })
  if (!sale.ok) return sale
  const parts = returnedPartsOf(sale.value.parts, [{ line: 1, quantity }])
  if (!parts.ok) return parts
  const id = tx.ids.make('greturn')
  const back = { id, occurred_at: tx.clock.now(), reason: REASON, returned_by: by }
  const booked = await bookReturn(tx, { back, sale: sale.value.sale, parts: parts.value })
  return booked.ok ? parts : booked
}

function spoil(
  tx: Tx,
  of: { readonly part: ReturnedPart; readonly quantity: number; readonly by: PersonId },
): Promise<Result<unknown, Problem>> {
  return changeDelivery(tx, {
    id: tx.ids.make('gmove'),
    deliveryId: of.part.part.delivery_id,
    how: 'spoiled',
    quantity: of.quantity,
    reason: SPOILED,
    occurredAt: tx.clock.now(),
    by: of.by,
  })
}
