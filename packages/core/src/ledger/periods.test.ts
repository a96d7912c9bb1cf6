import type { BookId, PeriodCloseId, PersonId } from '@cho40/contract'
import { dong, type Instant, instant, marketDay } from '@cho40/values'
import { afterEach, expect, test } from 'vitest'
import { transact } from '../store/transact.ts'
import { must } from '../testing/a-market.ts'
import { eachDialect, type TestDeps } from '../testing/each-dialect.ts'
import { verify } from '../verify.ts'
import { HOUSEHOLD_CHART } from './account.ts'
import { accountStatement } from './account-statement.ts'
import { closePeriod } from './close-period.ts'
import { credit, debit } from './journal-entry.ts'
import { openBook } from './open-book.ts'
import { lastDayOf } from './period.ts'
import { periodCloses } from './periods.ts'
import { post } from './post.ts'
import { approveReopening, requestReopening } from './reopen-period.ts'
import { trialBalance } from './trial-balance.ts'
import { trialDigest } from './trial-digest.ts'

const noon = (day: string): Instant => instant(`${day}T05:00:00.000Z`)

test('a period is named by its first day', () => {
  const last = (kind: 'month' | 'quarter' | 'year', from: string) =>
    lastDayOf(kind, marketDay(from))
  expect(last('month', '2026-02-01')).toBe('2026-02-28')
  expect(last('month', '2028-02-01')).toBe('2028-02-29')
  expect(last('month', '2026-12-01')).toBe('2026-12-31')
  expect(last('quarter', '2026-10-01')).toBe('2026-12-31')
  expect(last('year', '2026-01-01')).toBe('2026-12-31')
  expect(last('month', '2026-02-02')).toBeUndefined()
  expect(last('quarter', '2026-02-01')).toBeUndefined()
  expect(last('year', '2026-04-01')).toBeUndefined()
})

