import { dong, marketDay, marketDayOf, plusDays } from '@cho40/values'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { type AHarvest, aHarvestCooperative } from '../testing/a-harvest.ts'
import { must } from '../testing/a-market.ts'
import { eachDialect, type TestDeps } from '../testing/each-dialect.ts'
import { verify } from '../verify.ts'
import { askPayoutLimit, decidePayoutLimit } from './ask-payout-limit.ts'
import { setPayoutLimit } from './payout-limit.ts'
import { bookOfLimitWish, payoutLimits } from './payout-limits.ts'

const DAY_MS = 86_400_000

eachDialect((open) => {
  let deps: TestDeps
  let shop: AHarvest
  beforeEach(async () => {
    deps = await open()
    shop = await aHarvestCooperative(deps, { members: 1 })
  })
  afterEach(() => deps.close())

  const today = () => marketDayOf(deps.clock.now())
  const ask = (amount: number, of: { by?: AHarvest['treasurer']; inDays?: number } = {}) => {
    const { by = shop.treasurer, inDays = 1 } = of
    const id = deps.ids.make('limitwish')
    const { bookId } = shop
    const from = plusDays(today(), inDays)
    const wish = { id, bookId, from, amount: dong(amount), reason: 'mùa thu mua', by }
    return { id, from, wish, answer: askPayoutLimit(deps, wish) }
  }
  const decide = (id: ReturnType<typeof ask>['id'], approve: boolean, by = shop.bookkeeper) =>
    decidePayoutLimit(deps, { id, approve, by })

  describe('a higher limit of payouts takes two', () => {
    test('one asks, another approves, and it holds from its day', async () => {
      const { id, from, wish, answer } = ask(20_000_000, { inDays: 3 })
      must(await answer)
      must(await askPayoutLimit(deps, wish))
      expect(await bookOfLimitWish(deps, id)).toBe(shop.bookId)
      expect(await ask(9_000_000).answer).toMatchObject({ problem: { type: 'AlreadyExists' } })
      expect(await decide(id, true, shop.treasurer)).toMatchObject({
        problem: { type: 'NotAllowed', permission: 'payout.approve' },
      })
      expect(await payoutLimits(deps, shop.bookId)).toMatchObject({
        now: { from: null, amount: 5_000_000 },
        coming: [],
        wishes: [{ id, state: 'asked', askedBy: shop.treasurer, decidedByName: null }],
      })
      expect(must(await decide(id, true))).toBe('approved')
      expect(must(await decide(id, true))).toBe('approved')
      expect(await decide(id, false)).toMatchObject({ problem: { type: 'WrongState' } })
      const after = await payoutLimits(deps, shop.bookId)
      expect(after).toMatchObject({
        now: { amount: 5_000_000 },
        coming: [{ from, amount: 20_000_000 }],
        wishes: [{ state: 'approved', decidedByName: 'Kế toán' }],
      })
      deps.advance(3 * DAY_MS)
      expect((await payoutLimits(deps, shop.bookId)).now).toEqual({ from, amount: 20_000_000 })
      expect(await verify(deps)).toMatchObject({ clean: true })
    })

    test('approved late it holds from tomorrow, never for a payout of today', async () => {
      const { id, answer } = ask(8_000_000)
      must(await answer)
      deps.advance(5 * DAY_MS)
      must(await decide(id, true))
      const { now, coming } = await payoutLimits(deps, shop.bookId)
      expect(now.amount).toBe(5_000_000)
      expect(coming).toEqual([{ from: plusDays(today(), 1), amount: 8_000_000 }])
    })

    test('a no ends it: of another it is refused, of who asked taken back', async () => {
      const first = ask(8_000_000)
      must(await first.answer)
      expect(must(await decide(first.id, false))).toBe('refused')
      const second = ask(9_000_000)
      must(await second.answer)
      expect(must(await decide(second.id, false, shop.treasurer))).toBe('withdrawn')
      const { now, coming, wishes } = await payoutLimits(deps, shop.bookId)
      expect([now.amount, coming, wishes.length]).toEqual([5_000_000, [], 2])
    })

    test('what is no higher is not asked for: one person lowers it at once', async () => {
      const { bookId, treasurer: by } = shop
      expect(await ask(5_000_000).answer).toMatchObject({
        problem: { type: 'AmountNotAvailable', available: 5_000_000 },
      })
      expect(await ask(6_000_000, { inDays: 0 }).answer).toMatchObject({
        problem: { type: 'WrongState', state: 'too_early' },
      })
      must(await setPayoutLimit(deps, { bookId, from: today(), amount: dong(1_000_000), by }))
      const back = { bookId, from: marketDay('2027-01-01'), amount: dong(5_000_000), by }
      expect(await setPayoutLimit(deps, back)).toMatchObject({ problem: { type: 'NotAllowed' } })
      expect((await payoutLimits(deps, bookId)).now.amount).toBe(1_000_000)
    })
  })
})
