import type { PersonId, SaleGoods, SaleId, StallAct, StallView } from '@cho40/contract'
import { dong, marketDay } from '@cho40/values'
import { sql } from 'kysely'
import { afterEach, expect, test } from 'vitest'
import { openOversells, resolveOversell } from '../catalogue/stock/resolve-oversell.ts'
import { goodsOfStall, oversellsOfStall } from '../catalogue/stock/stall-goods.ts'
import { stockLevels } from '../catalogue/stock/stock-levels.ts'
import { stockMoves } from '../catalogue/stock/stock-moves.ts'
import { balanceOf } from '../ledger/balances.ts'
import { pricesOfStall } from '../market/stall-prices.ts'
import { oversells } from '../ordering/oversells.ts'
import { cancelOrder } from '../payment/orders/cancel-order.ts'
import { placeOrder } from '../payment/orders/place-order.ts'
import { aBank } from '../testing/a-bank.ts'
import {
  aCounter,
  atStall,
  type Goods,
  ORDERING_ALLOWED,
  orders,
  wish,
} from '../testing/a-counter.ts'
import { aMarket, aPhone, must } from '../testing/a-market.ts'
import { eachDialect, type TestDeps } from '../testing/each-dialect.ts'
import { verify } from '../verify.ts'
import { pushEvents } from './push-events.ts'
import { resolveException } from './resolve-exception.ts'

const TODAY = marketDay('2026-11-21')

