import { dong } from '@cho40/values'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { commission } from '../../testing/a-harvest.ts'
import { aMembersShop, COMES } from '../../testing/a-members-shop.ts'
import { eachDialect, type TestDeps } from '../../testing/each-dialect.ts'
import { verify } from '../../verify.ts'
import { sellGoods } from '../sell-goods.ts'

const quantity = fc.integer({ min: 20, max: 4_000 })
const anAct = fc.oneof(
  fc.record({ act: fc.constant('deliver' as const), quantity, whose: fc.nat(2) }),
  fc.record({
    act: fc.constant('till' as const),
    quantity,
    price: fc.integer({ min: 9_001, max: 39_999 }),
  }),
  fc.record({ act: fc.constant('order' as const), quantity, pack: fc.nat(1) }),
  fc.record({ act: fc.constant('name' as const), own: fc.boolean(), nth: fc.nat(9) }),
  fc.record({
    act: fc.constant('back' as const),
    percent: fc.integer({ min: 1, max: 100 }),
    nth: fc.nat(9),
    restock: fc.boolean(),
  }),
  fc.record({ act: fc.constant('say' as const), own: fc.boolean() }),
)
const aMonth = fc.array(anAct, { minLength: 4, maxLength: 14 })
type Act = typeof anAct extends fc.Arbitrary<infer T> ? T : never

/** Lives a month of deliveries, till sales, orders and returns at a shop of two members. */
async function lived(deps: TestDeps, month: readonly Act[]) {
  const shop = await aMembersShop(deps, 2)
  const { at, goods, counter } = shop
  const [first, second] = shop.shop.members
  if (!first || !second) throw new Error('two members')
  await at.agree({ memberId: first, fees: [commission(777, 800)] })
  await at.agree({ memberId: second, mode: 'purchase', fees: [] })
  const half = await counter.sells('Rau cải lạng', { unit: 'lạng', price: 3_333, stock: 900_000 })
  const orders: Awaited<ReturnType<typeof shop.handed>>[] = []
  for (const step of month) {
    deps.advance(1_000)
    if (step.act === 'deliver') {
      const memberId = step.whose === 0 ? first : second
      const receivedAt = deps.clock.now()
      await at.deliver({ memberId, quantity: step.quantity, receivedAt })
    } else if (step.act === 'till') {
      await sellGoods(
        deps,
        at.sale({ quantity: step.quantity, price: dong(step.price), vatBps: 500 }),
      )
    } else if (step.act === 'order') {
      orders.push(await shop.handed(step.quantity, step.pack === 0 ? goods : half))
    } else if (step.act === 'say') {
      // Nothing can be said before something came.
      await shop.named(step.own ? { of: 'own' } : { ...COMES, vatBps: 800 })
    } else {
      const id = orders[step.nth % Math.max(1, orders.length)]
      if (!id) continue
      if (step.act === 'name') await shop.nameLine(id, step.own ? { of: 'own' } : COMES)
      else {
        const { quantity: kept } = await shop.lineOf(id)
        const back = Math.floor((kept * step.percent) / 100)
        if (back > 0) await shop.back(id, back, step.restock)
      }
    }
  }
  return shop
}

eachDialect((open, dialect) => {
  test('whatever happens in a month, buyers’ money is shared out and every book agrees', async () => {
    await fc.assert(
      fc.asyncProperty(aMonth, async (month) => {
        const deps = await open()
        const { bookId, balances } = await lived(deps, month)
        const report = await verify(deps)
        expect(report.checks.filter(({ violations }) => violations > 0)).toEqual([])
        const kept = await deps.db
          .selectFrom('cho_seller_order')
          .select((eb) => eb.fn.coalesce(eb.fn.sum<number | string>('amount'), eb.lit(0)).as('sum'))
          .where('book_id', '=', bookId)
          .executeTakeFirstOrThrow()
        const till = await deps.db
          .selectFrom('cho_goods_sale')
          .select((eb) => eb.fn.coalesce(eb.fn.sum<number | string>('amount'), eb.lit(0)).as('sum'))
          .where('paid', '=', 'cash')
          .executeTakeFirstOrThrow()
        const members = await deps.db
          .selectFrom('cho_goods_part')
          .select((eb) => eb.fn.coalesce(eb.fn.sum<number | string>('amount'), eb.lit(0)).as('sum'))
          .where('mode', '=', 'consignment')
          .executeTakeFirstOrThrow()
        const at = await balances()
        const fees = 0 - (at['5113'] ?? 0)
        const feesVat = await deps.db
          .selectFrom('cho_member_item')
          .select((eb) => eb.fn.coalesce(eb.fn.sum<number | string>('vat'), eb.lit(0)).as('sum'))
          .executeTakeFirstOrThrow()
        // What buyers paid is the members', the State's or the cooperative's, to the đồng.
        const income = 0 - (at['5111'] ?? 0) - (at['521'] ?? 0)
        const vat = 0 - (at['3331'] ?? 0) + Number(feesVat.sum)
        expect(income + vat + Number(members.sum)).toBe(Number(kept.sum) + Number(till.sum))
        expect(fees).toBeGreaterThanOrEqual(0)
        await deps.close()
      }),
      { numRuns: dialect === 'sqlite' ? 40 : 6 },
    )
  })
})
