import type { OrderMoney, SellerOrderId } from '@cho40/contract'
import { type Dong, dong, invariant } from '@cho40/values'
import { sql } from 'kysely'
import type { SellerOrderRow } from '../../ordering/seller-order.ts'
import type { Reading } from '../../store/deps.ts'
import { inPieces, known, preparedRows } from '../../store/prepared.ts'
import { flagsOf, type RequestRow } from '../requests.ts'

type Order = Pick<SellerOrderRow, 'id' | 'amount'>

/** What asks for the money of an order, what came by each, and what of it goes back. */
export type AskedFor = {
  readonly request: RequestRow
  /** Where it is paid into. */
  readonly account: OrderMoney['requests'][number]['account']
  /** Refunds that are ordered or paid. */
  readonly back: Dong
}

export type MoneyOf = {
  readonly asked: readonly AskedFor[]
  /** Taken by hand, less what was given back by hand. */
  readonly cash: Dong
  readonly kept: Dong
  readonly left: Dong
  readonly toReturn: Dong
}

/** How the money of one seller's order stands; everything from the rows, nothing remembered. */
export async function moneyOf(reading: Reading, order: Order): Promise<MoneyOf> {
  const [money] = await moneyOfEach(reading, [order])
  invariant(money, 'each order is answered')
  return money
}

/** The same for many, in their order: two statements for as many as a page of orders has. */
async function moneyOfEach(reading: Reading, orders: readonly Order[]): Promise<MoneyOf[]> {
  const ids = orders.map(({ id }) => ({ id }))
  const asked = await inPieces(reading, ids, requestsOf)
  const taken = await inPieces(reading, ids, takenByHand)
  return orders.map((order) =>
    moneyFrom(order, {
      asked: asked.filter(({ seller_order_id: id }) => id === order.id).map(askedFor),
      cash: dong(Number(taken.find(({ id }) => id === order.id)?.cash ?? 0)),
    }),
  )
}

function moneyFrom(order: Order, { asked, cash }: Pick<MoneyOf, 'asked' | 'cash'>): MoneyOf {
  const kept = dong(
    asked.reduce((sum, { request, back }) => sum + request.received - back, cash as number),
  )
  return {
    asked,
    cash,
    kept,
    left: dong(Math.max(0, order.amount - kept)),
    toReturn: dong(Math.max(0, kept - order.amount)),
  }
}

type OfOrder = { readonly id: SellerOrderId }

const takenByHand = preparedRows((db, orders: readonly OfOrder[]) =>
  db
    .selectFrom('cho_order_cash')
    .select((eb) => ['seller_order_id as id', eb.fn.sum<Dong>('amount').as('cash')])
    .where(
      'seller_order_id',
      'in',
      orders.map(({ id }) => known(id)),
    )
    .groupBy('seller_order_id'),
)

const GOES_BACK = (['ordered', 'sent', 'paid'] as const).map((state) => sql.lit(state))

const requestsOf = preparedRows((db, orders: readonly OfOrder[]) =>
  db
    .selectFrom('cho_order_request as link')
    .innerJoin('cho_payment_request as request', 'request.id', 'link.request_id')
    .innerJoin('cho_receiving_account as account', 'account.id', 'request.account_id')
    .selectAll('request')
    .select(['link.seller_order_id', 'account.bin', 'account.number', 'account.holder_name'])
    .select((eb) =>
      eb
        .selectFrom('cho_refund as refund')
        .innerJoin('cho_payout as payout', 'payout.id', 'refund.payout_id')
        .select(({ fn }) => fn.sum<Dong>('refund.amount').as('back'))
        .whereRef('refund.request_id', '=', 'request.id')
        .where('payout.state', 'in', GOES_BACK)
        .as('back'),
    )
    .where(
      'link.seller_order_id',
      'in',
      orders.map(({ id }) => known(id)),
    )
    .orderBy('request.recorded_at')
    .orderBy('request.id'),
)

type Requested = Awaited<ReturnType<typeof requestsOf>>[number]

function askedFor({
  seller_order_id: _of,
  bin,
  number,
  holder_name: holderName,
  back,
  ...request
}: Requested): AskedFor {
  return { request, account: { bin, number, holderName }, back: dong(Number(back ?? 0)) }
}

/** The same as buyers and sellers see it, of each order in turn. */
export async function orderMoney(
  reading: Reading,
  orders: readonly Order[],
): Promise<OrderMoney[]> {
  const all = await moneyOfEach(reading, orders)
  return all.map(({ asked, kept, left, toReturn }) => ({
    kept,
    left,
    toReturn,
    state: toReturn > 0 ? 'refund_due' : left === 0 ? 'paid' : kept > 0 ? 'partial' : 'unpaid',
    requests: asked.map(({ request, account }) => ({
      id: request.id,
      code: request.code,
      due: request.due,
      received: request.received,
      state: request.state,
      flags: flagsOf(request.flags),
      account,
    })),
  }))
}
