import type { PersonId, PlaceOrder, RequestId } from '@cho40/contract'
import type { Deps } from '@cho40/core'
import { markSent, placeOrder, refund } from '@cho40/core/payment'
import { requestRefund } from '@cho40/core/reconciliation'
import { aCounter, type Goods } from '@cho40/core/testing'
import { dong, marketDay } from '@cho40/values'
import { must } from './core-market.ts'
import { newId } from './market-on-disk.ts'
import type { Act } from './sales.ts'

/** What an order needs that is no sale at a stall: goods of a cooperative, and somebody at its desk. */
export type Desk = { readonly goods: Goods; readonly by: PersonId }

/** A cooperative beside the market, with goods for many orders. */
export async function openDesk(deps: Deps): Promise<Desk> {
  const counter = await aCounter(deps)
  const goods = await counter.sells('Mật ong', { price: 90_000, unit: 'chai', stock: 90_000_000 })
  return { goods, by: counter.by }
}

/** A buyer's order: goods set aside, the seller's request for its money. */
export function orderAct({ goods }: Desk): Act {
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
  return {
    id,
    amount: 0,
    async run(deps) {
      must(await placeOrder({ ...deps, mayOrder }, order))
    },
  }
}

/** A part of a paid sale goes back: ordered and set aside, then given to the bank. */
export function refundActs({ by }: Desk, requestId: RequestId): readonly [ordered: Act, sent: Act] {
  const id = newId('refund')
  const to = { bin: '970436', number: '0099887766', holderName: 'TRAN VAN B' }
  const wish = { id, of: { requestId }, amount: dong(5_000), to, reason: 'goods_returned' } as const
  return [
    {
      id,
      amount: 0,
      async run(deps) {
        must(await requestRefund(deps, { ...wish, by }))
      },
    },
    {
      id: `sent:${id}`,
      amount: 0,
      async run(deps) {
        const { payoutId } = must(await refund(deps, id))
        must(await markSent(deps, { id: payoutId, by }))
      },
    },
  ]
}
