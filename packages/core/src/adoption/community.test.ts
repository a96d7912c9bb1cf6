import type { MarkActivity, OpenPilot, PersonId, StallId } from '@cho40/contract'
import { marketDay, marketDayOf, plusDays } from '@cho40/values'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { issueSign } from '../market/issue-sign.ts'
import { recordVisit } from '../market/record-visit.ts'
import { aBank } from '../testing/a-bank.ts'
import { type AMarket, aMarket, aPhone, must } from '../testing/a-market.ts'
import { eachDialect, type TestDeps } from '../testing/each-dialect.ts'
import { dropOffs, visitEffects, visitLog } from './drop-off.ts'
import { explainFigure } from './explain-figure.ts'
import { stallTotals } from './facts/stall-totals.ts'
import { activitySteps, markActivity } from './pilots/mark-activity.ts'
import { openPilot, pilotOf, replicatePilot } from './pilots/open-pilot.ts'
import { adoptionReport } from './report/adoption-report.ts'
import { putScorecard } from './scorecard/cards.ts'
import { scoreSheet } from './scorecard/score-sheet.ts'
import { scoreUnit } from './scorecard/score-unit.ts'
import { COMMUNE_SCORECARD } from './scorecard/scorecard.ts'
import { isOutlier } from './trend.ts'

const DAY_MS = 86_400_000
const CARD = {
  ...COMMUNE_SCORECARD,
  lines: ['M-01', 'disbursement', 'late'].flatMap((id) =>
    COMMUNE_SCORECARD.lines.filter((line) => line.id === id),
  ),
}

