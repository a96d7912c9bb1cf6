import type { OrderView, PlaceOrder, SellerOrderId, StallView } from '@cho40/contract'
import { dong, marketDay } from '@cho40/values'
import { afterEach, expect, test } from 'vitest'
import { receiveStock } from '../../catalogue/stock/receive-stock.ts'
import { stockLevels } from '../../catalogue/stock/stock-levels.ts'
import { balanceOf } from '../../ledger/balances.ts'
import { confirmOrder, packOrder, shipOrder } from '../../ordering/confirm-order.ts'
import { eraseBuyer } from '../../ordering/erase-buyer.ts'
import { refuseReturn, requestReturn } from '../../ordering/request-return.ts'
import { openExceptions } from '../../reconciliation/exceptions.ts'
import { undoMatch } from '../../reconciliation/undo-decision.ts'
import { aBank } from '../../testing/a-bank.ts'
import { aDesk, SOMEBODY } from '../../testing/a-busy-payouts.ts'
import {
  type ACounter,
  aCounter,
  atStall,
  type Goods,
  orders,
  wish,
} from '../../testing/a-counter.ts'
import { aHarvestBank } from '../../testing/a-harvest-bank.ts'
import { aMarket, must } from '../../testing/a-market.ts'
import { eachDialect, type TestDeps } from '../../testing/each-dialect.ts'
import { verify } from '../../verify.ts'
import { refundsOfRequest } from '../refunds.ts'
import { cancelOrder } from './cancel-order.ts'
import { changeOrderLine } from './change-order-line.ts'
import { acceptReturn, deliverOrder } from './deliver-order.ts'
import { takeOrderCash } from './order-cash.ts'
import { orderByToken, orderHistory } from './orders.ts'
import { refundOrder } from './refund-order.ts'
import { releaseUnpaid } from './release-unpaid.ts'

type Town = {
  readonly counter: ACounter
  readonly stall: StallView
  readonly bank: ReturnType<typeof aBank>
  readonly miến: Goods
  readonly gà: Goods
}

