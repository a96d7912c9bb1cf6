import type { FeedId, PersonId, PlaceOrder, RequestId } from '@cho40/contract'
import type { Deps } from '@cho40/core'
import { markSent, placeOrder, refund } from '@cho40/core/payment'
import { closeDay, openFeed, requestRefund } from '@cho40/core/reconciliation'
import { aCounter, type Goods } from '@cho40/core/testing'
import { dong, instantFromMs, marketDay, marketDayOf } from '@cho40/values'
import { type CoreMarket, must } from './core-market.ts'
import { newId } from './market-on-disk.ts'
import { type Act, SALES_AT_MS, salesFor, tell } from './sales.ts'
import { openSettling, type Settling, settlementActs } from './settling.ts'

/** What an order needs that is no sale at a stall: goods of a cooperative, and somebody at its desk. */
export type Desk = {
  readonly goods: Goods
  readonly by: PersonId
  readonly feedId: FeedId
  readonly accountNumber: string
  readonly settling: Settling
}

/** Cooperatives beside the market: one with goods for many orders, one that settles with a member. */
export async function openDesk(deps: Deps): Promise<Desk> {
  const counter = await aCounter(deps)
  const { cooperativeId, by } = counter
  const goods = await counter.sells('Mật ong', { price: 90_000, unit: 'chai', stock: 90_000_000 })
  const feed = { provider: 'sepay', authentication: 'hmac', cooperativeId } as const
  const feedId = must(await openFeed(deps, { id: deps.ids.make('feed'), ...feed }))
  const { number } = await deps.db
    .selectFrom('cho_receiving_account')
    .select('number')
    .where('id', '=', counter.accountId)
    .executeTakeFirstOrThrow()
  return { goods, by, feedId, accountNumber: number, settling: await openSettling(deps) }
}

/** So that no two transfers to the desk are one. */
let transfers = 1_000_000

/** A buyer's order: goods set aside and the seller's request for its money; then the bank tells of that. */
export function orderActs(desk: Desk): readonly [placed: Act, paid: Act] {
  const { goods, feedId, accountNumber } = desk
  const id = newId('order')
  const { variantId, placeId, price } = goods
  const line = { id: newId('oline'), variantId, placeId, quantity: 1_000, preOrder: false }
  const order: PlaceOrder = {
    id,
    token: `khach-${id}`,
    channel: 'shop',
    buyer: { name: 'Trần Thị Khách', phone: '0912345678' },
    handing: { how: 'pick_up', day: marketDay('2026-11-25') },
    pays: 'now',
    lines: [{ ...line, price: dong(price) }],
  }
  const mayOrder = () => Promise.resolve(true)
  transfers += 1
  const said = { feedId, accountNumber, number: transfers, amount: price }
  let code: string | undefined
  return [
    {
      kind: 'order',
      id,
      amount: 0,
      async run(deps) {
        const { sellerOrders } = must(await placeOrder({ ...deps, mayOrder }, order))
        code = sellerOrders[0]?.code
      },
    },
    {
      kind: 'order paid',
      id: `paid:${id}`,
      amount: price,
      async run(deps) {
        // A buyer who was shown no code pays nothing.
        if (code === undefined) throw new Error('the order was not answered')
        await tell(deps, { ...said, memo: code })
      },
    },
  ]
}

/** A part of a paid sale goes back: ordered and set aside, then given to the bank. */
export function refundActs({ by }: Desk, requestId: RequestId): readonly [ordered: Act, sent: Act] {
  const id = newId('refund')
  const to = { bin: '970436', number: '0099887766', holderName: 'TRAN VAN B' }
  const wish = { id, of: { requestId }, amount: dong(5_000), to, reason: 'goods_returned' } as const
  return [
    {
      kind: 'refund',
      id,
      amount: 0,
      async run(deps) {
        must(await requestRefund(deps, { ...wish, by }))
      },
    },
    {
      kind: 'payout given to the bank',
      id: `sent:${id}`,
      amount: 0,
      async run(deps) {
        const { payoutId } = must(await refund(deps, id))
        must(await markSent(deps, { id: payoutId, by }))
      },
    },
  ]
}

/** The stall's day is closed with its slip. */
export function closeAct({ stall }: CoreMarket): Act {
  const id = newId('close')
  const day = marketDayOf(instantFromMs(SALES_AT_MS))
  const counted = { cashCounted: dong(12_000), cashFloat: dong(0) }
  return {
    kind: 'day close',
    id,
    amount: 0,
    async run(deps) {
      must(await closeDay(deps, { id, stallId: stall.id, day, ...counted }))
    },
  }
}

/** Everything but the close of a day, which happens once a day: beside sales, of which the first is paid back. */
export function deskActs(desk: Desk, sales: readonly Act[]): readonly Act[] {
  const requestId = sales.find((act) => act.requestId)?.requestId
  if (!requestId) throw new Error('a sale shows a request')
  return [
    ...sales,
    ...orderActs(desk),
    ...refundActs(desk, requestId),
    ...settlementActs(desk.settling),
  ]
}

/** A sale, an order and its money, a refund and a settlement run that go to the bank, and the close. */
export function wholeDay(market: CoreMarket, desk: Desk): readonly Act[] {
  return [...deskActs(desk, salesFor(market, 1)), closeAct(market)]
}
