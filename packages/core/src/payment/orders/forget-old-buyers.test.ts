import type { OrderId, SellerOrderId } from '@cho40/contract'
import { instantAtMarket, marketDay, marketDayOf, plusDays } from '@cho40/values'
import { afterEach, expect, test } from 'vitest'
import { confirmOrder, packOrder } from '../../ordering/confirm-order.ts'
import { endStandingOrder } from '../../ordering/end-standing-order.ts'
import { recordStandingOrder } from '../../ordering/record-standing-order.ts'
import { aBank } from '../../testing/a-bank.ts'
import { aDesk, SOMEBODY } from '../../testing/a-busy-payouts.ts'
import { aCounter, atStall, orders, wish } from '../../testing/a-counter.ts'
import { aMarket, must } from '../../testing/a-market.ts'
import { eachDialect, type TestDeps } from '../../testing/each-dialect.ts'
import { verify } from '../../verify.ts'
import { refundsOfRequest } from '../refunds.ts'
import { cancelOrder } from './cancel-order.ts'
import { deliverOrder } from './deliver-order.ts'
import { forgetOldBuyers } from './forget-old-buyers.ts'
import { orderByToken, orderHistory } from './orders.ts'
import { refundOrder } from './refund-order.ts'

eachDialect((open) => {
  let deps: TestDeps
  afterEach(async () => {
    const report = await verify(deps)
    expect(report.checks.filter((check) => check.violations !== 0)).toEqual([])
    await deps.close()
  })

  const clockTo = (day: string, time: string) => {
    const at = instantAtMarket(day, time)
    if (!at) throw new Error('no such time')
    deps.setClock(at)
  }
  const forgets = async () => must(await forgetOldBuyers(deps, { afterDays: 30 }))
  const nameOf = (id: OrderId) =>
    deps.db
      .selectFrom('cho_order')
      .select(['buyer_name', 'buyer_phone', 'token_hash'])
      .where('id', '=', id)
      .executeTakeFirstOrThrow()
  const NOBODY = { buyer_name: null, buyer_phone: null, token_hash: null }

  async function aTown() {
    deps = await open()
    const counter = await aCounter(deps)
    const market = await aMarket(deps, 1)
    const [stall] = market.stalls
    if (!stall) throw new Error('no stall')
    const { by } = counter
    const con = await counter.sells('Gà đồi', { price: 150_000, unit: 'con', stock: 0 })
    const gà = await atStall(deps, stall, { of: con, stock: 5_000, by })
    const bank = aBank(deps, market)
    const ordered = async (paid: number) => {
      const order = wish(deps, [{ goods: gà, quantity: 1_000 }])
      const [own] = (await orders(deps, order)).sellerOrders
      if (!own) throw new Error('no part')
      deps.advance(60_000)
      if (paid > 0) await bank.tells(bank.pays(stall, { amount: paid, memo: own.code }))
      return { order, id: own.id }
    }
    const delivers = async (id: SellerOrderId) => {
      must(await confirmOrder(deps, { id, by }))
      must(await packOrder(deps, { id, lots: [], by }))
      must(await deliverOrder(deps, { id, by }))
    }
    return { counter, by, stall, bank, ordered, delivers }
  }

  test('a buyer is forgotten when the days after the last one are past at the market, not before', async () => {
    const { ordered, delivers } = await aTown()
    const going = await ordered(150_000)
    const { order, id } = await ordered(150_000)
    // In UTC it is the 21st still.
    clockTo('2026-11-22', '00:30:00')
    await delivers(id)
    clockTo('2026-12-22', '23:59:00')
    expect(await forgets()).toEqual({ orders: 0, standingOrders: 0, shopReports: 0 })
    // In UTC it is the 22nd still.
    clockTo('2026-12-23', '00:00:00')
    expect(await forgets()).toEqual({ orders: 1, standingOrders: 0, shopReports: 0 })
    expect(await forgets()).toEqual({ orders: 0, standingOrders: 0, shopReports: 0 })
    expect(await nameOf(order.id)).toEqual(NOBODY)
    expect((await orderHistory(deps, { id })).at(-1)).toMatchObject({
      step: 'buyer_erased',
      actor: 'machine',
    })
    expect(await orderByToken(deps, { token: order.token })).toMatchObject({
      problem: { type: 'NotFound' },
    })
    expect((await nameOf(going.order.id)).buyer_name).not.toBeNull()
  })

  test('money that is not where it belongs keeps the buyer known until it is', async () => {
    const { ordered, delivers, by, stall, bank } = await aTown()
    const tooMuch = await ordered(170_000)
    await delivers(tooMuch.id)
    const { order, id } = await ordered(150_000)
    must(await cancelOrder(deps, { id, reason: 'other', actor: 'buyer' }))
    clockTo('2027-01-15', '08:00:00')
    expect(await forgets()).toEqual({ orders: 0, standingOrders: 0, shopReports: 0 })
    const refund = { id: deps.ids.make('refund'), sellerOrderId: id, to: SOMEBODY, by }
    must(await refundOrder(deps, refund))
    clockTo('2027-03-15', '08:00:00')
    expect(await forgets()).toEqual({ orders: 0, standingOrders: 0, shopReports: 0 })
    const seen = must(await orderByToken(deps, { token: order.token }))
    const requestId = seen.sellerOrders[0]?.money.requests[0]?.id
    if (!requestId) throw new Error('no request')
    const [back] = await refundsOfRequest(deps, requestId)
    if (!back) throw new Error('no refund')
    await aDesk(deps, stall, bank).pays(back.payoutId)
    clockTo('2027-06-15', '08:00:00')
    expect(await forgets()).toEqual({ orders: 1, standingOrders: 0, shopReports: 0 })
    expect(await nameOf(order.id)).toEqual(NOBODY)
    expect((await nameOf(tooMuch.order.id)).buyer_name).not.toBeNull()
  })

  test('who took a standing order is forgotten as long after its last day', async () => {
    const { counter, by } = await aTown()
    const { variantId } = await counter.sells('Rau cải', { unit: 'bó' })
    const today = marketDayOf(deps.clock.now())
    const standing = async () => {
      const id = deps.ids.make('standing')
      const rhythm = { kind: 'weekdays' as const, days: [1] }
      const buyer = { name: 'Quán cơm Thử', phone: '0912345670' }
      const lines = [{ variantId, quantity: 3_000 }]
      const { placeId } = counter
      must(
        await recordStandingOrder(deps, { id, placeId, buyer, rhythm, firstDay: today, lines, by }),
      )
      return id
    }
    await standing()
    const lastDay = plusDays(today, 3)
    expect(lastDay).toBe(marketDay('2026-11-24'))
    const id = await standing()
    must(await endStandingOrder(deps, { id, lastDay, by }))
    clockTo('2026-12-24', '23:59:00')
    expect(await forgets()).toEqual({ orders: 0, standingOrders: 0, shopReports: 0 })
    clockTo('2026-12-25', '00:00:00')
    expect(await forgets()).toEqual({ orders: 0, standingOrders: 1, shopReports: 0 })
    const known = await deps.db
      .selectFrom('cho_standing_order')
      .select('id')
      .where('buyer_name', 'is not', null)
      .execute()
    expect(known).toHaveLength(1)
    expect(known[0]?.id).not.toBe(id)
  })
})
