import { dong, instant } from '@cho40/values'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { aHarvestCooperative, balancesOf, commission } from '../testing/a-harvest.ts'
import { must } from '../testing/a-market.ts'
import { eachDialect, openTwoServers, type TestDeps } from '../testing/each-dialect.ts'
import { AT, hands } from '../testing/harvest-hands.ts'
import { verify } from '../verify.ts'
import { receiveDelivery } from './receive-delivery.ts'
import { sellGoods } from './sell-goods.ts'
import { settlement } from './settlement-view.ts'

const aDay = fc.record({
  brought: fc.array(fc.integer({ min: 20, max: 60_000 }), { minLength: 2, maxLength: 5 }),
  sold: fc.array(
    fc.record({
      lot: fc.nat(4),
      percent: fc.integer({ min: 1, max: 30 }),
      price: fc.integer({ min: 9_001, max: 39_999 }),
    }),
    { maxLength: 6 },
  ),
  swaps: fc.array(fc.nat(5), { minLength: 6, maxLength: 6 }),
})
type ADay = typeof aDay extends fc.Arbitrary<infer T> ? T : never

/** The same things in another order. */
function shuffled<T>(things: readonly T[], swaps: readonly number[]): T[] {
  return things
    .map((thing, n) => ({ thing, key: (swaps[n] ?? 0) * 100 + n }))
    .toSorted((a, b) => a.key - b.key)
    .map(({ thing }) => thing)
}

/** One day at one moment: deliveries, then sales of named lots, in the order `swaps` makes. */
async function lived(deps: TestDeps, day: ADay, swaps: readonly number[]) {
  const shop = await aHarvestCooperative(deps, { members: 2 })
  const at = hands(deps, shop)
  for (const memberId of shop.members) {
    const mode = memberId === shop.members[0] ? 'consignment' : 'purchase'
    await at.agree({ memberId, mode, fees: mode === 'purchase' ? [] : [commission(777, 800)] })
  }
  const lots = day.brought.map((quantity, n) => {
    const memberId = shop.members[n % 2]
    return at.delivery({ quantity, ...(memberId && { memberId }) })
  })
  const sales = day.sold.flatMap(({ lot, percent, price }) => {
    const of = lots[lot % lots.length]
    const quantity = Math.floor(((of?.quantity ?? 0) * percent) / 100)
    if (!of || quantity === 0) return []
    return [at.sale({ deliveryId: of.id, quantity, price: dong(price), vatBps: 500 })]
  })
  for (const lot of shuffled(lots, swaps)) must(await receiveDelivery(deps, lot))
  const answers = new Map<string, boolean>()
  for (const sale of shuffled(sales, swaps)) answers.set(sale.id, (await sellGoods(deps, sale)).ok)
  return { shop, at, answers }
}

eachDialect((open, dialect) => {
  const numRuns = dialect === 'sqlite' ? 25 : 5

  test('deliveries and sales of one moment in another order settle the same', async () => {
    await fc.assert(
      fc.asyncProperty(aDay, async (day) => {
        const outcomes = []
        for (const swaps of [[0, 0, 0, 0, 0, 0], day.swaps]) {
          const deps = await open()
          const { at, answers, shop } = await lived(deps, day, swaps)
          const settlementId = await at.run().catch(() => undefined)
          const run = settlementId && must(await settlement(deps, settlementId))
          outcomes.push({ answers, hash: run?.draftHash, members: shop.members.length })
          await deps.close()
        }
        // Some sale may be refused for want of goods; then which one depends on who came first.
        if (outcomes.some(({ answers }) => [...answers.values()].includes(false))) return
        expect(outcomes[1]).toEqual(outcomes[0])
      }),
      { numRuns },
    )
  })

  test('any sale and its full return leave every balance as it was', async () => {
    await fc.assert(
      fc.asyncProperty(aDay, fc.integer({ min: 1, max: 99 }), async (day, percent) => {
        const deps = await open()
        const { at, shop } = await lived(deps, { ...day, sold: [] }, day.swaps)
        const before = await balancesOf(deps, shop.bookId)
        const all = day.brought.reduce((sum, quantity) => sum + quantity, 0)
        const quantity = Math.ceil((all * percent) / 100)
        const saleId = must(
          await sellGoods(deps, at.sale({ quantity, price: dong(23_457), vatBps: 800 })),
        )
        if (quantity > 10)
          must(await at.back(saleId, [{ line: 1, quantity: Math.floor(quantity / 3) }]))
        must(await at.back(saleId))
        const {
          '5111': revenue = 0,
          '521': returned = 0,
          ...after
        } = await balancesOf(deps, shop.bookId)
        expect(after).toEqual(before)
        expect(revenue + returned).toBe(0)
        expect((await verify(deps)).clean).toBe(true)
        await deps.close()
      }),
      { numRuns },
    )
  })

  test('two tills sell the last kilogram once', async () => {
    const deps = await open()
    const shop = await aHarvestCooperative(deps, { members: 1 })
    const at = hands(deps, shop)
    await at.agree()
    await at.deliver({ quantity: 1_000 })
    const tries = await Promise.all(
      [1, 2, 3].map(() => sellGoods(deps, at.sale({ quantity: 1_000 }))),
    )
    expect(tries.filter(({ ok }) => ok)).toHaveLength(1)
    expect((await verify(deps)).clean).toBe(true)
  })
})

test('two servers over one database sell the last kilogram once', async () => {
  const [one, two] = await openTwoServers()
  const shop = await aHarvestCooperative(one, { members: 1 })
  const at = hands(one, shop)
  await at.agree()
  await at.deliver({ quantity: 5_000, receivedAt: instant('2026-11-20T01:00:00.000Z') })
  const sales = Array.from({ length: 8 }, () => at.sale({ quantity: 1_000 }, { occurredAt: AT }))
  const tries = await Promise.all(sales.map((sale, n) => sellGoods(n % 2 ? one : two, sale)))
  expect(tries.filter(({ ok }) => ok)).toHaveLength(5)
  expect((await verify(one)).clean).toBe(true)
  await two.close().catch(() => undefined)
})
