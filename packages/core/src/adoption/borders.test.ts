import type { BookId, MarketId, StallId } from '@cho40/contract'
import {
  dong,
  type Instant,
  type MarketDay,
  marketDay,
  plusDays,
  startOfMarketDay,
} from '@cho40/values'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { openMarket } from '../market/open-market.ts'
import { placeMarket } from '../market/set-schedule.ts'
import { succeededBy } from '../places/succession.ts'
import { unitsOn } from '../places/units.ts'
import { aStall, must } from '../testing/a-market.ts'
import { eachDialect, type TestDeps } from '../testing/each-dialect.ts'
import { rebuildFacts } from './facts/rebuild-facts.ts'
import { indicatorFigures } from './indicator-figures.ts'
import { periodNamed } from './period.ts'
import type { Borders } from './units.ts'

/** The eight pilots of 2023 with their units of today: research/domain.md 4.2. */
const PILOTS = [
  ['01837', '01843'],
  ['02017', '02014'],
  ['01912', '01912'],
  ['02071', '02071'],
  ['02122', '02086'],
  ['01951', '01954'],
  ['02173', '02185'],
  ['01870', '01864'],
] as const

const YEAR_START = '2025-01-02T00:00:00.000Z' as Instant
const MERGED = marketDay('2025-07-01')