eachDialect((open) => {
  let deps: TestDeps
  afterEach(async () => {
    const report = await verify(deps)
    expect(report.checks.filter((check) => check.violations !== 0)).toEqual([])
    await deps.close()
  })

  /** A stall with goods on its shelf; `stock` in whole packs. */
  async function aShelf(stock: number, unit = 'bó') {
    deps = await open()
    const counter = await aCounter(deps)
    const market = await aMarket(deps, 1)
    const [at] = market.stalls
    if (!at) throw new Error('no stall')
    const { by } = counter
    const of = await counter.sells('Rau muống', { unit, price: 10_000, stock: 0 })
    const goods = await atStall(deps, at, { of, stock: stock * 1_000, by })
    return { at, goods, by, phone: aPhone(deps, at), bank: aBank(deps, market) }
  }
  const took = ({ variantId }: Goods, packs: number): SaleGoods[] => [
    { variantId, quantity: packs * 1_000 },
  ]
  const cash = (goods: readonly SaleGoods[], saleId = deps.ids.make('sale')) => ({
    type: 'cash_sale' as const,
    saleId,
    amount: dong(20_000),
    goods: [...goods],
  })
  const voided = (saleId: SaleId): StallAct => ({ type: 'sale_voided', saleId })
  const levelOf = async ({ placeId, variantId }: Goods) =>
    (await stockLevels(deps, { placeId })).find((level) => level.variantId === variantId)
  const freeOf = async (goods: Goods) => (await levelOf(goods))?.available

  test('a sale that names two bunches lowers the stock by two, once, however often it is sent', async () => {
    const { at, goods, phone } = await aShelf(8)
    const sale = phone.event(cash(took(goods, 2)))
    expect((await phone.push(sale)).results).toMatchObject([{ status: 'applied' }])
    expect((await phone.push(sale, sale)).results).toMatchObject([
      { status: 'duplicate' },
      { status: 'duplicate' },
    ])
    expect(await freeOf(goods)).toBe(6_000)
    expect(await balanceOf(deps, at.bookId, '111')).toBe(20_000)
    expect(await goodsOfStall(deps, { stallId: at.id, today: TODAY })).toEqual([
      {
        variantId: goods.variantId,
        name: 'Rau muống',
        unit: 'bó',
        price: 10_000,
        available: 6_000,
      },
    ])
    expect(await oversellsOfStall(deps, { stallId: at.id })).toEqual([])
  })

  test('a void brings the goods back, once; so does all the money back for goods that came back', async () => {
    const { at, goods, phone } = await aShelf(8)
    const sale = cash(took(goods, 3))
    await phone.push(phone.event(sale), phone.event(voided(sale.saleId)))
    await phone.push(phone.event(voided(sale.saleId)))
    expect(await freeOf(goods)).toBe(8_000)
    const { vendor_id: by } = await deps.db
      .selectFrom('cho_stall')
      .select('vendor_id')
      .where('id', '=', at.id)
      .executeTakeFirstOrThrow()
    const again = cash(took(goods, 3))
    const give = async (amount: number, reason: 'goods_returned' | 'other') => {
      const refundId = deps.ids.make('refund')
      const { saleId } = again
      const act = { type: 'refunded_in_cash' as const, saleId, refundId, amount: dong(amount) }
      await pushAs(at, by, phone.event({ ...act, reason }), phone.deviceId)
      return freeOf(goods)
    }
    await phone.push(phone.event(again))
    expect(await give(5_000, 'other')).toBe(5_000)
    expect(await give(5_000, 'goods_returned')).toBe(5_000)
    expect(await give(10_000, 'goods_returned')).toBe(8_000)
  })

  test('goods of a shown code are gone at once, back when it is cancelled, gone when its money comes after all', async () => {
    const { at, goods, by, phone, bank } = await aShelf(8)
    const { event, ...shown } = await phone.showQr(20_000)
    await phone.push({ ...event, act: { ...shown, goods: took(goods, 2) } })
    expect(await freeOf(goods)).toBe(6_000)
    const { requestId } = shown
    await phone.push(phone.event({ type: 'request_cancelled', requestId }))
    expect(await freeOf(goods)).toBe(8_000)
    await bank.tells(bank.pays(at, { amount: 20_000, memo: shown.code }))
    const { id: exceptionId } = await deps.db
      .selectFrom('cho_exception')
      .select('id')
      .where('state', '=', 'open')
      .executeTakeFirstOrThrow()
    const id = deps.ids.make('decision')
    must(
      await resolveException(deps, {
        id,
        how: 'match',
        exceptionId,
        requestId,
        amount: dong(20_000),
        by,
      }),
    )
    expect(await freeOf(goods)).toBe(6_000)
  })

  test('what was sold offline beyond what is there opens one exception, which a void or a person ends', async () => {
    const { at, goods, by, phone } = await aShelf(5)
    await orders(deps, wish(deps, [{ goods, quantity: 3_000 }]))
    const sale = cash(took(goods, 4))
    const first = phone.event(sale)
    await phone.push(first)
    await phone.push(first)
    expect(await oversellsOfStall(deps, { stallId: at.id })).toMatchObject([
      { name: 'Rau muống', unit: 'bó', quantity: 2_000 },
    ])
    await phone.push(phone.event(voided(sale.saleId)))
    expect(await oversellsOfStall(deps, { stallId: at.id })).toEqual([])
    expect(await levelOf(goods)).toMatchObject({ onHand: 5_000, reserved: 3_000, available: 2_000 })

    await phone.push(phone.event(cash(took(goods, 3))))
    const [open] = await openOversells(deps, { placeId: goods.placeId })
    if (!open) throw new Error('no exception')
    must(await resolveOversell(deps, { id: open.id, how: 'more_than_written', by }))
    expect(await openOversells(deps, { placeId: goods.placeId })).toEqual([])
    const kept = await deps.db.selectFrom('cho_oversell').selectAll().orderBy('id').execute()
    expect(kept).toMatchObject([
      { quantity: 2_000, state: 'resolved', resolution: 'taken', resolved_by: null },
      { quantity: 1_000, state: 'resolved', resolution: 'more_than_written', resolved_by: by },
    ])
    const moves = await stockMoves(deps, { placeId: goods.placeId, limit: 20 })
    const kinds = moves.map(({ kind }) => kind)
    expect(kinds.filter((kind) => kind === 'oversell_resolved')).toHaveLength(2)
    expect(kinds.filter((kind) => kind === 'sold')).toHaveLength(2)
  })

  test('fifty buyers and four tills race for the last ten: exactly ten are sold, once the named orders are let go', async () => {
    const { at, goods, by } = await aShelf(10)
    const buyers = Array.from({ length: 50 }, () =>
      placeOrder({ ...deps, ...ORDERING_ALLOWED }, wish(deps, [{ goods, quantity: 1_000 }])),
    )
    const phones = Array.from({ length: 4 }, () => aPhone(deps, at))
    const stalls = phones.map((phone) => phone.push(phone.event(cash(took(goods, 2)))))
    const [answers] = await Promise.all([Promise.all(buyers), Promise.all(stalls)])
    const ordered = answers.filter(({ ok }) => ok).length
    const level = await levelOf(goods)
    expect(level).toMatchObject({ reserved: ordered * 1_000, available: 0 })
    const lacks = await oversellsOfStall(deps, { stallId: at.id })
    const short = lacks.reduce((sum, { quantity }) => sum + quantity, 0) / 1_000
    // Eight bunches are gone over the counter whatever the orders hold: what is too much is told.
    expect(ordered + 8 - short).toBe(10)
    const refused = answers.flatMap((answer) => (answer.ok ? [] : answer.problem.type))
    expect(new Set(refused)).toEqual(new Set(['StockNotAvailable']))
    await letGo(goods, by)
    // What left over the counter had left; the latest orders gave way, no other, and no bunch stays over.
    expect(await orderedOf(goods)).toBe(2)
    expect(await levelOf(goods)).toMatchObject({ onHand: 2_000, reserved: 2_000, available: 0 })
    const late = await placeOrder(
      { ...deps, ...ORDERING_ALLOWED },
      wish(deps, [{ goods, quantity: 1_000 }]),
    )
    expect(late).toMatchObject({ problem: { type: 'StockNotAvailable' } })
  })

  test('a saved price carries what it takes to every phone; what its stall cannot sell is refused', async () => {
    const { at, goods, phone } = await aShelf(3)
    const price = { name: 'Bó rau', amount: dong(10_000) }
    const [line] = took(goods, 1)
    const set = (of: SaleGoods | undefined) =>
      phone.push(phone.event({ type: 'price_set', ...price, ...(of && { goods: of }) }))
    await set(line)
    expect(await pricesOfStall(deps, at.id)).toEqual([{ ...price, goods: line }])
    const variantId = deps.ids.make('variant')
    expect((await set({ variantId, quantity: 1_000 })).results).toMatchObject([
      { status: 'refused', problem: { type: 'NotFound', what: 'variant' } },
    ])
    expect((await set({ ...goods, quantity: 500 })).results).toMatchObject([
      { status: 'refused', problem: { type: 'InvalidInput' } },
    ])
    deps.advance(1_000)
    await set(undefined)
    expect(await pricesOfStall(deps, at.id)).toEqual([price])
  })

  test('a sale whose goods cannot be its stall’s is refused whole: no money, no stock', async () => {
    const { at, goods, phone } = await aShelf(3)
    const variantId = deps.ids.make('variant')
    const sale = cash([...took(goods, 1), { variantId, quantity: 1_000 }])
    expect((await phone.push(phone.event(sale))).results).toMatchObject([
      { status: 'refused', problem: { type: 'NotFound', what: 'variant' } },
    ])
    expect(await freeOf(goods)).toBe(3_000)
    expect(await balanceOf(deps, at.bookId, '111')).toBe(0)
  })

  /** What a seller does about goods that were sold twice: the orders that are named are cancelled. */
  async function letGo({ placeId }: Goods, by: PersonId) {
    for (const { id, orders: named } of await oversells(deps, { placeId })) {
      for (const { sellerOrderId } of named) {
        const wish = { id: sellerOrderId, reason: 'not_available', actor: { by } } as const
        must(await cancelOrder(deps, wish))
      }
      must(await resolveOversell(deps, { id, how: 'taken', by }))
    }
  }

  /** Whole packs that buyers still get. */
  async function orderedOf({ placeId }: Goods) {
    const { sum } = await deps.db
      .selectFrom('cho_order_line')
      .select(sql<number>`cast(sum(quantity) as bigint)`.as('sum'))
      .where('place_id', '=', placeId)
      .executeTakeFirstOrThrow()
    return sum / 1_000
  }

  async function pushAs(
    at: StallView,
    by: PersonId,
    event: Parameters<ReturnType<typeof aPhone>['push']>[0],
    deviceId: ReturnType<typeof aPhone>['deviceId'],
  ) {
    const sentAt = deps.clock.now()
    const sent = { stallId: at.id, deviceId, sentAt, events: [event], by }
    expect(must(await pushEvents(deps, sent)).results).toMatchObject([{ status: 'applied' }])
  }
})
