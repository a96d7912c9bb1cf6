import { marketDay } from '@cho40/values'
import { afterEach, expect, test } from 'vitest'
import { adjustStock, sellStock } from '../../catalogue/stock/adjust-stock.ts'
import { openOversells, resolveOversell } from '../../catalogue/stock/resolve-oversell.ts'
import { stockLevels } from '../../catalogue/stock/stock-levels.ts'
import {
  aCounter,
  atStall,
  type Goods,
  ORDERING_ALLOWED,
  orders,
  wish,
} from '../../testing/a-counter.ts'
import { aMarket, must } from '../../testing/a-market.ts'
import { eachDialect, type TestDeps } from '../../testing/each-dialect.ts'
import { verify } from '../../verify.ts'
import { placeOrder } from './place-order.ts'

eachDialect((open) => {
  let deps: TestDeps
  afterEach(async () => {
    const report = await verify(deps)
    expect(report.checks.filter((check) => check.violations !== 0)).toEqual([])
    await deps.close()
  })

  const levelOf = async ({ placeId, variantId }: Goods) =>
    (await stockLevels(deps, { placeId })).find((level) => level.variantId === variantId)

  test('fifty-four buyers race for the last ten, four of them at a stall: exactly ten are sold', async () => {
    deps = await open()
    const goods = await (await aCounter(deps)).sells('Gà đồi', { unit: 'con', stock: 10_000 })
    const wishes = Array.from({ length: 54 }, (_, n) =>
      wish(deps, [{ goods, quantity: 1_000 }], n % 13 === 0 ? { channel: 'stall' } : {}),
    )
    const answers = await Promise.all(
      wishes.map((order) => placeOrder({ ...deps, ...ORDERING_ALLOWED }, order)),
    )
    expect(answers.filter((answer) => answer.ok)).toHaveLength(10)
    const refused = answers.flatMap((answer) => (answer.ok ? [] : answer.problem))
    expect(new Set(refused.map(({ type }) => type))).toEqual(new Set(['StockNotAvailable']))
    expect(await levelOf(goods)).toMatchObject({ onHand: 10_000, reserved: 10_000, available: 0 })
  })

  test('a stall sold offline what a buyer had reserved: accepted, an exception, never below zero', async () => {
    deps = await open()
    const counter = await aCounter(deps)
    const { stalls } = await aMarket(deps, 1)
    const [stall] = stalls
    if (!stall) throw new Error('no stall')
    const by = counter.by
    const of = await counter.sells('Mật ong', { unit: 'chai' })
    const goods = await atStall(deps, stall, { of, stock: 5_000, by })
    await orders(deps, wish(deps, [{ goods, quantity: 3_000 }]))
    const sale = {
      id: deps.ids.make('smove'),
      placeId: goods.placeId,
      variantId: goods.variantId,
      quantity: 4_000,
      occurredAt: deps.clock.now(),
      by,
    }
    must(await sellStock(deps, sale))
    must(await sellStock(deps, sale))
    expect(await levelOf(goods)).toMatchObject({ onHand: 1_000, reserved: 3_000, available: 0 })
    const [oversell] = await openOversells(deps, { placeId: goods.placeId })
    expect(oversell).toMatchObject({ quantity: 2_000, state: 'open' })
    if (!oversell) throw new Error('no exception')
    const taken = { id: oversell.id, how: 'taken' as const, by }
    expect(await resolveOversell(deps, taken)).toMatchObject({
      problem: { type: 'StockNotAvailable' },
    })
    const count = { id: deps.ids.make('smove'), placeId: goods.placeId, by }
    const { variantId } = goods
    must(await adjustStock(deps, { ...count, variantId, counted: 4_000, reason: 'counted' }))
    must(await resolveOversell(deps, taken))
    expect(await levelOf(goods)).toMatchObject({ onHand: 4_000, reserved: 3_000, available: 1_000 })
    expect(await openOversells(deps, { placeId: goods.placeId })).toEqual([])
  })

  test('half a chicken, an unknown pack, yesterday and an old price are refused', async () => {
    deps = await open()
    const counter = await aCounter(deps)
    const goods = await counter.sells('Gà đồi', { unit: 'con' })
    const refusalOf = async (order: Parameters<typeof orders>[1]) => {
      const answer = await placeOrder({ ...deps, ...ORDERING_ALLOWED }, order)
      return answer.ok ? 'placed' : answer.problem.type
    }
    expect(await refusalOf(wish(deps, [{ goods, quantity: 500 }]))).toBe('InvalidInput')
    const stranger = { ...goods, variantId: deps.ids.make('variant') }
    expect(await refusalOf(wish(deps, [{ goods: stranger, quantity: 1_000 }]))).toBe('NotFound')
    const handing = { how: 'pick_up' as const, day: marketDay('2026-11-20') }
    const late = wish(deps, [{ goods, quantity: 1_000 }], { handing })
    expect(await refusalOf(late)).toBe('InvalidInput')
    const old = { ...goods, price: goods.price - 1 }
    expect(await refusalOf(wish(deps, [{ goods: old, quantity: 1_000 }]))).toBe('WrongState')
    const none = { mayOrder: () => Promise.resolve(false) }
    const board = await placeOrder({ ...deps, ...none }, wish(deps, [{ goods, quantity: 1_000 }]))
    expect(!board.ok && board.problem).toEqual({ type: 'NotAllowed', permission: 'order.place' })
    expect(await levelOf(goods)).toMatchObject({ reserved: 0, available: 10_000 })
  })
})
