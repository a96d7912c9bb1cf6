import type { DistributionPlan, MemberId } from '@cho40/contract'
import { type Dong, dong, marketDay, type Result } from '@cho40/values'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { type DistributionFacts, type DistributionMember, distribute } from './distribution.ts'

const PLAN: DistributionPlan = {
  from: marketDay('2025-01-01'),
  to: marketDay('2025-12-31'),
  internalFundRate: 0,
  externalFundRate: 500,
  funds: [],
  byUse: 5_100,
  labourPart: 0,
  externalByUse: 0,
  externalByCapital: 0,
}
const member = (name: string, like: Partial<DistributionMember> = {}): DistributionMember => ({
  memberId: `member_${name}` as MemberId,
  official: true,
  capital: dong(0),
  use: dong(0),
  labour: dong(0),
  ...like,
})
const FACTS: DistributionFacts = {
  internal: dong(0),
  external: dong(0),
  losses: { internal: dong(0), external: dong(0) },
  members: [
    member('a', { use: dong(50), capital: dong(1) }),
    member('b', { use: dong(30), capital: dong(1) }),
    member('c', { use: dong(20), capital: dong(1) }),
  ],
}

function must<T>(result: Result<T, unknown>): T {
  if (!result.ok) throw new Error(JSON.stringify(result.problem))
  return result.value
}

test('vector: 51 % of 10,000,003 is 5,100,002 by use of 50, 30 and 20 %, the rest by capital', () => {
  const { shares, internal } = must(distribute(PLAN, { ...FACTS, internal: dong(10_000_003) }))
  expect(internal.remainder).toBe(10_000_003)
  expect(shares.map(({ byUse }) => byUse)).toEqual([2_550_001, 1_530_001, 1_020_000])
  expect(shares.reduce((sum, one) => sum + one.byUse, 0)).toBe(5_100_002)
  expect(shares.reduce((sum, one) => sum + one.byCapital, 0)).toBe(4_900_001)
})

test('vector: the fund takes 617,284 of an external income of 12,345,678', () => {
  const { external, kept } = must(distribute(PLAN, { ...FACTS, external: dong(12_345_678) }))
  expect(external.fund).toBe(617_284)
  expect(kept).toBe(12_345_678 - 617_284)
})

test('a union’s rate, labour beside use, and the external remainder by the plan', () => {
  const plan = { ...PLAN, externalFundRate: 1_000, labourPart: 5_000, externalByCapital: 10_000 }
  const members = [
    member('a', { use: dong(3), labour: dong(1), capital: dong(2) }),
    member('b', { use: dong(1), labour: dong(3), capital: dong(2) }),
    member('c', { official: false, use: dong(90), capital: dong(4) }),
    member('d', { official: false, use: dong(90) }),
  ]
  const facts = { ...FACTS, internal: dong(1_000), external: dong(1_001), members }
  const { shares, external, kept } = must(distribute(plan, facts))
  expect(external.fund).toBe(101)
  expect(kept).toBe(0)
  expect(shares).toEqual([
    share('a', { byUse: 191, byLabour: 64, byCapital: 123, externalByCapital: 225 }),
    share('b', { byUse: 64, byLabour: 191, byCapital: 122, externalByCapital: 225 }),
    share('c', { byCapital: 245, externalByCapital: 450 }),
  ])
})

function share(name: string, parts: Readonly<Record<string, number>>) {
  const total = Object.values(parts).reduce((sum, part) => sum + part, 0)
  const none = { byUse: 0, byLabour: 0, byCapital: 0, externalByUse: 0, externalByCapital: 0 }
  return { memberId: `member_${name}`, ...none, ...parts, total }
}

test('a loss of one side is made up by the other after its fund; nothing is put aside of a loss', () => {
  const facts = { ...FACTS, internal: dong(-400_000), external: dong(1_000_000) }
  const { internal, external, kept } = must(distribute(PLAN, facts))
  expect(internal).toMatchObject({ gain: 0, fund: 0, remainder: 0 })
  expect(external).toMatchObject({ fund: 50_000, forOther: 400_000, remainder: 550_000 })
  expect(kept).toBe(550_000)
})

test('losses of earlier years come before anybody’s share', () => {
  const losses = { internal: dong(300), external: dong(200) }
  const { internal } = must(distribute(PLAN, { ...FACTS, internal: dong(1_000), losses }))
  expect(internal).toMatchObject({ ownLoss: 300, forOther: 200, remainder: 500 })
})

