import type { FeedOutcome } from '@cho40/contract'
import { type Dong, instantFromMs, marketDay, plusDays } from '@cho40/values'
import * as fc from 'fast-check'
import { afterEach, describe, expect, test } from 'vitest'
import { aBank, noticeOf } from '../testing/a-bank.ts'
import { aMarket, must } from '../testing/a-market.ts'
import { eachDialect, type TestDeps } from '../testing/each-dialect.ts'
import { balanceProof } from './feed-balance.ts'
import { concernsOf, feedsOf } from './feed-healths.ts'
import { quietDays } from './feed-quiet.ts'
import { feedTallies } from './feed-tallies.ts'

const DAY_MS = 24 * 3_600_000

eachDialect((open) => {
  let deps: TestDeps
  afterEach(() => deps.close())

  async function watched() {
    deps = await open()
    const market = await aMarket(deps)
    const [at] = market.stalls
    if (!at) throw new Error('no stall')
    const tallies = feedTallies()
    const note = (outcome: FeedOutcome, reason = '') =>
      tallies.note({ feedId: market.feedId, outcome, reason, at: deps.clock.now() })
    const health = async () => {
      must(await tallies.keep(deps))
      const [known] = await feedsOf(deps, { reach: market.id, now: deps.clock.now() })
      if (!known) throw new Error('no feed')
      return { ...known, concerns: concernsOf(known, 1) }
    }
    return { market, at, note, health, tallies, bank: aBank(deps, market) }
  }

  test('messages are counted by day, refusals by reason, in as many writes as one likes', async () => {
    const { note, health } = await watched()
    note('taken')
    note('taken')
    note('refused', 'no-match')
    await health()
    note('taken')
    note('refused', 'no-match')
    note('refused', 'stale')
    const { health: found } = await health()
    expect(found.days).toEqual([
      { day: '2026-11-21', outcome: 'refused', count: 3 },
      { day: '2026-11-21', outcome: 'taken', count: 3 },
    ])
    expect(found.refusals.map(({ reason, count }) => [reason, count])).toEqual([
      ['no-match', 2],
      ['stale', 1],
    ])
  })

  test('counts that could not be written are not lost', async () => {
    const { note, health, tallies } = await watched()
    note('taken')
    const broken = {
      ...deps,
      writer: { ...deps.writer, run: () => Promise.reject(new Error('x')) },
    }
    await expect(tallies.keep(broken)).rejects.toThrow('x')
    note('taken')
    expect((await health()).health.days).toMatchObject([{ outcome: 'taken', count: 2 }])
  })

  test('a feed that refuses since it last believed is a concern, and none once it believes', async () => {
    const { note, health } = await watched()
    expect((await health()).concerns).toEqual(['never'])
    note('taken')
    deps.advance(1000)
    note('refused', 'no-match')
    expect((await health()).concerns).toEqual(['refusing'])
    deps.advance(1000)
    note('taken')
    expect((await health()).concerns).toEqual([])
  })

  test('silence longer than ever on days of market is told, and a day that is not over is not', async () => {
    const { note, health } = await watched()
    for (let day = 0; day < 5; day += 1) {
      note('taken')
      deps.advance(DAY_MS)
    }
    expect((await health()).health.quiet).toEqual({ days: 0, usual: 0 })
    deps.advance(DAY_MS)
    expect((await health()).concerns).toEqual([])
    deps.advance(DAY_MS)
    const quiet = await health()
    expect([quiet.health.quiet, quiet.concerns]).toEqual([{ days: 2, usual: 0 }, ['quiet']])
  })

  test('a transfer on the statement that the feed never told of is a gap', async () => {
    const { at, bank, note, health } = await watched()
    await bank.tells(bank.pays(at, { amount: 5_000, memo: 'a' }))
    note('taken')
    bank.pays(at, { amount: 6_000, memo: 'b' })
    deps.advance(1000)
    await bank.tells(bank.pays(at, { amount: 7_000, memo: 'c' }))
    const before = await health()
    expect(before.health.balance).toMatchObject({ state: 'gap', told: 2, gaps: 1 })
    await bank.statement(at)
    const after = await health()
    expect(after.health.missed).toEqual({ count: 1, lastDay: '2026-11-21' })
    expect(after.concerns).toContain('missed')
    expect(after.health.accounts).toMatchObject([
      { number: at.account.number.slice(-4), statement: { proof: 'proved' } },
    ])
  })

  test('a feed that tells all is proved by its balances', async () => {
    const { at, bank, note, health, market } = await watched()
    const rows = [1, 2, 3].map((n) => bank.pays(at, { amount: n * 1000, memo: `m${n}` }))
    must(await bank.says(rows.toReversed().map(noticeOf), market.feedId))
    note('taken')
    expect((await health()).health.balance).toMatchObject({ state: 'proved', told: 3, gaps: 0 })
  })
})

describe('told balances', () => {
  const steps = fc.array(fc.integer({ min: 1, max: 1_000_000 }), { minLength: 2, maxLength: 40 })
  const toldOf = (changes: readonly number[]) => {
    let balance = 10_000_000
    return changes.map((change, n) => {
      balance += change
      return {
        accountId: 'a',
        change,
        balanceAfter: balance as Dong,
        occurredAt: instantFromMs(n * 1000),
      }
    })
  }

  test('that follow are proved in any order', () => {
    fc.assert(
      fc.property(steps, fc.integer(), (changes, seed) => {
        const told = toldOf(changes).toSorted((a, b) => ((a.change * seed) % 7) - (b.change % 7))
        expect(balanceProof(told).state).toBe('proved')
      }),
    )
  })

  test('with one in the middle left out show one gap', () => {
    fc.assert(
      fc.property(steps, fc.nat(), (changes, at) => {
        fc.pre(changes.length >= 4)
        const left = 1 + (at % (changes.length - 2))
        const told = toldOf(changes).toSpliced(left, 1)
        expect(balanceProof(told)).toMatchObject({ state: 'gap', gaps: 1 })
      }),
    )
  })
})

test('a market of every fifth day is not quiet between its days', () => {
  const first = marketDay('2026-10-01')
  const held = Array.from({ length: 10 }, (_, n) => plusDays(first, n * 5))
  const spoke = new Set(held.slice(0, 8))
  expect(quietDays({ held, spoke, today: plusDays(first, 39) })).toEqual({ days: 0, usual: 0 })
  expect(quietDays({ held, spoke, today: plusDays(first, 46) })).toEqual({ days: 2, usual: 0 })
  expect(quietDays({ held, spoke: new Set(held.slice(0, 2)), today: first })).toBeNull()
})