eachDialect((open) => {
  let deps: TestDeps
  let market: AMarket
  let helper: PersonId
  beforeEach(async () => {
    deps = await open()
    market = await aMarket(deps, 3)
    const { id } = await deps.db.selectFrom('cho_person').select('id').executeTakeFirstOrThrow()
    helper = id
  })
  afterEach(() => deps.close())

  const today = () => marketDayOf(deps.clock.now())

  async function paidSale(nth: number, amount: number) {
    const at = market.stalls[nth]
    if (!at) throw new Error('there are three')
    const phone = aPhone(deps, at)
    const seen = await phone.showQr(amount)
    await phone.push(seen.event)
    deps.advance(1_000)
    const bank = aBank(deps, market)
    await bank.tells({ ...bank.pays(at, { amount, memo: seen.code }), id: nth * 1_000 + amount })
    return seen
  }

  test('the workbench names the silent and the failed, and the log what a visit brought', async () => {
    for (const at of market.stalls) {
      must(await issueSign(deps, { id: deps.ids.make('sign'), stallId: at.id, by: helper }))
    }
    const [first, second, third] = market.stalls.map(({ id }) => id)
    await paidSale(0, 10_000)
    deps.advance(20 * DAY_MS)
    const [, , at] = market.stalls
    if (!at || !first || !second || !third) throw new Error('there are three')
    const phone = aPhone(deps, at)
    await phone.push((await phone.showQr(5_000)).event)
    deps.advance(DAY_MS)
    const found = await dropOffs(deps, { marketId: market.id, today: today() })
    const reasons = new Map<StallId, readonly string[]>(
      found.map((one) => [one.stallId, one.reasons]),
    )
    expect(reasons.get(first)).toEqual(['silent'])
    expect(reasons.get(second)).toEqual(['silent'])
    expect(reasons.get(third)).toEqual(['silent', 'first_payment_failed'])
    const visit = { id: deps.ids.make('visit'), stallId: first, day: today(), helperId: helper }
    must(await recordVisit(deps, { ...visit, why: 'silent', outcome: 'taught', note: null }))
    deps.advance(60_000)
    await paidSale(0, 11_000)
    await paidSale(0, 12_000)
    expect(await visitEffects(deps, { marketId: market.id, today: today() })).toMatchObject([
      { stallId: first, before: 1, after: 2, daysAfter: 1 },
    ])
    expect(await visitLog(deps, { marketId: market.id })).toMatchObject([
      { visitId: visit.id, number: '1', why: 'silent', outcome: 'taught', helperId: helper },
    ])
    expect(await visitLog(deps, { marketId: market.id, stallId: second })).toEqual([])
    const after = await dropOffs(deps, { marketId: market.id, today: today() })
    expect(after.map(({ stallId }) => stallId)).not.toContain(first)
  })

  test('a figure is explained sale by sale, down to the bank’s transfer, and the sum is the figure', async () => {
    await paidSale(0, 10_000)
    const at = market.stalls[1]
    if (!at) throw new Error('there are three')
    await aPhone(deps, at).takeCash(7_000)
    const stallIds = market.stalls.map(({ id }) => id)
    const days = { from: today(), to: today() }
    const sales = await explainFigure(deps, { stallIds, ...days, limit: 100 })
    const totals = await stallTotals(deps, { ...days, facts: 'sales' })
    const sum = (numbers: readonly number[]) => numbers.reduce((all, n) => all + n, 0)
    expect(sum(sales.map(({ amount }) => amount))).toBe(
      sum(totals.map(({ cashAmount, qrAmount }) => cashAmount + qrAmount)),
    )
    const paid = sales.find(({ method }) => method === 'qr')
    expect(paid?.transferIds).toHaveLength(1)
    // Who may see one stall sees that one.
    const own = await explainFigure(deps, { stallIds: [at.id], ...days, limit: 100 })
    expect(own).toMatchObject([{ stallId: at.id, amount: 7_000 }])
    const [one] = sales
    const rest = await explainFigure(deps, {
      stallIds,
      ...days,
      limit: 100,
      ...(one ? { after: one.saleId } : {}),
    })
    expect(rest).toHaveLength(sales.length - 1)
  })

  async function anActivityIsDone(pilotId: OpenPilot['id']) {
    const day = marketDay('2026-11-01')
    const note = 'hơn 200 người'
    const done = { pilotId, activity: 1, nth: 1, state: 'done', day, note } as const
    const open = { pilotId, activity: 1, nth: 2, state: 'open', day: null, note: null } as const
    const mark = (one: MarkActivity) => markActivity(deps, { mark: one, by: helper })
    expect(await mark(open)).toMatchObject({ problem: { type: 'WrongState', state: 'open' } })
    expect(await mark({ ...done, activity: 2 })).toMatchObject({ problem: { what: 'activity' } })
    const early = { ...done, day: plusDays(today(), 1) }
    expect(await mark(early)).toMatchObject({ problem: { type: 'InvalidInput' } })
    expect(must(await mark(done))).toBe(1)
    expect(must(await mark(done))).toBe(1)
    expect(await mark({ ...done, nth: 2 })).toMatchObject({
      problem: { type: 'WrongState', state: 'done' },
    })
    expect(must(await mark(open))).toBe(2)
    expect(await activitySteps(deps, pilotId)).toMatchObject([
      { activity: 1, nth: 1, state: 'done', day, note },
      { activity: 1, nth: 2, state: 'open', day: null, note: null },
    ])
  }

  test('a pilot’s targets are the plan in its report, and another commune takes the model over', async () => {
    const pilot: OpenPilot = {
      id: deps.ids.make('pilot'),
      placeCode: '01234',
      name: 'Chợ 4.0',
      planNumber: '369/KH-UBND',
      decisionNumber: '1431/QĐ-UBND',
      firstDay: marketDay('2026-01-01'),
      lastDay: marketDay('2026-12-31'),
      reportingLine: ['Phòng Kinh tế', 'Sở Khoa học và Công nghệ', 'UBND tỉnh'],
      parties: [
        { name: 'Sở Công Thương', role: 'sponsor', duty: 'phụ trách, theo dõi, giúp đỡ' },
        { name: 'Viettel', role: 'partner', duty: null },
      ],
      activities: [{ name: 'Ngày hội chuyển đổi số', dueDay: marketDay('2026-10-10') }],
      targets: [
        {
          indicatorId: 'M-01',
          dueDay: marketDay('2026-12-31'),
          bound: '>=',
          target: 10_000,
          baseline: 7_000,
        },
      ],
    }
    must(await openPilot(deps, { pilot, by: helper }))
    expect(must(await pilotOf(deps, pilot.id))).toEqual(pilot)
    await paidSale(0, 10_000)
    const wanted = { unitCode: '01234', period: '2026-11', facts: 'sales' as const }
    const { report } = must(await adoptionReport(deps, wanted))
    const line = report.lines.find(({ indicatorId }) => indicatorId === 'M-01')
    expect(line).toMatchObject({
      plan: { scaled: 10_000, bound: '>=' },
      now: { scaled: 3_333 },
      ofPlan: 3_333,
      lead: 'Sở Công Thương',
      partners: ['Viettel'],
    })
    const wish = {
      id: deps.ids.make('pilot'),
      fromId: pilot.id,
      placeCode: '01843',
      name: 'Chợ 4.0 Bắc Kạn',
      planNumber: '12/KH-UBND',
      firstDay: plusDays(marketDay('2026-01-01'), 365),
    }
    must(await replicatePilot(deps, { wish, by: helper }))
    expect(must(await pilotOf(deps, wish.id))).toMatchObject({
      placeCode: '01843',
      decisionNumber: null,
      firstDay: '2027-01-01',
      lastDay: '2027-12-31',
      activities: [{ dueDay: '2027-10-10' }],
      targets: [{ dueDay: '2027-12-31', target: 10_000, baseline: null }],
      parties: pilot.parties,
    })
    await anActivityIsDone(wish.id)
    const odd = { ...pilot, id: deps.ids.make('pilot'), placeCode: '99999' }
    expect(await openPilot(deps, { pilot: odd, by: helper })).toMatchObject({
      problem: { type: 'NotFound', what: 'place' },
    })
  })

  test('a card is filled as far as it is known, and says what the next points need', async () => {
    must(await putScorecard(deps, { card: CARD, unitCode: '01234', by: helper }))
    const wish = { cardId: CARD.id, unitCode: '01234', year: Number(today().slice(0, 4)) }
    expect(must(await scoreSheet(deps, { ...wish, told: [] }))).toMatchObject({
      points: 0,
      maximum: 2_500,
      missing: 2,
      lastDay: `${wish.year}-12-20`,
      lines: [
        { id: 'M-01', from: 'measured', most: 1_500, points: 0, next: { points: 500 } },
        { id: 'disbursement', from: 'missing', figure: null, points: null, most: 1_000 },
        { id: 'late', from: 'missing', most: 500, next: null },
      ],
    })
    const told = [
      { id: 'disbursement', figure: { numerator: 34, denominator: 100 }, evidence: 'Kho bạc' },
      { id: 'late', figure: null, evidence: 'không có báo cáo nào' },
    ]
    const sheet = must(await scoreSheet(deps, { ...wish, told }))
    expect(sheet).toMatchObject({ points: 400, maximum: 2_500, missing: 0 })
    expect(sheet.lines[1]).toMatchObject({
      from: 'told',
      points: 400,
      next: { numerator: 85, points: 1_000 },
    })
    const { lines, missing, lastDay, ...sums } = sheet
    expect([lines.length, missing, lastDay]).toEqual([3, 0, `${wish.year}-12-20`])
    expect(must(await scoreUnit(deps, { ...wish, told }))).toMatchObject(sums)
    const twice = [...told, { id: 'M-01', figure: null, evidence: 'lời nói' }]
    expect(await scoreSheet(deps, { ...wish, told: twice })).toMatchObject({
      problem: { type: 'InvalidInput', issues: [{ path: 'M-01' }] },
    })
  })
})

test('a figure far from those before it stands out, one wild one among them does not hide it', () => {
  const calm = [70, 71, 72, 70, 73, 500]
  expect(isOutlier(calm, 74)).toBe(false)
  expect(isOutlier(calm, 95)).toBe(true)
  expect(isOutlier([70, 71], 500)).toBe(false)
  expect(isOutlier([50, 50, 50, 50, 50], 51)).toBe(false)
  expect(isOutlier([50, 50, 50, 50, 50], 60)).toBe(true)
})
