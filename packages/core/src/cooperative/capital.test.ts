import type { MemberId } from '@cho40/contract'
import { dong, marketDay } from '@cho40/values'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { balanceOf } from '../ledger/balances.ts'
import { aMeeting, anAdvance, earn } from '../testing/a-busy-cooperative.ts'
import {
  type ACooperative,
  aCooperative,
  aMember,
  brings,
  FOUNDED,
  VAULT,
  withFounders,
} from '../testing/a-cooperative.ts'
import { must } from '../testing/a-market.ts'
import { eachDialect, MORNING, openTest, type TestDeps } from '../testing/each-dialect.ts'
import { verify } from '../verify.ts'
import { admitMember } from './admit-member.ts'
import { allowCapital, capitalExceptions } from './capital-exceptions.ts'
import { certificateOfCapital } from './certificate-of-capital.ts'
import { certificatesOfCapital } from './certificates-of-capital.ts'
import { changeMember } from './change-member.ts'
import { contributeCapital } from './contribute-capital.ts'
import { capitalByMember } from './holdings.ts'
import { leaveCooperative } from './leave-cooperative.ts'
import { pledgeCapital } from './pledge-capital.ts'
import { reissueCertificate } from './reissue-certificate.ts'
import { transferCapital } from './transfer-capital.ts'
import { withdrawCapital } from './withdraw-capital.ts'

const DAY = marketDay('2026-11-20')
const M = 1_000_000
const at = (ids: readonly MemberId[], n: number): MemberId => {
  const id = ids[n]
  if (!id) throw new Error(`no member ${n}`)
  return id
}
const leaving = (deps: TestDeps, coop: ACooperative, memberId: MemberId) => ({
  id: deps.ids.make('leaving'),
  memberId,
  day: DAY,
  reason: 'own_wish' as const,
  repay: [] as { memberId: MemberId; amount: ReturnType<typeof dong> }[],
  by: coop.by,
})
const codeOf = async (
  deps: TestDeps,
  role: 'member_capital' | 'distribution_payable',
  party: string,
) =>
  (
    await deps.db
      .selectFrom('cho_account')
      .select('code')
      .where('role', '=', role)
      .where('party', '=', party)
      .executeTakeFirstOrThrow()
  ).code