eachDialect((open) => {
  let deps: TestDeps
  afterEach(async () => {
    const report = await verify(deps)
    expect(report.checks.filter((check) => check.violations !== 0)).toEqual([])
    await deps.close()
  })

  async function aTown(): Promise<Town> {
    deps = await open()
    const counter = await aCounter(deps)
    const market = await aMarket(deps, 1)
    const [stall] = market.stalls
    if (!stall) throw new Error('no stall')
    const miến = await counter.sells('Miến dong', { price: 85_000 })
    const con = await counter.sells('Gà đồi', { price: 150_000, unit: 'con', stock: 0 })
    const gà = await atStall(deps, stall, { of: con, stock: 5_000, by: counter.by })
    return { counter, stall, bank: aBank(deps, market), miến, gà }
  }

  const seen = async (order: PlaceOrder): Promise<OrderView> =>
    must(await orderByToken(deps, { token: order.token }))
  const part = async (order: PlaceOrder, id: SellerOrderId) => {
    const found = (await seen(order)).sellerOrders.find((one) => one.id === id)
    if (!found) throw new Error('no such part')
    return found
  }
  const level = async (goods: Goods) =>
    (await stockLevels(deps, { placeId: goods.placeId })).find(
      ({ variantId }) => variantId === goods.variantId,
    )

  /** An order of one chicken at the stall, paid in full. */
  async function aPaidChicken(town: Town) {
    const order = wish(deps, [{ goods: town.gà, quantity: 1_000 }])
    const { sellerOrders } = await orders(deps, order)
    const [own] = sellerOrders
    if (!own) throw new Error('no part')
    deps.advance(60_000)
    await town.bank.tells(town.bank.pays(town.stall, { amount: 150_000, memo: own.code }))
    return { order, ...own }
  }

  test('one order, two sellers: one is paid exactly, one short; each on its own account', async () => {
    const { counter, stall, bank, miến, gà } = await aTown()
    const { by } = counter
    const order = wish(deps, [
      { goods: miến, quantity: 1_500 },
      { goods: gà, quantity: 2_000 },
    ])
    const placed = await orders(deps, order)
    expect(await orders(deps, order)).toEqual(placed)
    const [cooperative, vendor] = placed.sellerOrders
    if (!cooperative || !vendor) throw new Error('two sellers')
    expect([cooperative.amount, vendor.amount]).toEqual([127_500, 300_000])
    deps.advance(60_000)
    const coopBank = aHarvestBank(deps, counter)
    coopBank.moves('in', 127_500, cooperative.code)
    await coopBank.tells()
    await bank.tells(bank.pays(stall, { amount: 200_000, memo: vendor.code }))
    expect(await part(order, cooperative.id)).toMatchObject({
      seller: { cooperativeId: counter.cooperativeId, bookId: counter.bookId },
      money: { state: 'paid', left: 0, kept: 127_500 },
    })
    const short = await part(order, vendor.id)
    expect(short.money).toMatchObject({ state: 'partial', left: 100_000, kept: 200_000 })
    expect(short.money.requests[0]?.account.number).toBe(stall.account.number)
    const early = await deliverOrder(deps, { id: vendor.id, by })
    expect(early).toMatchObject({ problem: { type: 'WrongState', state: 'placed' } })
    must(await confirmOrder(deps, { id: vendor.id, by }))
    must(await packOrder(deps, { id: vendor.id, lots: [], by }))
    expect(await deliverOrder(deps, { id: vendor.id, by })).toMatchObject({
      problem: { type: 'AmountNotAvailable', wanted: 300_000, available: 200_000 },
    })
    deps.advance(60_000)
    await bank.tells(bank.pays(stall, { amount: 100_000, memo: vendor.code }))
    expect(await balanceOf(deps, stall.bookId, '511')).toBe(0)
    must(await deliverOrder(deps, { id: vendor.id, by }))
    must(await deliverOrder(deps, { id: vendor.id, by }))
    expect(0 - (await balanceOf(deps, stall.bookId, '511'))).toBe(300_000)
    expect(await level(gà)).toMatchObject({ onHand: 3_000, reserved: 0 })
    expect((await part(order, vendor.id)).money).toMatchObject({ state: 'paid', left: 0 })
    expect(
      (await orderHistory(deps, { id: vendor.id })).map(({ step, actor }) => [step, actor]),
    ).toEqual([
      ['placed', 'buyer'],
      ['confirmed', 'seller'],
      ['packed', 'seller'],
      ['delivered', 'seller'],
    ])
  })

  test('paid too much: what is due is paid, the rest waits as an exception of its own', async () => {
    const { counter, stall, bank, gà } = await aTown()
    const order = wish(deps, [{ goods: gà, quantity: 1_000 }])
    const [own] = (await orders(deps, order)).sellerOrders
    if (!own) throw new Error('no part')
    await bank.tells(bank.pays(stall, { amount: 170_000, memo: own.code }))
    const { money } = await part(order, own.id)
    expect(money).toMatchObject({ state: 'paid', kept: 150_000, left: 0 })
    const waiting = await openExceptions(deps, { scopeId: stall.id, limit: 10 })
    expect(waiting.map(({ amount }) => amount)).toEqual([170_000])
    expect(counter.bookId).not.toBe(stall.bookId)
  })

  test('cancelled after payment: goods free, money to be given back, and given back by the bank', async () => {
    const town = await aTown()
    const { counter, stall, bank, gà } = town
    const { order, id, requestId } = await aPaidChicken(town)
    must(await cancelOrder(deps, { id, reason: 'buyer_changed_mind', actor: 'buyer' }))
    must(await cancelOrder(deps, { id, reason: 'other', actor: 'buyer' }))
    expect(await level(gà)).toMatchObject({ reserved: 0, available: 5_000 })
    expect((await part(order, id)).money).toMatchObject({ state: 'refund_due', toReturn: 150_000 })
    const refund = { id: deps.ids.make('refund'), sellerOrderId: id, to: SOMEBODY, by: counter.by }
    must(await refundOrder(deps, refund))
    must(await refundOrder(deps, refund))
    const [ordered] = await refundsOfRequest(deps, requestId)
    if (!ordered) throw new Error('no refund')
    await aDesk(deps, stall, bank).pays(ordered.payoutId)
    expect(
      (await refundsOfRequest(deps, requestId)).map(({ state, amount }) => [state, amount]),
    ).toEqual([['paid', 150_000]])
    expect((await part(order, id)).money).toMatchObject({ kept: 0, toReturn: 0 })
    const again = await refundOrder(deps, { ...refund, id: deps.ids.make('refund') })
    expect(again).toMatchObject({ problem: { type: 'AmountNotAvailable' } })
  })

  test('the scale says more: the difference is asked by a code of its own; less: it is given back', async () => {
    const town = await aTown()
    const { counter, stall, bank } = town
    const { by } = counter
    const { order, id } = await aPaidChicken(town)
    const [line] = (await part(order, id)).lines
    if (!line) throw new Error('no line')
    const change = {
      sellerOrderId: id,
      lineId: line.id,
      quantity: 1_000,
      reason: 'weighed' as const,
      by,
    }
    const heavier = { ...change, id: deps.ids.make('ochange'), amount: dong(162_000) }
    must(await changeOrderLine(deps, heavier))
    must(await changeOrderLine(deps, heavier))
    const { money } = await part(order, id)
    expect(money).toMatchObject({ state: 'partial', left: 12_000 })
    expect(money.requests.map(({ due, state }) => [due, state])).toEqual([
      [150_000, 'settled'],
      [12_000, 'open'],
    ])
    await bank.tells(bank.pays(stall, { amount: 12_000, memo: money.requests[1]?.code ?? '' }))
    const lighter = { ...change, id: deps.ids.make('ochange'), amount: dong(140_000) }
    must(await changeOrderLine(deps, lighter))
    expect((await part(order, id)).money).toMatchObject({ state: 'refund_due', toReturn: 22_000 })
    const to = SOMEBODY
    must(await refundOrder(deps, { id: deps.ids.make('refund'), sellerOrderId: id, to, by }))
    const more = { ...change, id: deps.ids.make('ochange'), amount: dong(150_000) }
    expect(await changeOrderLine(deps, more)).toMatchObject({ problem: { type: 'WrongState' } })
    const trail = await deps.db
      .selectFrom('cho_order_change')
      .select(['amount_before', 'amount_after', 'person_id'])
      .orderBy('id')
      .execute()
    expect(trail).toEqual([
      { amount_before: 150_000, amount_after: 162_000, person_id: by },
      { amount_before: 162_000, amount_after: 140_000, person_id: by },
    ])
  })

  test('a match is taken back while a difference is asked: the order asks for all of it again', async () => {
    const town = await aTown()
    const { by } = town.counter
    const { order, id, requestId } = await aPaidChicken(town)
    const [line] = (await part(order, id)).lines
    if (!line) throw new Error('no line')
    const change = {
      sellerOrderId: id,
      lineId: line.id,
      quantity: 1_000,
      reason: 'weighed' as const,
    }
    const weighed = (amount: number) => ({
      ...change,
      id: deps.ids.make('ochange'),
      amount: dong(amount),
      by,
    })
    must(await changeOrderLine(deps, weighed(162_000)))
    const { transfer_id: transferId } = await deps.db
      .selectFrom('cho_allocation')
      .select('transfer_id')
      .where('request_id', '=', requestId)
      .executeTakeFirstOrThrow()
    const undo = { id: deps.ids.make('decision'), transferId, by, reason: 'nhầm đơn' }
    must(await undoMatch(deps, undo))
    expect((await part(order, id)).money).toMatchObject({ state: 'unpaid', left: 162_000 })
    must(await changeOrderLine(deps, weighed(155_000)))
    expect((await part(order, id)).money.requests.map(({ due, state }) => [due, state])).toEqual([
      [155_000, 'open'],
      [12_000, 'cancelled'],
    ])
  })

  test('less is there before anything was paid: the same code asks for less; nothing: it is taken back', async () => {
    const { counter, miến } = await aTown()
    const order = wish(deps, [{ goods: miến, quantity: 4_000 }])
    const [own] = (await orders(deps, order)).sellerOrders
    if (!own) throw new Error('no part')
    const [line] = (await part(order, own.id)).lines
    if (!line) throw new Error('no line')
    const { by } = counter
    const change = { sellerOrderId: own.id, lineId: line.id, reason: 'not_available' as const, by }
    must(await changeOrderLine(deps, { ...change, id: deps.ids.make('ochange'), quantity: 1_250 }))
    const { money, amount } = await part(order, own.id)
    expect(amount).toBe(106_250)
    expect(money.requests).toMatchObject([{ code: own.code, due: 106_250, state: 'open' }])
    expect(await level(miến)).toMatchObject({ reserved: 1_250, available: 8_750 })
    must(await changeOrderLine(deps, { ...change, id: deps.ids.make('ochange'), quantity: 0 }))
    expect((await part(order, own.id)).money.requests).toMatchObject([{ state: 'cancelled' }])
    expect(await level(miến)).toMatchObject({ reserved: 0, available: 10_000 })
  })

  test('a return: refused once, then taken back; sales are lessened and cash given from the box', async () => {
    const town = await aTown()
    const { counter, stall, gà } = town
    const { by } = counter
    const order = wish(deps, [{ goods: gà, quantity: 2_000 }], { pays: 'at_hand_over' })
    const [own] = (await orders(deps, order)).sellerOrders
    if (!own) throw new Error('no part')
    const { id } = own
    must(await confirmOrder(deps, { id, by }))
    must(await packOrder(deps, { id, lots: [], by }))
    const odd = await takeOrderCash(deps, { id, amount: dong(299_000), by })
    expect(odd).toMatchObject({ problem: { type: 'AmountNotAvailable', available: 300_000 } })
    must(await takeOrderCash(deps, { id, amount: dong(300_000), by }))
    must(await deliverOrder(deps, { id, by }))
    must(await requestReturn(deps, { id, reason: 'spoiled', actor: 'buyer' }))
    must(await refuseReturn(deps, { id, by }))
    must(await requestReturn(deps, { id, reason: 'spoiled', actor: 'buyer' }))
    const [line] = (await part(order, id)).lines
    if (!line) throw new Error('no line')
    const back = { lineId: line.id, quantity: 1_000, restock: true }
    must(await acceptReturn(deps, { id, lines: [back], by }))
    expect(await level(gà)).toMatchObject({ onHand: 4_000, available: 4_000 })
    expect((await part(order, id)).money).toMatchObject({ state: 'refund_due', toReturn: 150_000 })
    const refund = { sellerOrderId: id, by }
    const wrong = { ...refund, id: deps.ids.make('refund'), to: SOMEBODY }
    expect(await refundOrder(deps, wrong)).toMatchObject({
      problem: { type: 'AmountNotAvailable', wanted: 150_000, available: 0 },
    })
    must(await refundOrder(deps, { ...refund, id: deps.ids.make('refund'), to: 'cash' }))
    expect(0 - (await balanceOf(deps, stall.bookId, '511'))).toBe(150_000)
    expect(await balanceOf(deps, stall.bookId, '111')).toBe(150_000)
  })

  test('goods that nobody paid are let go after a day; money that came in time keeps them', async () => {
    const town = await aTown()
    const { miến } = town
    const unpaid = wish(deps, [{ goods: miến, quantity: 9_000 }])
    const [own] = (await orders(deps, unpaid)).sellerOrders
    if (!own) throw new Error('no part')
    const kept = await aPaidChicken(town)
    deps.advance(24 * 3_600_000 + 60_001)
    await orders(deps, wish(deps, [{ goods: miến, quantity: 8_000 }]))
    expect((await part(unpaid, own.id)).state).toBe('cancelled')
    expect(must(await releaseUnpaid(deps))).toBe(1)
    expect(must(await releaseUnpaid(deps))).toBe(0)
    expect((await part(kept.order, kept.id)).state).toBe('placed')
    expect(await level(town.gà)).toMatchObject({ reserved: 1_000 })
  })

  test('goods are ordered before the market day that they are promised for', async () => {
    const { counter, miến } = await aTown()
    const { by } = counter
    const day = marketDay('2026-11-25')
    const { placeId, variantId } = miến
    const promise = {
      id: deps.ids.make('smove'),
      placeId,
      variantId,
      quantity: 2_000,
      forDay: day,
      by,
    }
    must(await receiveStock(deps, promise))
    const before = wish(deps, [{ goods: miến, quantity: 2_000 }])
    const preOrder = { ...before, lines: before.lines.map((line) => ({ ...line, preOrder: true })) }
    const [own] = (await orders(deps, preOrder)).sellerOrders
    if (!own) throw new Error('no part')
    const levels = await stockLevels(deps, { variantId })
    expect(levels.map(({ forDay, available }) => [forDay, available])).toEqual([
      [null, 10_000],
      [day, 0],
    ])
    must(await confirmOrder(deps, { id: own.id, by }))
    must(await packOrder(deps, { id: own.id, lots: [], by }))
    must(await takeOrderCash(deps, { id: own.id, amount: own.amount, by }))
    expect(await shipOrder(deps, { id: own.id, by })).toMatchObject({
      problem: { type: 'WrongState', state: 'pick_up' },
    })
    must(await deliverOrder(deps, { id: own.id, by }))
    expect((await stockLevels(deps, { variantId })).map(({ onHand }) => onHand)).toEqual([
      10_000, 0,
    ])
  })

  test('a buyer is forgotten when all is over; amounts, steps and the chain stay', async () => {
    const town = await aTown()
    const { by } = town.counter
    const { order, id } = await aPaidChicken(town)
    expect(await eraseBuyer(deps, { id: order.id, by })).toMatchObject({
      problem: { type: 'WrongState', state: 'placed' },
    })
    must(await confirmOrder(deps, { id, by }))
    must(await packOrder(deps, { id, lots: [], by }))
    must(await deliverOrder(deps, { id, by }))
    must(await eraseBuyer(deps, { id: order.id, by }))
    const gone = await orderByToken(deps, { token: order.token })
    expect(!gone.ok && gone.problem.type).toBe('NotFound')
    for (const table of ['cho_order', 'cho_event', 'cho_audit_record', 'cho_command'] as const) {
      const rows = await deps.db.selectFrom(table).selectAll().execute()
      expect(JSON.stringify(rows)).not.toMatch(/Khách|0912345678|khach-/)
    }
  })
})
