import type {
  GoodsOfLineNamed,
  LineWaitingView,
  NameGoodsOfPack,
  PackGoodsId,
  Problem,
  SellerOrderId,
} from '@cho40/contract'
import { marketDay, type Result } from '@cho40/values'
import { expect } from 'vitest'
import { confirmOrder, packOrder } from '../ordering/confirm-order.ts'
import { linesOf } from '../ordering/seller-order.ts'
import { takeOrderCash } from '../payment/orders/order-cash.ts'
import { handOverGoods } from '../settlement/order-goods/hand-over-goods.ts'
import { linesWaiting } from '../settlement/order-goods/lines-waiting.ts'
import { nameGoodsOfLine } from '../settlement/order-goods/name-goods-of-line.ts'
import { nameGoodsOfPack } from '../settlement/order-goods/pack-goods.ts'
import { takeBackGoods } from '../settlement/order-goods/take-back-goods.ts'
import { verify } from '../verify.ts'
import { aCounter, counterOf, type Goods, orders, wish } from './a-counter.ts'
import { type AHarvest, balancesOf } from './a-harvest.ts'
import { must } from './a-market.ts'
import type { TestDeps } from './each-dialect.ts'
import { AT, hands } from './harvest-hands.ts'

/** What the packs of the shop come from. */
export const COMES = { of: 'deliveries', product: 'Rau cải', vatBps: 0 } as const

type Said = NameGoodsOfPack['goods']

/** A cooperative with members and a shop that has Rau cải ngọt at 25,000 the kilogram. */
export async function aMembersShop(deps: TestDeps, members: number) {
  deps.setClock(AT)
  const { harvest } = await aCounter(deps, 0, members)
  return shopOf(deps, harvest)
}

/** The same over a cooperative that is there already. */
export async function shopOf(deps: TestDeps, harvest: AHarvest) {
  const counter = await counterOf(deps, harvest)
  const { bookId, by, cooperativeId } = counter
  const goods = await counter.sells('Rau cải ngọt', { price: 25_000, stock: 900_000 })
  const named = (of: Said = COMES, pack: Goods = goods): Promise<Result<PackGoodsId, Problem>> =>
    nameGoodsOfPack(deps, {
      id: deps.ids.make('pgoods'),
      cooperativeId,
      variantId: pack.variantId,
      goods: of,
      by,
    })
  const ordered = async (quantity: number, of: Goods = goods): Promise<SellerOrderId> => {
    deps.advance(60_000)
    const [part] = (await orders(deps, wish(deps, [{ goods: of, quantity }]))).sellerOrders
    if (!part) throw new Error('an order has a part')
    const { id, amount } = part
    must(await takeOrderCash(deps, { id, amount, by }))
    must(await confirmOrder(deps, { id, by }))
    must(await packOrder(deps, { id, by, lots: [] }))
    return id
  }
  const lineOf = async (id: SellerOrderId) => {
    const [line] = await linesOf(deps, id)
    if (!line) throw new Error('an order has a line')
    return line
  }
  return {
    counter,
    shop: harvest,
    goods,
    bookId,
    by,
    cooperativeId,
    named,
    ordered,
    lineOf,
    at: hands(deps, harvest),
    handed: async (quantity: number, of?: Goods): Promise<SellerOrderId> => {
      const id = await ordered(quantity, of)
      must(await handOverGoods(deps, { id, by }))
      return id
    },
    back: async (
      id: SellerOrderId,
      quantity: number,
      restock = true,
    ): Promise<Result<void, Problem>> => {
      const lines = [{ lineId: (await lineOf(id)).id, quantity, restock }]
      return takeBackGoods(deps, { id, by, lines })
    },
    waiting: (): Promise<LineWaitingView[]> =>
      linesWaiting(deps, {
        bookId,
        from: marketDay('2026-11-01'),
        to: marketDay('2026-11-30'),
        limit: 50,
      }),
    nameLine: async (
      id: SellerOrderId,
      of: Said = COMES,
    ): Promise<Result<GoodsOfLineNamed, Problem>> => {
      return nameGoodsOfLine(deps, {
        id: deps.ids.make('ogoods'),
        cooperativeId,
        lineId: (await lineOf(id)).id,
        goods: of,
        by,
      })
    },
    balances: () => balancesOf(deps, bookId),
    clean: async () => expect(await verify(deps)).toMatchObject({ clean: true }),
  }
}