eachDialect((open) => {
  let deps: TestDeps
  let bookId: BookId
  let anna: PersonId
  let binh: PersonId
  afterEach(() => deps.close())

  async function start(): Promise<void> {
    deps = await open()
    deps.setClock(noon('2026-10-05'))
    bookId = deps.ids.make('book')
    anna = deps.ids.make('person')
    binh = deps.ids.make('person')
    const book = { id: bookId, kind: 'cooperative' as const, chart: HOUSEHOLD_CHART }
    must(await transact(deps, (tx) => openBook(tx, book)))
  }

  const sell = async (day: string, amount: number) =>
    must(
      await transact(deps, (tx) =>
        post(tx, {
          bookId,
          kind: 'cash_sale',
          subject: 'x',
          occurredAt: noon(day),
          lines: [debit('111', dong(amount)), credit('511', dong(amount))],
        }),
      ),
    ).businessDay

  const close = (
    from: string,
    kind: 'month' | 'quarter' | 'year' = 'month',
    id: PeriodCloseId = deps.ids.make('period'),
  ) => closePeriod(deps, { id, bookId, period: { kind, from: marketDay(from) }, by: anna })

  async function reopen(closeId: PeriodCloseId) {
    const id = deps.ids.make('reopen')
    const asked = await requestReopening(deps, { id, closeId, reason: 'thiếu phiếu', by: anna })
    return asked.ok ? approveReopening(deps, { id, by: binh }) : asked
  }

  async function expectSound(): Promise<void> {
    const { checks } = await verify(deps)
    expect(checks.filter(({ violations }) => violations !== 0)).toEqual([])
  }

  test('a closed month seals its trial balance; what comes later goes to the next open day', async () => {
    await start()
    await sell('2026-10-05', 40_000)
    expect(await close('2026-10-01')).toMatchObject({ problem: { type: 'DayNotOver' } })
    deps.setClock(noon('2026-11-02'))
    const view = must(await close('2026-10-01'))
    const october = { from: marketDay('2026-10-01'), to: marketDay('2026-10-31') }
    const balance = await trialBalance(deps, bookId, october)
    expect(view).toMatchObject({
      ...october,
      debits: 40_000,
      credits: 40_000,
      trialDigest: trialDigest(balance.lines),
      audit: { seq: 2 },
      reopening: null,
    })
    expect(await sell('2026-10-31', 1_000)).toBe('2026-11-01')
    expect(await sell('2026-11-02', 2_000)).toBe('2026-11-02')
    expect(await trialBalance(deps, bookId, october)).toEqual(balance)
    await expectSound()
  })

  test('a close is refused while something before it is open, twice, or from a wrong day', async () => {
    await start()
    await sell('2026-09-30', 5_000)
    deps.setClock(noon('2027-01-02'))
    expect(await close('2026-10-01')).toMatchObject({
      problem: { type: 'EarlierDayOpen', day: '2026-09-30' },
    })
    expect(await close('2026-10-02')).toMatchObject({ problem: { type: 'InvalidInput' } })
    const id = deps.ids.make('period')
    const first = must(await close('2026-09-01', 'month', id))
    expect(await close('2026-09-01', 'month', id)).toEqual({ ok: true, value: first })
    expect(await close('2026-10-01', 'month', id)).toMatchObject({ problem: { type: 'IdReused' } })
    expect(await close('2026-09-01')).toMatchObject({ problem: { type: 'AlreadyExists', id } })
    must(await close('2026-07-01', 'quarter'))
    expect((await periodCloses(deps, bookId)).map(({ period }) => period)).toEqual([
      'quarter',
      'month',
    ])
    await expectSound()
  })

  test('a month is opened again by two people only, and closed again with what was missing', async () => {
    await start()
    await sell('2026-10-05', 40_000)
    deps.setClock(noon('2026-11-02'))
    const first = must(await close('2026-10-01'))
    const id = deps.ids.make('reopen')
    const ask = { id, closeId: first.id, reason: 'thiếu phiếu chi', by: anna }
    must(await requestReopening(deps, ask))
    expect(await sell('2026-10-20', 1_000)).toBe('2026-11-01')
    expect(await approveReopening(deps, { id, by: anna })).toMatchObject({
      problem: { type: 'NotAllowed', permission: 'period.reopen' },
    })
    const opened = must(await approveReopening(deps, { id, by: binh }))
    expect(opened.reopening).toMatchObject({
      reason: 'thiếu phiếu chi',
      requestedBy: anna,
      approved: { by: binh },
    })
    expect(must(await approveReopening(deps, { id, by: binh }))).toEqual(opened)
    expect(await sell('2026-10-20', 2_000)).toBe('2026-10-20')
    const second = must(await close('2026-10-01'))
    expect(second.debits).toBe(42_000)
    expect(await reopen(first.id)).toMatchObject({
      problem: { type: 'WrongState', state: 'reopened' },
    })
    await expectSound()
  })

  test('closes are undone in the order in which they were made, the last one first', async () => {
    await start()
    deps.setClock(noon('2027-01-03'))
    const december = must(await close('2026-12-01'))
    const quarter = must(await close('2026-10-01', 'quarter'))
    expect(await reopen(december.id)).toMatchObject({
      problem: { type: 'WrongState', state: 'closed_since' },
    })
    must(await reopen(quarter.id))
    expect(await sell('2026-12-30', 1_000)).toBe('2027-01-01')
    must(await reopen(december.id))
    expect(await sell('2026-12-30', 1_000)).toBe('2026-12-30')
    await expectSound()
  })

  test('a report of any moment reads as it was known then', async () => {
    await start()
    await sell('2026-10-05', 40_000)
    const then = deps.clock.now()
    deps.advance(3_600_000)
    await sell('2026-10-05', 5_000)
    const days = { from: marketDay('2026-10-01'), to: marketDay('2026-10-31') }
    const at = async (asOf?: Instant) => {
      const period = asOf === undefined ? days : { ...days, asOf }
      const { totals } = await trialBalance(deps, bookId, period)
      const cash = await accountStatement(deps, { bookId, account: '111' }, period)
      return [totals.debits, cash.closing, cash.lines.length]
    }
    expect(await at()).toEqual([45_000, 45_000, 2])
    expect(await at(then)).toEqual([40_000, 40_000, 1])
    expect(await at(noon('2026-10-04'))).toEqual([0, 0, 0])
  })

  test('many who close and reopen at the same time leave one history', async () => {
    await start()
    deps.setClock(noon('2026-11-02'))
    const closes = await Promise.all(Array.from({ length: 5 }, () => close('2026-10-01')))
    const [view] = closes.flatMap((one) => (one.ok ? [one.value] : []))
    expect(closes.filter(({ ok }) => ok)).toHaveLength(1)
    if (!view) throw new Error('nobody closed')
    const reopened = await Promise.all(Array.from({ length: 5 }, () => reopen(view.id)))
    expect(reopened.filter(({ ok }) => ok)).toHaveLength(1)
    await expectSound()
  })
})
