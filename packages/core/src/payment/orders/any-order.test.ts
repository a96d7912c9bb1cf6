import type { SellerOrderId } from '@cho40/contract'
import { dong } from '@cho40/values'
import fc from 'fast-check'
import { afterEach, expect, test } from 'vitest'
import { stockLevels } from '../../catalogue/stock/stock-levels.ts'
import { balanceOf } from '../../ledger/balances.ts'
import { confirmOrder, packOrder } from '../../ordering/confirm-order.ts'
import { requestReturn } from '../../ordering/request-return.ts'
import { aBank } from '../../testing/a-bank.ts'
import { SOMEBODY } from '../../testing/a-busy-payouts.ts'
import { aCounter, atStall, orders, wish } from '../../testing/a-counter.ts'
import { aMarket } from '../../testing/a-market.ts'
import { eachDialect, openTwoServers, type TestDeps } from '../../testing/each-dialect.ts'
import { verify } from '../../verify.ts'
import { cancelOrder } from './cancel-order.ts'
import { changeOrderLine } from './change-order-line.ts'
import { acceptReturn, deliverOrder } from './deliver-order.ts'
import { takeOrderCash } from './order-cash.ts'
import { moneyOf } from './order-money.ts'
import { placeOrder } from './place-order.ts'
import { refundOrder } from './refund-order.ts'

const PRICE = 90_000
const STEP = fc.oneof(
  fc.constantFrom('confirm', 'pack', 'deliver', 'cancel', 'ask', 'cash' as const),
  fc.record({ refundsTo: fc.constantFrom('cash' as const, SOMEBODY) }),
  fc.record({ pays: fc.integer({ min: 1, max: 250_000 }) }),
  fc.record({ weighs: fc.integer({ min: 0, max: 3_000 }) }),
  fc.record({ returns: fc.integer({ min: 1, max: 3_000 }), restock: fc.boolean() }),
)
type Step = typeof STEP extends fc.Arbitrary<infer T> ? T : never
/** Most random walks would never hand anything over: some begin further on. */
const BEGINNING = ['confirm', 'pack', 'cash', 'deliver'] as const satisfies Step[]
const WALK = fc
  .tuple(fc.integer({ min: 0, max: 4 }), fc.array(STEP, { minLength: 2, maxLength: 10 }))
  .map(([done, steps]): Step[] => [...BEGINNING.slice(0, done), ...steps])

