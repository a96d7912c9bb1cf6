import type { DistributionPlan, MemberId } from '@cho40/contract'
import { dong, type Instant, marketDay } from '@cho40/values'
import { expect, test } from 'vitest'
import { trialBalance } from '../ledger/trial-balance.ts'
import { aBusyCooperative, aMeeting, earn } from '../testing/a-busy-cooperative.ts'
import { type ACooperative, aCooperative, VAULT, withFounders } from '../testing/a-cooperative.ts'
import { must } from '../testing/a-market.ts'
import { eachDialect, type TestDeps } from '../testing/each-dialect.ts'
import { verify } from '../verify.ts'
import { closeResult } from './close-result.ts'
import { distributeIncome } from './distribute-income.ts'
import { distributionOf } from './distributions.ts'
import { fundBook } from './fund-book.ts'

const FROM = marketDay('2026-01-01')
const TO = marketDay('2026-11-20')
const TODAY = marketDay('2026-11-21')
const WORKED = '2026-11-19T02:00:00.000Z' as Instant
const PLAN: DistributionPlan = {
  from: FROM,
  to: TO,
  internalFundRate: 0,
  externalFundRate: 500,
  funds: [],
  byUse: 5_100,
  labourPart: 0,
  externalByUse: 0,
  externalByCapital: 0,
}

const close = (deps: TestDeps, coop: ACooperative, keptApart = true) =>
  closeResult(deps, {
    id: deps.ids.make('result'),
    cooperativeId: coop.id,
    from: FROM,
    to: TO,
    keptApart,
    by: coop.by,
  })

const share = async (
  deps: TestDeps,
  coop: ACooperative,
  like: {
    readonly plan?: DistributionPlan
    readonly use: readonly (readonly [MemberId, number])[]
  },
) => {
  const text = 'Thông qua phương án'
  const plan = like.plan ?? PLAN
  return distributeIncome(deps, {
    id: deps.ids.make('distrib'),
    cooperativeId: coop.id,
    meetingId: await aMeeting(deps, coop, [{ topic: 'distribution_plan', text, plan }]),
    day: TODAY,
    members: like.use.map(([memberId, use]) => ({ memberId, use: dong(use), labour: dong(0) })),
    by: coop.by,
  })
}

const standing = async (deps: TestDeps, coop: ACooperative) => {
  const { lines } = await trialBalance(deps, coop.bookId, { from: FROM, to: TODAY })
  return Object.fromEntries(
    lines.filter(({ closing }) => closing !== 0).map(({ account, closing }) => [account, closing]),
  )
}