test('funds of the meeting cannot take more than is left', () => {
  const funds = [
    { name: 'Khen thưởng', kind: 'welfare', side: 'internal', amount: dong(601) },
  ] as const
  const plan = { ...PLAN, internalFundRate: 4_000, funds: [...funds] }
  expect(distribute(plan, { ...FACTS, internal: dong(1_000) })).toEqual({
    ok: false,
    problem: { type: 'AmountNotAvailable', wanted: 601, available: 600 },
  })
})

test('income that nobody has a claim to is refused, not lost', () => {
  const idle = { ...FACTS, internal: dong(100), members: [member('a', { capital: dong(1) })] }
  expect(distribute(PLAN, idle)).toMatchObject({
    ok: false,
    problem: { type: 'InvalidInput', issues: [{ message: 'no_use_or_labour' }] },
  })
  const poor = { ...FACTS, internal: dong(100), members: [member('a', { use: dong(1) })] }
  expect(distribute(PLAN, poor)).toMatchObject({
    problem: { issues: [{ message: 'no_capital' }] },
  })
})

const amount = (min: number, max: number): fc.Arbitrary<Dong> =>
  fc.integer({ min, max }).map((n) => dong(n))
const anyMembers = fc
  .array(
    fc.record({
      official: fc.boolean(),
      capital: amount(0, 5_000_000_000),
      use: amount(0, 900_000_000_000),
      labour: amount(0, 900_000_000),
    }),
    { maxLength: 12 },
  )
  .map((rows) => [
    member('00', { use: dong(1), labour: dong(1), capital: dong(1) }),
    ...rows.map((row, n) => member(String(n + 1).padStart(2, '0'), row)),
  ])
const anyPlan = fc
  .record({
    internalFundRate: fc.integer({ min: 0, max: 5_000 }),
    externalFundRate: fc.integer({ min: 500, max: 5_000 }),
    byUse: fc.integer({ min: 5_100, max: 10_000 }),
    labourPart: fc.integer({ min: 0, max: 10_000 }),
    externalByUse: fc.integer({ min: 0, max: 5_000 }),
    externalByCapital: fc.integer({ min: 0, max: 5_000 }),
  })
  .map((rates) => ({ ...PLAN, ...rates }))
const anyFacts = fc.record({
  internal: amount(-1_000_000_000, 900_000_000_000),
  external: amount(-1_000_000_000, 900_000_000_000),
  losses: fc.record({ internal: amount(0, 1_000_000), external: amount(0, 1_000_000) }),
  members: anyMembers,
})

test('the parts sum to the whole for any plan and any period, and floors are floors', () => {
  fc.assert(
    fc.property(anyPlan, anyFacts, (plan, facts) => {
      const { internal, external, shares, toMembers, kept } = must(distribute(plan, facts))
      const parts = [internal, external].flatMap((side) => [
        side.fund,
        side.ownLoss,
        side.forOther,
        side.otherFunds,
      ])
      const whole = Math.max(0, facts.internal) + Math.max(0, facts.external)
      expect(parts.reduce((sum, part) => sum + part, 0) + toMembers + kept).toBe(whole)
      expect(shares.reduce((sum, one) => sum + one.total, 0)).toBe(toMembers)
      expect(BigInt(external.fund) * 10_000n >= BigInt(external.gain) * 500n).toBe(true)
      const byUse = shares.reduce((sum, one) => sum + one.byUse + one.byLabour, 0)
      expect(BigInt(byUse) * 10_000n >= BigInt(internal.remainder) * 5_100n).toBe(true)
      expect([...parts, kept, ...shares.map(({ total }) => total)].every((n) => n >= 0)).toBe(true)
    }),
  )
})

test('the order in which members are named changes nobody’s share', () => {
  const shuffled = anyFacts.chain((facts) =>
    fc
      .shuffledSubarray([...facts.members], {
        minLength: facts.members.length,
        maxLength: facts.members.length,
      })
      .map((members) => [facts, { ...facts, members }] as const),
  )
  fc.assert(
    fc.property(anyPlan, shuffled, (plan, [facts, other]) => {
      expect(distribute(plan, other)).toEqual(distribute(plan, facts))
    }),
  )
})
