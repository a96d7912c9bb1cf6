import type { Instant } from '@cho40/values'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { confirmOrder, packOrder } from '../../ordering/confirm-order.ts'
import { cancelOrder } from '../../payment/orders/cancel-order.ts'
import { deliverOrder } from '../../payment/orders/deliver-order.ts'
import { takeOrderCash } from '../../payment/orders/order-cash.ts'
import { type ACounter, aCounter, type Goods, orders, wish } from '../../testing/a-counter.ts'
import { must } from '../../testing/a-market.ts'
import { eachDialect, type TestDeps } from '../../testing/each-dialect.ts'
import { indicatorFigures } from '../indicator-figures.ts'
import { periodNamed } from '../period.ts'

eachDialect((open) => {
  let deps: TestDeps
  let counter: ACounter
  let goods: Goods
  beforeEach(async () => {
    deps = await open()
    counter = await aCounter(deps)
    goods = await counter.sells('Mật ong', { price: 90_000, unit: 'chai', stock: 90_000 })
  })
  afterEach(() => deps.close())

  async function figure(id: string, period = '2026-11') {
    const named = must(periodNamed(period))
    const wanted = { unitCode: '01234', period: named, borders: 'then', facts: 'sales' } as const
    const { figures } = must(await indicatorFigures(deps, wanted))
    return figures.find(({ indicator }) => indicator.id === id)?.measured
  }

  async function ordered(channel: 'shop' | 'stall', quantity = 1_000) {
    const like = { channel, pays: 'at_hand_over' as const }
    const [own] = (await orders(deps, wish(deps, [{ goods, quantity }], like))).sellerOrders
    if (!own) throw new Error('an order has a part')
    return own
  }

  async function delivered(channel: 'shop' | 'stall', quantity = 1_000) {
    const { id, amount } = await ordered(channel, quantity)
    const { by } = counter
    must(await takeOrderCash(deps, { id, amount, by }))
    must(await confirmOrder(deps, { id, by }))
    must(await packOrder(deps, { id, by, lots: [] }))
    must(await deliverOrder(deps, { id, by }))
  }

  test('a cooperative sells online once an order stands, and no longer when it was cancelled', async () => {
    expect(await figure('E-07')).toMatchObject({ numerator: 0, denominator: 1 })
    const { id } = await ordered('shop')
    expect(await figure('E-07')).toMatchObject({ numerator: 1, denominator: 1 })
    must(await cancelOrder(deps, { id, reason: 'other', actor: 'buyer' }))
    expect(await figure('E-07')).toMatchObject({ numerator: 0, denominator: 1 })
    await ordered('stall')
    expect(await figure('E-07')).toMatchObject({ numerator: 0, denominator: 1 })
    await ordered('shop')
    expect(await figure('E-07')).toMatchObject({ numerator: 1, denominator: 1 })
    // Of another month it tells nothing.
    expect(await figure('E-07', '2026-10')).toMatchObject({ numerator: 0, denominator: 1 })
  })

  test('orders count when they are delivered; what was sold at a stall is not online', async () => {
    await ordered('shop')
    expect(await figure('E-09')).toMatchObject({ numerator: 0, denominator: null })
    await delivered('shop', 2_000)
    await delivered('stall')
    expect(await figure('E-09')).toMatchObject({ numerator: 1, denominator: null })
    expect(await figure('E-08')).toMatchObject({ numerator: 180_000, denominator: 270_000 })
    deps.setClock('2026-12-02T00:00:00.000Z' as Instant)
    expect(await figure('E-09', '2026-12')).toMatchObject({ numerator: 0 })
    expect(await figure('E-08', '2026-Q4')).toMatchObject({ numerator: 180_000 })
  })
})