eachDialect((open) => {
  test('vector: B cannot leave with 20 of 100 million unless A, with 30, takes back 8,571,429', async () => {
    const deps = await open()
    const coop = await aCooperative(deps)
    const ids = await withFounders(deps, coop, [30 * M, 20 * M, 20 * M, 15 * M, 15 * M])
    const leave = leaving(deps, coop, at(ids, 1))
    const refused = await leaveCooperative(deps, leave)
    expect(refused).toEqual({
      ok: false,
      problem: {
        type: 'CapitalCapExceeded',
        cap: 'member',
        memberId: at(ids, 0),
        holding: 30 * M,
        total: 80 * M,
        limit: 3_000,
        repay: 8_571_429,
        raise: 20 * M,
      },
    })
    const naive = [{ memberId: at(ids, 0), amount: dong(6 * M) }]
    expect(await leaveCooperative(deps, { ...leave, repay: naive })).toMatchObject({ ok: false })
    const repay = [{ memberId: at(ids, 0), amount: dong(8_571_429) }]
    const left = must(await leaveCooperative(deps, { ...leave, repay }))
    expect(left).toEqual({ id: leave.id, setOff: [], returned: 20 * M })
    const capital = await capitalByMember(deps, coop.id)
    expect(capital.get(at(ids, 0))).toMatchObject({ pledged: 21_428_571, paid: 21_428_571 })
    expect(capital.get(at(ids, 1))).toMatchObject({ pledged: 0, paid: 0 })
    const owed = async (n: number) =>
      balanceOf(deps, coop.bookId, await codeOf(deps, 'distribution_payable', at(ids, n)))
    expect([await owed(0), await owed(1)]).toEqual([-8_571_429, -20 * M])
    expect(await leaveCooperative(deps, { ...leave, repay })).toEqual({ ok: true, value: left })
    expect((await verify(deps)).checks.filter((one) => one.violations > 0)).toEqual([])
    await deps.close()
  })

  test('a founding is one change; a first member alone would hold everything', async () => {
    const deps = await open()
    const coop = await aCooperative(deps)
    const [a] = await withFounders(deps, coop, [20, 20, 20, 20, 20])
    const pledges = [{ memberId: at([a as MemberId], 0), amount: dong(20) }]
    const more = {
      id: deps.ids.make('capital'),
      cooperativeId: coop.id,
      day: DAY,
      pledges,
      by: coop.by,
    }
    expect(await pledgeCapital(deps, more)).toMatchObject({
      problem: { type: 'CapitalCapExceeded', holding: 40, total: 120, repay: 6 },
    })
    expect(await pledgeCapital(deps, { ...more, day: marketDay('2026-01-04') })).toMatchObject({
      problem: { type: 'InvalidInput' },
    })
    expect(await deps.db.selectFrom('cho_capital_change').select('id').execute()).toHaveLength(1)
    await deps.close()
  })

  test('a certificate is issued when the last đồng is paid, void when the capital changes', async () => {
    const deps = { ...(await open()), ...VAULT }
    const coop = await aCooperative(deps)
    const ids = await withFounders(deps, coop, [20, 20, 20, 20])
    const id = deps.ids.make('member')
    must(await admitMember(deps, aMember(coop, { id, n: 5 })))
    must(
      await pledgeCapital(deps, {
        id: deps.ids.make('capital'),
        cooperativeId: coop.id,
        day: FOUNDED,
        pledges: [{ memberId: id, amount: dong(20) }],
        by: coop.by,
      }),
    )
    const certificates = () =>
      deps.db
        .selectFrom('cho_capital_certificate')
        .selectAll()
        .where('member_id', '=', id)
        .orderBy('number')
        .execute()
    must(await brings(deps, coop, { memberId: id, amount: dong(19), form: 'land_use_right' }))
    expect(await certificates()).toEqual([])
    expect(await brings(deps, coop, { memberId: id, amount: dong(2) })).toMatchObject({
      problem: { type: 'AmountNotAvailable', available: 1 },
    })
    must(await brings(deps, coop, { memberId: id, amount: dong(1) }))
    const [first] = await certificates()
    expect(must(await certificateOfCapital(deps, first?.id as never))).toMatchObject({
      number: 5,
      charterCapital: 100,
      share: 20,
      shareRate: 2_000,
      member: { name: 'Thành viên 5', identityMasked: '•••005' },
    })
    const lost = { id: deps.ids.make('capcert'), memberId: id, day: DAY, reason: 'lost' as const }
    must(await reissueCertificate(deps, { ...lost, by: coop.by }))
    must(
      await transferCapital(deps, {
        id: deps.ids.make('capital'),
        from: id,
        to: at(ids, 0),
        day: DAY,
        amount: dong(10),
        by: coop.by,
      }),
    )
    const listed = await certificatesOfCapital(deps, { cooperativeId: coop.id, memberId: id })
    expect(listed.map((one) => one.voidReason)).toEqual(['lost', 'capital_changed', null])
    expect((await certificates()).map((one) => [one.share, one.void_reason])).toEqual([
      [20, 'lost'],
      [20, 'capital_changed'],
      [10, null],
    ])
    expect(await verify(deps)).toMatchObject({ clean: true })
    await deps.close()
  })

  test('debts are paid from the capital first; what stays open is listed', async () => {
    const deps = await open()
    const coop = await aCooperative(deps)
    const ids = await withFounders(deps, coop, [20 * M, 20 * M, 20 * M, 20 * M, 20 * M])
    await anAdvance(deps, coop, at(ids, 0), 300_000)
    await anAdvance(deps, coop, at(ids, 1), 20 * M + 1)
    const unsold = { account: '003', amount: dong(5) }
    const openBesideBook = () => Promise.resolve([unsold])
    expect(
      await leaveCooperative({ ...deps, openBesideBook }, leaving(deps, coop, at(ids, 0))),
    ).toMatchObject({ problem: { type: 'MemberHasOpenItems', items: [unsold] } })
    const advance = { account: expect.stringMatching(/^141\./), amount: 300_000 }
    const gone = must(await leaveCooperative(deps, leaving(deps, coop, at(ids, 0))))
    expect(gone).toMatchObject({ setOff: [advance], returned: 19_700_000 })
    expect(await leaveCooperative(deps, leaving(deps, coop, at(ids, 1)))).toMatchObject({
      problem: { type: 'MemberHasOpenItems', items: [{ amount: 1 }] },
    })
    expect(await leaveCooperative(deps, leaving(deps, coop, at(ids, 0)))).toMatchObject({
      problem: { type: 'WrongState', state: 'left' },
    })
    expect(await verify(deps)).toMatchObject({ clean: true })
    await deps.close()
  })

  test('who stays takes capital back down to the least there is, the unpaid part first', async () => {
    const deps = { ...(await open()), ...VAULT }
    const coop = await aCooperative(deps)
    const ids = await withFounders(deps, coop, [20, 20, 20, 20, 20])
    const take = (memberId: MemberId, amount: number) =>
      withdrawCapital(deps, {
        id: deps.ids.make('capital'),
        cooperativeId: coop.id,
        day: DAY,
        withdrawals: [{ memberId, amount: dong(amount) }],
        by: coop.by,
      })
    expect(await take(at(ids, 0), 20)).toMatchObject({
      problem: { type: 'AmountNotAvailable', wanted: 20, available: 19 },
    })
    const more = [{ memberId: at(ids, 0), amount: dong(5) }]
    const pledge = { id: deps.ids.make('capital'), cooperativeId: coop.id, day: DAY, by: coop.by }
    must(await pledgeCapital(deps, { ...pledge, pledges: more }))
    must(await take(at(ids, 0), 8))
    expect((await capitalByMember(deps, coop.id)).get(at(ids, 0))).toMatchObject({
      pledged: 17,
      paid: 17,
    })
    const code = await codeOf(deps, 'distribution_payable', at(ids, 0))
    expect(await balanceOf(deps, coop.bookId, code)).toBe(-3)
    expect(await verify(deps)).toMatchObject({ clean: true })
    await deps.close()
  })

  test('an official member who turns associate comes under the associates’ limit', async () => {
    const deps = { ...(await open()), ...VAULT }
    const coop = await aCooperative(deps)
    const ids = await withFounders(deps, coop, [25, 25, 25, 25])
    const turn = (n: number) =>
      changeMember(deps, {
        id: deps.ids.make('mversion'),
        memberId: at(ids, n),
        from: DAY,
        kind: 'associate_capital',
        details: aMember(coop, { id: at(ids, n), n: n + 1 }).details,
        by: coop.by,
      })
    must(await turn(0))
    expect(await turn(1)).toMatchObject({
      problem: { type: 'CapitalCapExceeded', cap: 'associates', holding: 50, total: 100 },
    })
    const meetingId = await aMeeting(deps, coop, [{ topic: 'capital', text: 'Cho phép đến 2027' }])
    must(
      await allowCapital(deps, {
        id: deps.ids.make('capexc'),
        cooperativeId: coop.id,
        cap: 'associates',
        allowed: 5_000,
        from: DAY,
        until: marketDay('2027-06-30'),
        reason: 'Chuyển đổi theo lộ trình',
        meetingId,
        by: coop.by,
      }),
    )
    must(await turn(1))
    expect(await capitalExceptions(deps, coop.id)).toMatchObject([
      { cap: 'associates', memberId: null, allowed: 5_000, until: '2027-06-30', meetingId },
    ])
    expect(await capitalExceptions(deps, deps.ids.make('coop'))).toEqual([])
    expect(await verify(deps)).toMatchObject({ clean: true })
    await deps.close()
  })

  test('money that a feed has booked as the owner’s becomes capital once', async () => {
    const deps = { ...(await open()), ...VAULT }
    const coop = await aCooperative(deps)
    const ids = await withFounders(deps, coop, [20, 20, 20, 20, 20])
    const pledges = [{ memberId: at(ids, 0), amount: dong(5) }]
    const pledge = { id: deps.ids.make('capital'), cooperativeId: coop.id, day: DAY, by: coop.by }
    must(await pledgeCapital(deps, { ...pledge, pledges }))
    await earn(deps, coop, { at: MORNING, sums: { '4118': 3 } })
    const bring = (value: number, into: string) =>
      contributeCapital(deps, {
        id: deps.ids.make('capital'),
        memberId: at(ids, 0),
        day: DAY,
        form: 'money',
        value: dong(value),
        into,
        by: coop.by,
      })
    expect(await bring(4, '4118')).toMatchObject({ problem: { available: 3 } })
    expect(await bring(3, '5111')).toMatchObject({ problem: { type: 'InvalidInput' } })
    must(await bring(3, '4118'))
    expect(await bring(1, '4118')).toMatchObject({ problem: { available: 0 } })
    await deps.close()
  })
})

