import type { OrderMoney, SellerOrderId } from '@cho40/contract'
import { type Dong, dong, invariant } from '@cho40/values'
import type { SellerOrderRow } from '../../ordering/seller-order.ts'
import type { Reading } from '../../store/deps.ts'
import { known, prepared } from '../../store/prepared.ts'
import { flagsOf, type RequestRow } from '../requests.ts'

/** What asks for the money of an order, what came by each, and what of it goes back. */
export type AskedFor = {
  readonly request: RequestRow
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
export async function moneyOf(
  reading: Reading,
  order: Pick<SellerOrderRow, 'id' | 'amount'>,
): Promise<MoneyOf> {
  const asked = await askedFor(reading, order.id)
  const [taken] = await takenByHand(reading, { id: order.id })
  const byHand = dong(Number(taken?.cash ?? 0))
  const kept = dong(
    asked.reduce((sum, { request, back }) => sum + request.received - back, byHand as number),
  )
  return {
    asked,
    cash: byHand,
    kept,
    left: dong(Math.max(0, order.amount - kept)),
    toReturn: dong(Math.max(0, kept - order.amount)),
  }
}

type OfOrder = { readonly id: SellerOrderId }

const takenByHand = prepared((db, { id }: OfOrder) =>
  db
    .selectFrom('cho_order_cash')
    .select((eb) => eb.fn.coalesce(eb.fn.sum<Dong>('amount'), eb.lit(0)).as('cash'))
    .where('seller_order_id', '=', known(id)),
)

const requestsOf = prepared((db, { id }: OfOrder) =>
  db
    .selectFrom('cho_order_request as link')
    .innerJoin('cho_payment_request as request', 'request.id', 'link.request_id')
    .selectAll('request')
    .where('link.seller_order_id', '=', known(id))
    .orderBy('request.recorded_at')
    .orderBy('request.id'),
)

const refundsOf = prepared((db, { id }: OfOrder) =>
  db
    .selectFrom('cho_order_request as link')
    .innerJoin('cho_refund as refund', 'refund.request_id', 'link.request_id')
    .innerJoin('cho_payout as payout', 'payout.id', 'refund.payout_id')
    .select(['refund.request_id', 'refund.amount'])
    .where('link.seller_order_id', '=', known(id))
    .where('payout.state', 'in', ['ordered', 'sent', 'paid']),
)

async function askedFor(reading: Reading, id: SellerOrderId): Promise<AskedFor[]> {
  const requests = await requestsOf(reading, { id })
  const refunds = await refundsOf(reading, { id })
  return requests.map((request) => ({
    request,
    back: dong(
      refunds
        .filter((refund) => refund.request_id === request.id)
        .reduce((sum, { amount }) => sum + amount, 0),
    ),
  }))
}

const payeeOf = prepared((db, { id }: { readonly id: SellerOrderRow['account_id'] }) =>
  db
    .selectFrom('cho_receiving_account')
    .select(['bin', 'number', 'holder_name'])
    .where('id', '=', known(id)),
)

/** The same as buyers and sellers see it, with the account that each request is paid into. */
export async function orderMoney(reading: Reading, order: SellerOrderRow): Promise<OrderMoney> {
  const { asked, kept, left, toReturn } = await moneyOf(reading, order)
  const [account] = await payeeOf(reading, { id: order.account_id })
  invariant(account, 'what is asked for is paid into an account')
  const { bin, number, holder_name: holderName } = account
  return {
    kept,
    left,
    toReturn,
    state: toReturn > 0 ? 'refund_due' : left === 0 ? 'paid' : kept > 0 ? 'partial' : 'unpaid',
    requests: asked.map(({ request }) => ({
      id: request.id,
      code: request.code,
      due: request.due,
      received: request.received,
      state: request.state,
      flags: flagsOf(request.flags),
      account: { bin, number, holderName },
    })),
  }
}