eachDialect((open) => {
  test('a period comes to its result through 911, internal and external apart', async () => {
    const deps = { ...(await open()), ...VAULT }
    const coop = await aCooperative(deps)
    await earn(deps, coop, {
      at: WORKED,
      sums: {
        '5111': 30_000_000,
        '521': -1_000_000,
        '558': 1_000_000,
        '512': 10_000_000,
        '6111': -20_000_000,
        '612': -4_000_000,
        '642': -4_000_001,
        '658': -500_000,
      },
    })
    must(await close(deps, coop))
    const row = await deps.db.selectFrom('cho_result').selectAll().executeTakeFirstOrThrow()
    expect(row).toMatchObject({
      internal_income: 10_000_000,
      internal_cost: 4_000_000 + 1_000_000,
      external_income: 30_000_000,
      external_cost: 20_500_000 + 3_000_001,
    })
    expect(await standing(deps, coop)).toEqual({
      '111': 11_499_999,
      '4211': -6_499_999,
      '4212': -5_000_000,
    })
    expect(await close(deps, coop)).toMatchObject({ problem: { type: 'InvalidInput' } })
    expect(await verify(deps)).toMatchObject({ clean: true })
    await deps.close()
  })

  test('what was not kept apart is external, all of it', async () => {
    const deps = { ...(await open()), ...VAULT }
    const coop = await aCooperative(deps)
    await earn(deps, coop, { at: WORKED, sums: { '512': 10_000_000, '612': -4_000_000 } })
    must(await close(deps, coop, false))
    expect(await standing(deps, coop)).toEqual({ '111': 6_000_000, '4211': -6_000_000 })
    await deps.close()
  })

  test('vectors, booked: fund 617,284 of 12,345,678; 5,100,002 of 10,000,003 by use', async () => {
    const deps = { ...(await open()), ...VAULT }
    const coop = await aCooperative(deps)
    const ids = await withFounders(deps, coop, [20, 20, 20, 20, 20])
    await earn(deps, coop, { at: WORKED, sums: { '5111': 12_345_678, '512': 10_000_003 } })
    must(await close(deps, coop))
    const [a, b, c] = ids as [MemberId, MemberId, MemberId]
    const use = [
      [a, 50],
      [b, 30],
      [c, 20],
    ] as const
    const id = must(await share(deps, coop, { use }))
    const view = must(await distributionOf(deps, id))
    expect(view).toMatchObject({
      internal: 10_000_003,
      external: 12_345_678,
      externalFund: 617_284,
      toMembers: 10_000_003,
      kept: 12_345_678 - 617_284,
    })
    expect(view.shares.map(({ byUse }) => byUse)).toEqual([2_550_001, 1_530_001, 1_020_000, 0, 0])
    expect(view.shares.map(({ byCapital }) => byCapital)).toEqual([
      980_001, 980_000, 980_000, 980_000, 980_000,
    ])
    expect(await standing(deps, coop)).toMatchObject({
      '442.0001': -617_284,
      '4211': -11_728_394,
      '3382.0001': -3_530_002,
      '3382.0005': -980_000,
    })
    expect(await standing(deps, coop)).not.toHaveProperty('4212')
    expect(await share(deps, coop, { use })).toMatchObject({
      problem: { type: 'NotFound', what: 'result' },
    })
    expect(await verify(deps)).toMatchObject({ clean: true })
    await deps.close()
  })

  test('a plan below the law is refused, and nothing is booked', async () => {
    const deps = { ...(await open()), ...VAULT }
    const coop = await aCooperative(deps)
    const [a] = (await withFounders(deps, coop, [20, 20, 20, 20, 20])) as [MemberId]
    await earn(deps, coop, { at: WORKED, sums: { '512': 1_000 } })
    must(await close(deps, coop))
    for (const [rates, path] of [
      [{ externalFundRate: 499 }, 'plan.externalFundRate'],
      [{ byUse: 5_099 }, 'plan.byUse'],
    ] as const) {
      const plan = { ...PLAN, ...rates }
      expect(await share(deps, coop, { plan, use: [[a, 1]] })).toMatchObject({
        problem: { type: 'InvalidInput', issues: [{ path, message: 'below_law' }] },
      })
    }
    const stranger = deps.ids.make('member')
    expect(await share(deps, coop, { use: [[stranger, 1]] })).toMatchObject({
      problem: { type: 'NotFound', what: 'member' },
    })
    expect((await standing(deps, coop))['4212']).toBe(-1_000)
    expect(await deps.db.selectFrom('cho_distribution').select('id').execute()).toEqual([])
    await deps.close()
  })

  test('a year’s loss is made up before the next year is shared', async () => {
    const deps = { ...(await open()), ...VAULT }
    const coop = await aCooperative(deps)
    const [a] = (await withFounders(deps, coop, [20, 20, 20, 20, 20])) as [MemberId]
    const year = async (sums: Record<string, number>, to: string, at: string) => {
      await earn(deps, coop, { at: at as Instant, sums })
      const id = deps.ids.make('result')
      const days = { from: FROM, to: marketDay(to), keptApart: true }
      must(await closeResult(deps, { id, cooperativeId: coop.id, ...days, by: coop.by }))
    }
    await year({ '612': -300 }, '2026-06-30', '2026-06-01T02:00:00.000Z')
    const first = { ...PLAN, to: marketDay('2026-06-30') }
    must(await share(deps, coop, { plan: first, use: [] }))
    await year({ '512': 1_000 }, '2026-11-20', WORKED)
    const second = { ...PLAN, from: marketDay('2026-07-01') }
    const id = must(await share(deps, coop, { plan: second, use: [[a, 1]] }))
    expect(must(await distributionOf(deps, id))).toMatchObject({
      internal: 1_000,
      lossesCovered: 300,
      toMembers: 700,
    })
    expect(await verify(deps)).toMatchObject({ clean: true })
    await deps.close()
  })

  test('the fund’s book tells every source apart, interest with its own', async () => {
    const deps = { ...(await open()), ...VAULT }
    const coop = await aBusyCooperative(deps)
    const book = await fundBook(deps, { cooperativeId: coop.id, from: TO, to: TODAY })
    const gift = book.find(({ kind }) => kind === 'gift')
    expect(gift).toMatchObject({
      name: 'Quà tặng của xã',
      opening: 0,
      lines: [
        { kind: 'received', amount: 2_000_000, balance: 2_000_000 },
        { kind: 'interest', amount: 11_000, balance: 2_011_000 },
      ],
      closing: 2_011_000,
    })
    const income = Object.fromEntries(book.map(({ kind, closing }) => [kind, closing]))
    expect(income).toEqual({
      gift: 2_011_000,
      internal_income: 500_001,
      external_income: 1_000_000,
    })
    expect(await verify(deps)).toMatchObject({ clean: true })
    await deps.close()
  })
})
