import {
  type BookId,
  type DeliveryId,
  type GoodsChannel,
  type GoodsSaleId,
  type OrderChannel,
  type OrderGoodsId,
  type PersonId,
  type Problem,
  SALE_UNITS,
  type SaleUnit,
} from '@cho40/contract'
import { type Dong, dong, err, type Instant, ok, type Result, sumDong } from '@cho40/values'
import { announce } from '../../ledger/announce.ts'
import type { OrderLineRow } from '../../ordering/seller-order.ts'
import { goodsSalesAccount } from '../../payment/orders/order-accounts.ts'
import type { Tx } from '../../store/deps.ts'
import { chartOf } from '../accounts.ts'
import { feesOf } from '../agreements.ts'
import { bookEntry } from '../book-goods.ts'
import { chooseLots } from '../choose-lots.ts'
import { holdingsOf } from '../holdings.ts'
import { portionOf } from '../measure.ts'
import { recordSale } from '../record-sale.ts'
import { type SoldPart, soldPartsOf } from '../sale-items.ts'
import { saleLines } from '../sale-lines.ts'
import { partsTaken } from '../sale-parts.ts'
import { namedSoFar, waitingOf } from './line-now.ts'

/** What a line is to be sold from, and what one unit of it holds. */
export type LineToSell = {
  readonly bookId: BookId
  readonly line: OrderLineRow
  readonly unitSize: number
  readonly base: 'g' | 'ml' | 'piece'
  readonly channel: OrderChannel
  /** Nothing that came later can have been in the buyer's bag. */
  readonly handedOverAt: Instant
  readonly goods: {
    readonly product: string
    readonly grade?: string | undefined
    readonly vatBps: number
    readonly deliveryId?: DeliveryId | undefined
  }
  readonly id: OrderGoodsId
  readonly by: PersonId
}

/**
 * Sells what of a line is not named yet from deliveries that were there when it was handed over, the
 * oldest first: of members' goods the member earns what the buyer paid, with the fees of the
 * delivery; the cooperative's own leave 156. The income of the order (5111) is what pays for them,
 * so what buyers paid is booked as it was. Answers with how much was sold; nothing is no problem.
 * The caller has the book's lock. Problems: those of `post`.
 */
export async function sellLine(tx: Tx, to: LineToSell): Promise<Result<number, Problem>> {
  const { bookId, line, unitSize, goods } = to
  const named = await namedSoFar(tx, [line.id])
  const waiting = waitingOf(line, unitSize, named.get(line.id))
  if (waiting.quantity === 0) return ok(0)
  const lots = await holdingsOf(tx, { bookId, place: '', products: [goods.product] })
  const { taken } = chooseLots(
    lots.filter(({ base, receivedAt }) => base === to.base && receivedAt <= to.handedOverAt),
    { ...goods, quantity: waiting.quantity },
  )
  const quantity = taken.reduce((sum, part) => sum + part.quantity, 0)
  const amount = portionOf(waiting.amount, quantity, waiting.quantity)
  // A sale is of a đồng or more: what was given away waits for somebody to say so.
  if (quantity === 0 || amount < 1) return ok(0)
  const unit = saleUnit(line.unit)
  if (!unit.ok) return unit
  const parts = partsTaken(taken, {
    line: 1,
    unit: unit.value,
    unitSize,
    price: line.price,
    vatBps: goods.vatBps,
    amount,
  })
  const agreements = parts.flatMap(({ lot }) => lot.agreementId ?? [])
  const saleId = tx.ids.make('gsale')
  const sold = soldPartsOf(saleId, parts, await feesOf(tx, agreements, 'sale'))
  const booked = await book(tx, { ...to, saleId, sold, amount })
  return booked.ok ? ok(quantity) : booked
}

type Sold = LineToSell & {
  readonly saleId: GoodsSaleId
  readonly sold: readonly SoldPart[]
  readonly amount: Dong
}

async function book(tx: Tx, { saleId, sold, ...to }: Sold): Promise<Result<void, Problem>> {
  const { bookId, by, amount } = to
  const moneyAccount = await goodsSalesAccount(tx, bookId)
  const income = 'external'
  const signed = await saleLines(tx, {
    bookId,
    chart: await chartOf(tx, bookId),
    income,
    place: '',
    moneyAccount,
    parts: sold,
  })
  if (!signed.ok) return signed
  const booked = await bookEntry(tx, {
    bookId,
    kind: 'goods_sold',
    subject: saleId,
    occurredAt: tx.clock.now(),
    signed: signed.value,
  })
  if (!booked.ok) return booked
  await recordSale(
    tx,
    { booked: booked.value, bookId, place: '', sold },
    {
      id: saleId,
      channel: channelOf(to.channel),
      income,
      paid: 'order',
      buyer_kind: null,
      buyer: null,
      agent: null,
      agent_fee: dong(0),
      amount: sumDong(sold.map((part) => part.amount)),
      money_account: moneyAccount,
      sold_by: by,
    },
  )
  await tx.db
    .insertInto('cho_order_goods')
    .values({
      id: to.id,
      book_id: bookId,
      line_id: to.line.id,
      sale_id: saleId,
      quantity: sold.reduce((sum, { quantity }) => sum + quantity, 0),
      amount,
      unit_size: to.unitSize,
      named_by: by,
      recorded_at: booked.value.recorded_at,
    })
    .execute()
  await announce(tx, {
    bookId,
    type: 'goods_sold',
    stallId: null,
    payload: { type: 'goods_sold', saleId },
  })
  return ok(undefined)
}

/** Placed over a network, at our shop or elsewhere, is online; told over the counter is not. */
function channelOf(channel: OrderChannel): GoodsChannel {
  return channel === 'shop' || channel === 'elsewhere' ? 'online' : 'stall'
}

const UNITS: ReadonlyMap<string, SaleUnit> = new Map(SALE_UNITS.map((unit) => [unit, unit]))

function saleUnit(unit: string): Result<SaleUnit, Problem> {
  const known = UNITS.get(unit)
  if (known !== undefined) return ok(known)
  return err({ type: 'InvalidInput', issues: [{ path: 'unit', message: 'not a unit of goods' }] })
}
