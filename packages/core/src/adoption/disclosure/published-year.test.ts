import type { BookId, MarketId, PersonId, ReportCell, StallId } from '@cho40/contract'
import { dong, type Instant, marketDay, startOfMarketDay } from '@cho40/values'
import { afterEach, expect, test } from 'vitest'
import { openMarket } from '../../market/open-market.ts'
import { recordPlace } from '../../places/record-place.ts'
import { aStall, must } from '../../testing/a-market.ts'
import { betrayed } from '../../testing/an-attacker.ts'
import { eachDialect, type TestDeps } from '../../testing/each-dialect.ts'
import { rebuildFacts } from '../facts/rebuild-facts.ts'
import { freezeReport, reportPack } from '../report/freeze-report.ts'

/** Stalls in each commune of a small province. */
const SIZES = [6, 1, 7, 3]
const MONTHS = ['01', '02', '03', '04']

eachDialect((open) => {
  let deps: TestDeps
  afterEach(() => deps.close())

  async function aCommune(nth: number, size: number) {
    const code = `980${nth}0`
    const validFrom = marketDay('2025-07-01')
    const place = { code, name: `Xã ${nth}`, kind: 'commune' as const, parentCode: '98', validFrom }
    await recordPlace(deps, place)
    const marketId = deps.ids.make('market')
    must(await openMarket(deps, { id: marketId, name: `Chợ ${nth}`, placeCode: code, demo: true }))
    const stalls: { id: StallId; bookId: BookId }[] = []
    for (let n = 1; n <= size; n += 1) {
      stalls.push(await aStall(deps, marketId, { n: nth * 10 + n, number: String(n) }))
    }
    return { code, marketId, stalls }
  }

  function soldIn(month: string, n: number, at: { id: StallId; bookId: BookId }) {
    const day = marketDay(`2026-${month}-10`)
    const moment = startOfMarketDay(day)
    return (['cash', 'qr'] as const).map((method) => ({
      id: deps.ids.make('sale'),
      book_id: at.bookId,
      stall_id: at.id,
      method,
      state: 'completed' as const,
      amount: dong(10_000 + n * 1_000),
      business_day: day,
      occurred_at: moment,
      recorded_at: moment,
      entry_id: null,
    }))
  }

  test('all reports of a year together: no stall’s takings can be derived, yet much is printed', async () => {
    deps = await open()
    deps.setClock('2026-01-01T00:00:00.000Z' as Instant)
    const validFrom = marketDay('2025-07-01')
    const province = { code: '98', name: 'Tỉnh', kind: 'province' as const, parentCode: null }
    await recordPlace(deps, { ...province, validFrom })
    const communes = []
    for (const [nth, size] of SIZES.entries()) communes.push(await aCommune(nth, size))
    const { vendor_id: by } = await deps.db
      .selectFrom('cho_stall')
      .select('vendor_id')
      .executeTakeFirstOrThrow()
    const atoms = new Map<string, Map<string, number>>()
    for (const month of MONTHS) {
      for (const { marketId, stalls } of communes) {
        // One stall stays away every other month.
        const there = month === '02' || month === '04' ? stalls.slice(0, -1) : stalls
        const rows = there.flatMap((at, n) => soldIn(month, n, at))
        if (rows.length > 0) await deps.db.insertInto('cho_sale').values(rows).execute()
        atoms.set(
          `${marketId} 2026-${month}`,
          new Map(there.map((at, n) => [at.id, 10_000 + n * 1_000])),
        )
      }
    }
    must(await rebuildFacts(deps))
    const printed: ReadonlySet<string>[] = []
    for (const month of MONTHS) {
      deps.setClock(
        `2026-${String(Number(month) + 1).padStart(2, '0')}-03T00:00:00.000Z` as Instant,
      )
      for (const one of [...communes, null]) {
        const marketIds = one === null ? communes.map(({ marketId }) => marketId) : [one.marketId]
        const unitCode = one?.code ?? '98'
        printed.push(...(await cellsOf({ unitCode, marketIds, month, by })))
      }
    }
    expect(printed.length).toBeGreaterThan(10)
    expect(betrayed(atoms, printed)).toEqual([])
    const all = [...atoms.keys()].map((atom) => new Set([atom]))
    expect(betrayed(atoms, all).length).toBeGreaterThan(0)
  })

  /** What one report prints of takings, as the sets of market months that were added up. */
  async function cellsOf(of: {
    readonly unitCode: string
    readonly marketIds: readonly MarketId[]
    readonly month: string
    readonly by: PersonId
  }): Promise<ReadonlySet<string>[]> {
    const { unitCode, marketIds, month, by } = of
    const words = { situation: [], difficulties: [], requests: [], next: [] }
    const wish = { id: deps.ids.make('rpack'), unitCode, period: `2026-${month}`, words }
    const pack = must(await freezeReport(deps, { freeze: { ...wish, supersedes: null }, by }))
    const { report } = must(await reportPack(deps, pack.id))
    const line = report.lines.find(({ indicatorId }) => indicatorId === 'M-04')
    if (!line) throw new Error('M-04 is in every report')
    const last = Number(month)
    const spans: readonly (readonly [ReportCell, readonly number[]])[] = [
      [line.now, [last]],
      [line.before, last > 1 ? [last - 1] : []],
      [line.toDate, Array.from({ length: last }, (_, i) => i + 1)],
    ]
    return spans
      .filter(([cell, months]) => cell.state === 'shown' && months.length > 0)
      .map(
        ([, months]) =>
          new Set(
            marketIds.flatMap((id) =>
              months.map((n) => `${id} 2026-${String(n).padStart(2, '0')}`),
            ),
          ),
      )
  }
})
