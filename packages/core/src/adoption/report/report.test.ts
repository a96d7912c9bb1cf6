import { createHash } from 'node:crypto'
import type { FreezeReport, PersonId, ReportLine } from '@cho40/contract'
import { type Instant, instant } from '@cho40/values'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { aBank } from '../../testing/a-bank.ts'
import { type AMarket, aMarket, aPhone, must } from '../../testing/a-market.ts'
import { eachDialect, type TestDeps } from '../../testing/each-dialect.ts'
import { adoptionReport } from './adoption-report.ts'
import { freezeReport, reportPack } from './freeze-report.ts'
import { reportCsv } from './report-csv.ts'
import { reportHtml } from './report-html.ts'
import { rowText } from './report-text.ts'

const END = '2026-12-01T00:00:00.000Z' as Instant

eachDialect((open) => {
  let deps: TestDeps
  let market: AMarket
  let officer: PersonId
  beforeEach(async () => {
    deps = await open()
    market = await aMarket(deps, 6)
    const { vendor_id } = await deps.db
      .selectFrom('cho_stall')
      .select('vendor_id')
      .executeTakeFirstOrThrow()
    officer = vendor_id
  })
  afterEach(() => deps.close())

  /** Each stall takes 20.000 in cash and, the first `paying` of them, 30.000 by transfer. */
  async function aDay(paying: number) {
    const bank = aBank(deps, market)
    for (const [n, at] of market.stalls.entries()) {
      const phone = aPhone(deps, at)
      await phone.takeCash(20_000)
      if (n >= paying) continue
      const seen = await phone.showQr(30_000)
      await phone.push(seen.event)
      deps.advance(20_000)
      await bank.tells(bank.pays(at, { amount: 30_000, memo: seen.code }))
    }
  }

  async function report() {
    const wanted = { unitCode: '01234', period: '2026-11', facts: 'sales' as const }
    return must(await adoptionReport(deps, wanted)).report
  }

  function line(lines: readonly ReportLine[], id: string) {
    return lines.find(({ indicatorId }) => indicatorId === id)
  }

  test('the figures of a commune, counted by hand', async () => {
    await aDay(5)
    const { lines, activity } = await report()
    expect(activity).toEqual({ registered: 5, active: 5, habitual: 0 })
    expect(line(lines, 'M-01')?.now).toMatchObject({ numerator: 5, denominator: 6, scaled: 8_333 })
    expect(line(lines, 'M-02')?.now).toMatchObject({ numerator: 5, denominator: 5, scaled: 10_000 })
    expect(line(lines, 'M-03')).toMatchObject({
      now: { numerator: 5, denominator: 11, scaled: 4_545 },
      evidence: [0, 0, 6, 5],
      coverage: { covered: 0, of: 6 },
    })
    expect(line(lines, 'M-04')?.now).toMatchObject({ numerator: 150_000, denominator: 270_000 })
    expect(line(lines, 'M-07')?.now).toMatchObject({ numerator: 20, denominator: null })
    expect(line(lines, 'M-08')?.now).toMatchObject({ numerator: 0, denominator: 5, scaled: 0 })
    expect(line(lines, 'M-05')?.now).toMatchObject({ numerator: 0, denominator: 0, scaled: null })
    expect(line(lines, 'F-01')?.now).toEqual({ state: 'missing' })
    expect(lines.map(({ nth }) => nth)).toEqual(lines.map((_, i) => i + 1))
  })

  test('takings of four stalls are kept back, their number of sales is not', async () => {
    await aDay(4)
    const { lines } = await report()
    expect(line(lines, 'M-04')?.now).toEqual({ state: 'withheld' })
    expect(line(lines, 'M-03')?.now).toMatchObject({ numerator: 4 })
  })

  test('what has no data here says so, and why', async () => {
    const { notMeasurable, lines } = await report()
    expect(notMeasurable.map(({ indicatorId }) => indicatorId)).toContain('F-04')
    expect(lines.some(({ indicatorId }) => indicatorId === 'F-04')).toBe(false)
  })

  test('an unknown commune and a wrong month are refused', async () => {
    const wanted = { unitCode: '99999', period: '2026-11', facts: 'sales' as const }
    expect(await adoptionReport(deps, wanted)).toMatchObject({ problem: { type: 'NotFound' } })
    expect(await adoptionReport(deps, { ...wanted, period: '2026-13' })).toMatchObject({
      problem: { type: 'InvalidInput' },
    })
  })

  const freeze = (like: Partial<FreezeReport> = {}) => ({
    id: deps.ids.make('rpack'),
    unitCode: '01234',
    period: '2026-11',
    words: { situation: [], difficulties: ['Điện cắt luân phiên'], requests: [], next: [] },
    supersedes: null,
    ...like,
  })

  test('a kept report is the same to the byte after late data; the revision shows what changed', async () => {
    await aDay(5)
    deps.setClock(END)
    const asked = freeze()
    const first = must(await freezeReport(deps, { freeze: asked, by: officer }))
    expect(must(await freezeReport(deps, { freeze: asked, by: officer }))).toEqual(first)
    const csv = reportCsv(must(await reportPack(deps, first.id)).report)
    const html = reportHtml(must(await reportPack(deps, first.id)).report)
    // A phone that was without a network comes back.
    const [at] = market.stalls
    if (!at) throw new Error('there are six')
    const phone = aPhone(deps, at)
    const made = { at: instant('2026-11-21T03:00:00.000Z'), amount: 20_000 }
    deps.setClock(made.at)
    const late = phone.event({
      type: 'cash_sale',
      saleId: deps.ids.make('sale'),
      amount: made.amount as never,
    })
    deps.setClock('2026-12-02T00:00:00.000Z' as Instant)
    await phone.push(late)
    const kept = must(await reportPack(deps, first.id))
    expect(kept.body).toBe(first.body)
    expect(createHash('sha256').update(kept.body).digest('hex')).toBe(first.sha256)
    expect(kept.intact).toBe(true)
    expect(reportCsv(kept.report)).toBe(csv)
    expect(reportHtml(kept.report)).toBe(html)
    const supersedes = { id: first.id, reason: 'một sạp gửi muộn' }
    const revision = must(await freezeReport(deps, { freeze: freeze({ supersedes }), by: officer }))
    const { report: revised } = must(await reportPack(deps, revision.id))
    expect(revised.revision?.reason).toBe('một sạp gửi muộn')
    expect(revised.revision?.changes.map(({ indicatorId }) => indicatorId)).toEqual(
      expect.arrayContaining(['M-03', 'O-01']),
    )
    expect(
      revised.revision?.changes.find(({ indicatorId }) => indicatorId === 'M-03'),
    ).toMatchObject({ was: { denominator: 11 }, is: { denominator: 12 } })
    const again = freeze({ supersedes })
    expect(await freezeReport(deps, { freeze: again, by: officer })).toMatchObject({
      problem: { type: 'WrongState', state: 'superseded' },
    })
  })

  test('CSV and print say figures the Vietnamese way, and no text becomes a formula or a tag', async () => {
    await aDay(5)
    const made = await report()
    const row = rowText(made.lines.find(({ indicatorId }) => indicatorId === 'M-04') ?? never())
    expect(row.slice(5, 6)).toEqual(['55,56'])
    expect(row.slice(8, 10)).toEqual(['150.000', '270.000'])
    expect(reportCsv(made)).toContain('"55,56"')
    const hostile = {
      ...made,
      unit: { ...made.unit, name: '<script>alert(1)</script>' },
      lines: made.lines.slice(0, 1).map((one) => ({ ...one, source: '', lead: '=cmd|calc' })),
    }
    expect(reportHtml(hostile)).not.toContain('<script>')
    expect(reportCsv(hostile)).toContain("'=cmd|calc")
  })
})

function never(): never {
  throw new Error('the line is there')
}