eachDialect((open) => {
  let deps: TestDeps
  const expected = new Map<string, number>()
  beforeEach(async () => {
    deps = await open()
    deps.setClock(YEAR_START)
    expected.clear()
  })
  afterEach(() => deps.close())

  async function aPilot(placeCode: string, nth: number): Promise<MarketId> {
    const marketId = deps.ids.make('market')
    must(await openMarket(deps, { id: marketId, name: `Chợ ${nth}`, placeCode, demo: true }))
    const stalls: StallId[] = []
    for (let n = 1; n <= 6; n += 1) {
      const at = await aStall(deps, marketId, { n: nth * 10 + n, number: String(n) })
      stalls.push(at.id)
    }
    await aYear(placeCode, stalls, nth)
    return marketId
  }

  /** Every tenth day each stall sells once in cash and, growing over the year, once by transfer. */
  async function aYear(code: string, stalls: readonly StallId[], nth: number): Promise<void> {
    const rows = []
    const { book_id } = await deps.db
      .selectFrom('cho_stall')
      .select('book_id')
      .where('id', '=', stalls[0] as StallId)
      .executeTakeFirstOrThrow()
    for (let day = marketDay('2025-01-05'); day < '2026-01-01'; day = plusDays(day, 10)) {
      for (const [n, stall_id] of stalls.entries()) {
        const paysByQr = (n + Number(day.slice(5, 7))) % 4 === 0
        for (const method of paysByQr ? (['cash', 'qr'] as const) : (['cash'] as const)) {
          const amount = 10_000 + ((n * 7_919 + nth * 104_729 + Number(day.slice(8)) * 31) % 50_000)
          rows.push(sale({ stall_id, book_id, method, day, amount }))
          const month = `${code} ${day.slice(0, 7)} ${method}`
          expected.set(month, (expected.get(month) ?? 0) + amount)
        }
      }
    }
    for (let i = 0; i < rows.length; i += 500) {
      await deps.db
        .insertInto('cho_sale')
        .values(rows.slice(i, i + 500))
        .execute()
    }
  }

  function sale(like: {
    readonly stall_id: StallId
    readonly book_id: BookId
    readonly method: 'cash' | 'qr'
    readonly day: MarketDay
    readonly amount: number
  }) {
    const at = startOfMarketDay(like.day)
    return {
      id: deps.ids.make('sale'),
      book_id: like.book_id,
      stall_id: like.stall_id,
      method: like.method,
      state: 'completed' as const,
      amount: dong(like.amount),
      business_day: like.day,
      occurred_at: at,
      recorded_at: at,
      entry_id: null,
    }
  }

  async function takings(unitCode: string, month: string, borders: Borders) {
    const period = must(periodNamed(month))
    const measured = []
    for (const facts of ['kept', 'sales'] as const) {
      const found = must(await indicatorFigures(deps, { unitCode, period, borders, facts }))
      measured.push(found.figures.find(({ indicator }) => indicator.id === 'M-04')?.measured)
    }
    expect(measured[0]).toEqual(measured[1])
    return measured[0]
  }

  function sold(code: string, month: string) {
    const qr = expected.get(`${code} ${month} qr`) ?? 0
    return { numerator: qr, denominator: qr + (expected.get(`${code} ${month} cash`) ?? 0) }
  }

  test('eight pilots over the merger of 2025: by the borders of then and of now, both ways of counting', async () => {
    for (const [nth, [old]] of PILOTS.entries()) await aPilot(old, nth + 1)
    deps.setClock('2026-11-21T00:00:00.000Z' as Instant)
    must(await rebuildFacts(deps))
    for (const [old, now] of PILOTS) {
      expect(await takings(old, '2025-03', 'then')).toMatchObject(sold(old, '2025-03'))
      expect(await takings(now, '2025-03', 'now')).toMatchObject(sold(old, '2025-03'))
      expect(await takings(now, '2025-09', 'then')).toMatchObject(sold(old, '2025-09'))
    }
    const march = PILOTS.map(([old]) => sold(old, '2025-03'))
    const sum = {
      numerator: march.reduce((all, one) => all + one.numerator, 0),
      denominator: march.reduce((all, one) => all + one.denominator, 0),
    }
    // Bắc Kạn of then, Thái Nguyên of now: the same stalls, so the same đồng.
    expect(await takings('06', '2025-03', 'then')).toMatchObject(sum)
    expect(await takings('19', '2025-03', 'now')).toMatchObject(sum)
    expect(sum.denominator).toBeGreaterThan(0)
  })

  test('01912 is Thượng Giáo until June 2025 and Chợ Rã after: the month decides', async () => {
    await aPilot('01912', 1)
    // Another commune that became a part of Chợ Rã.
    const merged = unitsOn(plusDays(MERGED, -1), 'commune').find(
      (unit) => unit.code !== '01912' && succeededBy(unit).some(({ to }) => to.code === '01912'),
    )
    if (!merged) throw new Error('Chợ Rã was made of several')
    await aPilot(merged.code, 2)
    deps.setClock('2026-11-21T00:00:00.000Z' as Instant)
    must(await rebuildFacts(deps))
    const alone = sold('01912', '2025-06')
    expect(await takings('01912', '2025-06', 'then')).toMatchObject(alone)
    const both = alone.denominator + sold(merged.code, '2025-06').denominator
    expect(await takings('01912', '2025-06', 'now')).toMatchObject({ denominator: both })
  })

  test('a market of a divided commune is in neither part until somebody says where it lies', async () => {
    const divided = unitsOn(plusDays(MERGED, -1), 'commune').find(
      (unit) => succeededBy(unit).length > 1,
    )
    const part = divided && succeededBy(divided)[0]?.to
    if (!divided || !part) throw new Error('some communes were divided')
    const marketId = await aPilot(divided.code, 1)
    deps.setClock('2026-11-21T00:00:00.000Z' as Instant)
    must(await rebuildFacts(deps))
    expect(await takings(divided.code, '2025-06', 'then')).toMatchObject(
      sold(divided.code, '2025-06'),
    )
    expect(await takings(part.code, '2025-09', 'then')).toMatchObject({ denominator: 0 })
    const source = 'nghị quyết sắp xếp'
    const place = { marketId, validFrom: MERGED, placeCode: part.code, source }
    must(await placeMarket(deps, place))
    expect(await takings(part.code, '2025-09', 'then')).toMatchObject(sold(divided.code, '2025-09'))
  })
})
