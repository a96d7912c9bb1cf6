import type { BookId, PlaceOrder, SetDelivery } from '@cho40/contract'
import { dong, marketDay } from '@cho40/values'
import fc from 'fast-check'
import { afterEach, describe, expect, test } from 'vitest'
import { setSchedule } from '../market/set-schedule.ts'
import { cancelOrder } from '../payment/orders/cancel-order.ts'
import { acceptReturn, deliverOrder } from '../payment/orders/deliver-order.ts'
import { takeOrderCash } from '../payment/orders/order-cash.ts'
import { orderByToken } from '../payment/orders/orders.ts'
import { placeOrder } from '../payment/orders/place-order.ts'
import { aCounter, ORDERING_ALLOWED, orders, wish } from '../testing/a-counter.ts'
import { aMarket, must } from '../testing/a-market.ts'
import { eachDialect, type TestDeps } from '../testing/each-dialect.ts'
import { verify } from '../verify.ts'
import { confirmOrder, packOrder, shipOrder } from './confirm-order.ts'
import { deliveryCharge } from './delivery-charge.ts'
import { deliveryQuotes } from './delivery-tariffs.ts'
import { namedTariff } from './named-tariff.ts'
import { pickUpDays } from './pick-up-days.ts'
import { requestReturn } from './request-return.ts'
import { setDelivery } from './set-delivery.ts'

const TODAY = marketDay('2026-11-21')
const TARIFF: Omit<SetDelivery, 'id' | 'bookId'> = {
  validFrom: TODAY,
  delivers: true,
  flat: dong(30_000),
  freeFrom: dong(500_000),
  areas: [
    { placeCode: '19', charge: dong(20_000) },
    { placeCode: '02185', charge: dong(10_000) },
  ],
}

describe('the charge of a place', () => {
  const tariff = {
    delivers: true,
    flat: dong(30_000),
    freeFrom: dong(500_000),
    areas: TARIFF.areas,
  }
  const asked = (places: readonly string[], goods = 100_000) =>
    deliveryCharge(tariff, { goods: dong(goods), places })

  test('the nearest named place decides, then the flat charge; enough goods cost nothing', () => {
    expect(asked(['02185', '19'])).toBe(10_000)
    expect(asked(['01912', '19'])).toBe(20_000)
    expect(asked(['00001', '01'])).toBe(30_000)
    expect(asked([], 499_999)).toBe(30_000)
    expect(asked([], 500_000)).toBe(0)
  })

  test('without a flat charge only named places are served, at any amount', () => {
    const named = { ...tariff, flat: null }
    expect(deliveryCharge(named, { goods: dong(900_000), places: ['00001'] })).toBe('not_served')
    expect(deliveryCharge({ ...named, delivers: false }, { goods: dong(1), places: ['19'] })).toBe(
      'not_served',
    )
    expect(deliveryCharge(undefined, { goods: dong(1), places: [] })).toBe(0)
  })

  test('more goods never cost more to bring', () => {
    const amount = fc.integer({ min: 0, max: 2_000_000 })
    fc.assert(
      fc.property(amount, amount, (a, b) => {
        const [less, more] = a < b ? [a, b] : [b, a]
        expect(Number(asked(['19'], more))).toBeLessThanOrEqual(Number(asked(['19'], less)))
      }),
    )
  })
})

async function broken(deps: TestDeps) {
  return (await verify(deps)).checks.filter(({ violations }) => violations > 0)
}