eachDialect((open, dialect) => {
  let deps: TestDeps
  afterEach(async () => {
    const report = await verify(deps)
    expect(report.checks.filter((check) => check.violations !== 0)).toEqual([])
    await deps.close()
  })

  async function aTown() {
    const counter = await aCounter(deps)
    const market = await aMarket(deps, 1)
    const [stall] = market.stalls
    if (!stall) throw new Error('no stall')
    const of = await counter.sells('Mật ong', { price: PRICE, unit: 'kg', stock: 0 })
    const goods = await atStall(deps, stall, { of, stock: 900_000_000, by: counter.by })
    return { stall, goods, by: counter.by, bank: aBank(deps, market) }
  }

  test('property: whatever order things happen in, money, goods and books agree', async () => {
    deps = await open()
    const { stall, goods, by, bank } = await aTown()
    const lineOf = async (id: SellerOrderId) =>
      deps.db
        .selectFrom('cho_order_line')
        .select(['id', 'quantity'])
        .where('seller_order_id', '=', id)
        .executeTakeFirstOrThrow()
    async function take(step: Step, of: { id: SellerOrderId; code: string }) {
      const { id } = of
      if (typeof step === 'object') {
        if ('pays' in step) {
          deps.advance(1_000)
          return bank.tells(bank.pays(stall, { amount: step.pays, memo: of.code }))
        }
        if ('refundsTo' in step) {
          const refund = { id: deps.ids.make('refund'), sellerOrderId: id, by }
          return refundOrder(deps, { ...refund, to: step.refundsTo })
        }
        const line = await lineOf(id)
        if ('weighs' in step) {
          const change = { id: deps.ids.make('ochange'), sellerOrderId: id, lineId: line.id, by }
          return changeOrderLine(deps, { ...change, quantity: step.weighs, reason: 'weighed' })
        }
        const back = { lineId: line.id, quantity: step.returns, restock: step.restock }
        return acceptReturn(deps, { id, lines: [back], by })
      }
      if (step === 'confirm') return confirmOrder(deps, { id, by })
      if (step === 'pack') return packOrder(deps, { id, lots: [], by })
      if (step === 'deliver') return deliverOrder(deps, { id, by })
      if (step === 'ask') return requestReturn(deps, { id, reason: 'other', actor: 'buyer' })
      if (step === 'cancel') return cancelOrder(deps, { id, reason: 'other', actor: { by } })
      const { left } = await moneyOf(deps, await partOf(id))
      return takeOrderCash(deps, { id, amount: dong(Math.max(1, left)), by })
    }
    const partOf = (id: SellerOrderId) =>
      deps.db
        .selectFrom('cho_seller_order')
        .selectAll()
        .where('id', '=', id)
        .executeTakeFirstOrThrow()
    await fc.assert(
      fc.asyncProperty(WALK, async (steps) => {
        const sold = 0 - (await balanceOf(deps, stall.bookId, '511'))
        const [own] = (await orders(deps, wish(deps, [{ goods, quantity: 2_000 }]))).sellerOrders
        if (!own) throw new Error('no part')
        for (const step of steps) await take(step, own)
        const part = await partOf(own.id)
        const { kept, left, toReturn, asked } = await moneyOf(deps, part)
        expect(kept + left - toReturn).toBe(part.amount)
        const waiting = asked.filter(({ request }) => request.state === 'open')
        const stillAsked = waiting.reduce((n, { request }) => n + request.due - request.received, 0)
        if (part.state !== 'cancelled') expect(stillAsked).toBe(left)
        const over = ['delivered', 'return_requested', 'returned'].includes(part.state)
        const more = 0 - (await balanceOf(deps, stall.bookId, '511')) - sold
        expect(more).toBe(over ? part.amount : 0)
        const broken = (await verify(deps)).checks.filter(({ violations }) => violations !== 0)
        expect(broken).toEqual([])
      }),
      { numRuns: dialect === 'sqlite' ? 60 : 12 },
    )
  })

  test('an order of many sellers is placed whole or not at all', async () => {
    deps = await open()
    const { goods } = await aTown()
    const other = await (await aCounter(deps, 1)).sells('Chè', { stock: 1_000 })
    const lines = [
      { goods, quantity: 1_000 },
      { goods: other, quantity: 2_000 },
    ]
    const allowed = { ...deps, mayOrder: () => Promise.resolve(true) }
    const refused = await placeOrder(allowed, wish(deps, lines))
    expect(refused).toMatchObject({
      problem: { type: 'StockNotAvailable', wanted: 2_000, available: 1_000 },
    })
    expect(await deps.db.selectFrom('cho_order').selectAll().execute()).toEqual([])
    const levels = await stockLevels(deps, { placeId: goods.placeId })
    expect(levels.map(({ reserved }) => reserved)).toEqual([0])
  })
})

test('two servers over one database sell the last ten to ten buyers', async () => {
  const [one, two] = await openTwoServers()
  const goods = await (await aCounter(one)).sells('Gà đồi', { unit: 'con', stock: 10_000 })
  const answers = await Promise.all(
    Array.from({ length: 30 }, (_, n) => {
      const server = n % 2 === 0 ? one : two
      const allowed = { ...server, mayOrder: () => Promise.resolve(true) }
      return placeOrder(allowed, wish(one, [{ goods, quantity: 1_000 }]))
    }),
  )
  expect(answers.filter(({ ok }) => ok)).toHaveLength(10)
  const report = await verify(one)
  expect(report.checks.filter(({ violations }) => violations !== 0)).toEqual([])
  await two.close()
  await one.close()
})