test('whatever is asked of a cooperative, the limits hold and every check is clean', async () => {
  const act = fc.record({
    what: fc.constantFrom('pledge', 'bring', 'withdraw', 'transfer', 'leave'),
    who: fc.integer({ min: 0, max: 6 }),
    other: fc.integer({ min: 0, max: 6 }),
    amount: fc.integer({ min: 1, max: 30 }),
  })
  let accepted = 0
  await fc.assert(
    fc.asyncProperty(fc.array(act, { maxLength: 14 }), async (acts) => {
      const deps = await openTest('sqlite')
      const coop = await aCooperative(deps)
      const ids = await withFounders(deps, coop, [15, 15, 15, 15, 15, 15, 10])
      for (const one of acts) if ((await attempt(deps, coop, { ids, one })).ok) accepted += 1
      const capital = [...(await capitalByMember(deps, coop.id)).values()]
      const total = capital.reduce((sum, { pledged }) => sum + pledged, 0)
      expect(capital.every(({ pledged }) => pledged * 10_000 <= total * 3_000)).toBe(true)
      const broken = (await verify(deps)).checks.filter((check) => check.violations > 0)
      expect(broken).toEqual([])
      await deps.close()
    }),
    { numRuns: 25 },
  )
  expect(accepted).toBeGreaterThan(25)
})

function attempt(
  deps: TestDeps,
  coop: ACooperative,
  {
    ids,
    one,
  }: {
    readonly ids: readonly MemberId[]
    readonly one: { what: string; who: number; other: number; amount: number }
  },
) {
  const memberId = at(ids, one.who)
  const amount = dong(one.amount)
  const head = {
    id: deps.ids.make('capital'),
    cooperativeId: coop.id,
    day: DAY,
    by: coop.by,
  }
  const lines = [{ memberId, amount }]
  if (one.what === 'pledge') return pledgeCapital(deps, { ...head, pledges: lines })
  if (one.what === 'withdraw') return withdrawCapital(deps, { ...head, withdrawals: lines })
  if (one.what === 'bring') return brings(deps, coop, { memberId, amount, day: DAY })
  if (one.what === 'leave') return leaveCooperative(deps, leaving(deps, coop, memberId))
  return transferCapital(deps, {
    id: head.id,
    from: memberId,
    to: at(ids, one.other === one.who ? (one.who + 1) % 7 : one.other),
    day: DAY,
    amount,
    by: coop.by,
  })
}