eachDialect((open) => {
  let deps: TestDeps
  afterEach(() => deps.close())

  async function aDeliveringCounter() {
    deps = await open()
    const counter = await aCounter(deps)
    const goods = await counter.sells('Miến dong', { price: 80_000, stock: 50_000 })
    const id = deps.ids.make('tariff')
    must(await setDelivery(deps, { id, bookId: counter.bookId, ...TARIFF, by: counter.by }))
    return { counter, goods }
  }

  const to = (placeCode?: string): PlaceOrder['handing'] => ({
    how: 'deliver',
    address: 'Số 1, xã Thử',
    ...(placeCode !== undefined && { placeCode }),
  })

  async function incomeOf(bookId: BookId) {
    const rows = await deps.db
      .selectFrom('cho_balance')
      .select(['account_code', 'debits', 'credits'])
      .where('book_id', '=', bookId)
      .execute()
    return Object.fromEntries(
      rows
        .filter(({ account_code: code }) => code.startsWith('5'))
        .map(({ account_code: code, credits, debits }) => [code, credits - debits]),
    )
  }

  test('the buyer pays what was shown for the delivery, and it has an entry of its own', async () => {
    const { counter, goods } = await aDeliveringCounter()
    const { bookId, by } = counter
    const quotes = await deliveryQuotes(deps, {
      day: TODAY,
      placeCode: '02185',
      goods: new Map([[bookId, dong(160_000)]]),
    })
    expect(quotes).toEqual([{ bookId, goods: 160_000, charge: 10_000, freeAfter: 340_000 }])
    const order = wish(deps, [{ goods, quantity: 2_000 }], {
      handing: to('02185'),
      deliveryShown: dong(10_000),
    })
    const [part] = (await orders(deps, order)).sellerOrders
    expect(part?.amount).toBe(170_000)
    const { id = deps.ids.make('sorder') } = part ?? {}
    must(await takeOrderCash(deps, { id, amount: dong(170_000), by }))
    must(await confirmOrder(deps, { id, by }))
    must(await packOrder(deps, { id, by, lots: [] }))
    must(await shipOrder(deps, { id, by }))
    must(await deliverOrder(deps, { id, by }))
    expect(await incomeOf(bookId)).toMatchObject({ '5111': 160_000, '5113': 10_000 })
    const seen = must(await orderByToken(deps, { token: order.token }))
    expect(seen.sellerOrders[0]).toMatchObject({ amount: 170_000, delivery: 10_000 })
    must(await requestReturn(deps, { id, reason: 'spoiled', actor: 'buyer' }))
    const lineId = order.lines[0]?.id ?? deps.ids.make('oline')
    const lines = [{ lineId, quantity: 2_000, restock: false }]
    must(await acceptReturn(deps, { id, lines, withDelivery: true, by }))
    const after = must(await orderByToken(deps, { token: order.token }))
    expect(after.sellerOrders[0]?.money).toMatchObject({ toReturn: 170_000 })
    expect(await broken(deps)).toEqual([])
  })

  test('another charge than was shown refuses the order; a cancelled one costs nothing', async () => {
    const { goods } = await aDeliveringCounter()
    const lines = [{ goods, quantity: 1_000 }]
    const asked = { ...deps, ...ORDERING_ALLOWED }
    expect(await placeOrder(asked, wish(deps, lines, { handing: to() }))).toMatchObject({
      problem: { type: 'WrongState', what: 'delivery_charge', state: '30000' },
    })
    const order = wish(deps, lines, { handing: to(), deliveryShown: dong(30_000) })
    const [part] = (await orders(deps, order)).sellerOrders
    const { id = deps.ids.make('sorder') } = part ?? {}
    must(await cancelOrder(deps, { id, reason: 'other', actor: 'buyer' }))
    const seen = must(await orderByToken(deps, { token: order.token }))
    expect(seen.sellerOrders[0]).toMatchObject({ amount: 0, delivery: 0 })
    expect(await broken(deps)).toEqual([])
  })

  test('whoever keeps the tariff reads its places by name', async () => {
    const { counter } = await aDeliveringCounter()
    const of = { bookId: counter.bookId, day: TODAY }
    const named = await namedTariff(deps, of)
    expect(named?.areas.map(({ placeCode, charge }) => [placeCode, charge])).toEqual([
      ['02185', 10_000],
      ['19', 20_000],
    ])
    expect(named?.areas.every(({ name }) => name !== null && name !== '')).toBe(true)
    expect(await namedTariff(deps, { ...of, day: marketDay('2026-11-20') })).toBeUndefined()
  })

  test('a seller who brings nothing takes no order for delivery', async () => {
    const { counter, goods } = await aDeliveringCounter()
    const none = { id: deps.ids.make('tariff'), validFrom: TODAY, delivers: false, areas: [] }
    must(await setDelivery(deps, { ...none, bookId: counter.bookId, by: counter.by }))
    const order = wish(deps, [{ goods, quantity: 1_000 }], { handing: to('02185') })
    expect(await placeOrder({ ...deps, ...ORDERING_ALLOWED }, order)).toMatchObject({
      problem: { type: 'WrongState', what: 'delivery', state: 'not_served' },
    })
  })

  test('goods are fetched on the next days on which the market is held', async () => {
    const { goods } = await aDeliveringCounter()
    const { id: marketId } = await aMarket(deps)
    const schedule = { kind: 'every' as const, days: 5, from: marketDay('2026-11-20') }
    must(await setSchedule(deps, { marketId, validFrom: marketDay('2026-11-20'), schedule }))
    const days = await pickUpDays(deps, { marketIds: [marketId], today: TODAY, count: 3 })
    expect(days.map(({ day }) => day)).toEqual(['2026-11-25', '2026-11-30', '2026-12-05'])
    const lines = [{ goods, quantity: 1_000 }]
    const onDay = (day: string) =>
      wish(deps, lines, { handing: { how: 'pick_up', day: marketDay(day), marketId } })
    expect(await placeOrder({ ...deps, ...ORDERING_ALLOWED }, onDay('2026-11-26'))).toMatchObject({
      problem: { issues: [{ path: 'handing.day' }] },
    })
    expect((await orders(deps, onDay('2026-11-25'))).sellerOrders).toHaveLength(1)
  })

  test('one telephone or network cannot reserve a whole shop', async () => {
    const { goods } = await aDeliveringCounter()
    const limited = {
      ...deps,
      ...ORDERING_ALLOWED,
      orderLimits: { openPerPhone: 2, openPerNetwork: 3 },
    }
    const ask = (phone: string, network: string) =>
      placeOrder(limited, {
        ...wish(deps, [{ goods, quantity: 1_000 }], { buyer: { name: 'Khách', phone } }),
        network,
      })
    expect(await ask('0900000001', 'a')).toMatchObject({ ok: true })
    const second = must(await ask('0900000001', 'a'))
    expect(await ask('0900000001', 'b')).toMatchObject({ problem: { type: 'TooManyRequests' } })
    expect(await ask('0900000002', 'a')).toMatchObject({ ok: true })
    expect(await ask('0900000003', 'a')).toMatchObject({ problem: { type: 'TooManyRequests' } })
    const { id = deps.ids.make('sorder') } = second.sellerOrders[0] ?? {}
    must(await cancelOrder(deps, { id, reason: 'other', actor: 'buyer' }))
    expect(await ask('0900000001', 'b')).toMatchObject({ ok: true })
  })
})
