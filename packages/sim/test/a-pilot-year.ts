import type { StallId } from '@cho40/contract'
import { verify } from '@cho40/core'
import {
  freezeReport,
  indicatorFigures,
  periodNamed,
  rebuildFacts,
  reportPack,
  stallTotals,
  viewReport,
} from '@cho40/core/adoption'
import { betrayed } from '@cho40/core/testing'
import { type MarketDay, plusDays } from '@cho40/values'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { must } from '../src/year/must.ts'
import { type PlayedYear, playYear, type YearOptions } from '../src/year/play-year.ts'
import {
  lineOf,
  marketsIn,
  type PrintedPack,
  type SeenSum,
  type Snapshot,
  seenIn,
  snapshot,
  unitsOn,
} from '../src/year/printed.ts'
import { FIRST_DAY, LAST_DAY, NEW_UNITS } from '../src/year/year-plan.ts'
import { momentOf } from '../src/year/year-world.ts'

/** Declares what must hold of a year of the pilots, whatever the seed and however many the sales. */
export function aPilotYear(options: YearOptions): void {
  let year: PlayedYear
  beforeAll(async () => {
    const started = performance.now()
    year = await playYear(options)
    const { n } = await year.world.deps.db
      .selectFrom('cho_sale')
      .select((eb) => eb.fn.countAll<number>().as('n'))
      .executeTakeFirstOrThrow()
    const seconds = ((performance.now() - started) / 1_000).toFixed(1)
    console.log(`${n} sales, ${year.printed.packs.length} reports, ${seconds} s`)
  }, 12 * 3_600_000)
  afterAll(() => year.world.close())

  /** M-04 of a unit, by the kept facts and from the sales: both ways must agree. */
  async function takings(unitCode: string, period: string, borders: 'then' | 'now') {
    const named = must(periodNamed(period))
    const both = []
    for (const facts of ['kept', 'sales'] as const) {
      const wanted = { unitCode, period: named, borders, facts }
      const { figures } = must(await indicatorFigures(year.world.deps, wanted))
      both.push(figures.find(({ indicator }) => indicator.id === 'M-04')?.measured)
    }
    expect(both[0]).toEqual(both[1])
    return { numerator: both[0]?.numerator ?? 0, denominator: both[0]?.denominator ?? 0 }
  }

  function sold(unitCode: string, on: MarketDay, months: readonly string[]) {
    const ids = marketsIn(year.world, { unitCode, on })
    const { cashAmount, qrAmount } = year.world.truth.sum(ids, months)
    return { numerator: qrAmount, denominator: qrAmount + cashAmount }
  }

  test('facts kept up day by day, facts made from scratch and the truth are one, to the đồng', async () => {
    const { deps, truth } = year.world
    const days = { from: FIRST_DAY, to: LAST_DAY, byMonth: true }
    const asRows = async (facts: 'kept' | 'sales') => {
      const rows = await stallTotals(deps, { ...days, facts })
      return rows
        .map(({ month, stallId, cashCount, cashAmount, qrCount, qrAmount, askedCount }) => {
          const did = { cashCount, cashAmount, qrCount, qrAmount, askedCount }
          return [`${month} ${stallId}`, did] as const
        })
        .toSorted(([a], [b]) => (a < b ? -1 : 1))
    }
    const kept = await asRows('kept')
    const trueRows = [...truth.months]
      .flatMap(([month, stalls]) =>
        [...stalls].map(([id, did]) => [`${month} ${id}`, did] as const),
      )
      .filter(([, did]) => did.cashCount + did.askedCount > 0)
      .toSorted(([a], [b]) => (a < b ? -1 : 1))
    // A month in which all was voided has a row of noughts, which nobody sees.
    const seen = kept.filter(([, did]) => did.cashCount + did.askedCount > 0)
    expect(seen).toEqual(trueRows)
    expect(await asRows('sales')).toEqual(kept)
    must(await rebuildFacts(deps))
    expect(await asRows('kept')).toEqual(kept)
    expect(year.followed).toBeGreaterThan(kept.length)
  })

  test('as then and as now are right for merged, divided, renamed and kept communes', async () => {
    const { markets } = year.world
    expect(new Set(markets.map(({ plan }) => plan.fate))).toEqual(
      new Set(['merged', 'split', 'renamed', 'kept']),
    )
    const before = plusDays(NEW_UNITS, -1)
    for (const { plan } of markets) {
      const [old, now] = plan.communes
      for (const month of ['2025-03', '2025-06']) {
        expect(await takings(old, month, 'then')).toEqual(sold(old, before, [month]))
      }
      for (const month of ['2025-07', '2025-11']) {
        expect(await takings(now, month, 'then')).toEqual(sold(now, LAST_DAY, [month]))
      }
    }
    // By the borders of now the first half counts for the new units, wherever that can be told.
    for (const { plan } of markets) {
      const [, now] = plan.communes
      const placed = marketsIn(year.world, { unitCode: now, on: LAST_DAY })
      expect(placed.length).toBeGreaterThan(0)
      expect(await takings(now, '2025-05', 'now')).toEqual(sold(now, LAST_DAY, ['2025-05']))
    }
    const bothParts = sold('01912', LAST_DAY, ['2025-05']).denominator
    expect(bothParts).toBeGreaterThan(sold('01912', before, ['2025-05']).denominator)
  })

  test('a province rolled up from its communes is the province counted at once', async () => {
    const { deps } = year.world
    const additive = ['M-01', 'M-02', 'M-03', 'M-04', 'M-08', 'E-12', 'S-01', 'O-01']
    for (const [period, on] of [
      ['2025-05', plusDays(NEW_UNITS, -1)],
      ['2025-10', LAST_DAY],
      ['2025-Q2', plusDays(NEW_UNITS, -1)],
    ] as const) {
      const figuresIn = async (unitCode: string) => {
        const named = must(periodNamed(period))
        const wanted = { unitCode, period: named, borders: 'then', facts: 'kept' } as const
        return must(await indicatorFigures(deps, wanted)).figures
      }
      const all = unitsOn(year.world, on)
      for (const province of all.filter((code) => code.length === 2)) {
        const half = on < NEW_UNITS ? 0 : 1
        const parts = year.world.markets
          .filter(({ plan }) => plan.provinces[half] === province)
          .map(({ plan }) => plan.communes[half])
        const direct = await figuresIn(province)
        const each = await Promise.all([...new Set(parts)].map(figuresIn))
        for (const id of additive) {
          const sumOf = (part: 'numerator' | 'denominator') =>
            each
              .map((figures) => figures.find(({ indicator }) => indicator.id === id)?.measured)
              .reduce((sum, measured) => sum + (measured?.[part] ?? 0), 0)
          const whole = direct.find(({ indicator }) => indicator.id === id)?.measured
          expect([id, whole?.numerator, whole?.denominator ?? 0]).toEqual([
            id,
            sumOf('numerator'),
            sumOf('denominator'),
          ])
        }
      }
    }
  })

  test('reports are what they were when they were sent, whatever came after; a revision tells what', async () => {
    const { deps } = year.world
    for (const pack of year.printed.packs) {
      const kept = must(await reportPack(deps, pack.id))
      expect([kept.intact, kept.body === pack.body]).toEqual([true, true])
    }
    // Phones without signal told of March in April: some report was not the whole truth.
    const revisions: PrintedPack[] = []
    let revised = 0
    for (const pack of year.printed.packs.filter(({ period }) => period === '2025-03')) {
      const sent = (await lineOf(year.world, pack, 'M-03')).now
      const ids = marketsIn(year.world, { unitCode: pack.unitCode, on: '2025-03-31' as MarketDay })
      const { cashCount, qrCount } = year.world.truth.sum(ids, ['2025-03'])
      const supersedes = { id: pack.id, reason: 'sạp gửi muộn' }
      const freeze = {
        id: deps.ids.make('rpack'),
        unitCode: pack.unitCode,
        period: pack.period,
        words: { situation: [], difficulties: [], requests: [], next: [] },
        supersedes,
      }
      const { id } = must(await freezeReport(deps, { freeze, by: year.world.officer }))
      const { report, body } = must(await reportPack(deps, id))
      const at = year.printed.seen.push(await snapshot(year.world)) - 1
      revisions.push({ ...pack, id, body, at })
      const change = report.revision?.changes.find(({ indicatorId }) => indicatorId === 'M-03')
      const now = { numerator: qrCount, denominator: qrCount + cashCount }
      const isSame =
        sent.state === 'shown' &&
        sent.numerator === now.numerator &&
        sent.denominator === now.denominator
      if (isSame) expect(change).toBeUndefined()
      else expect(change).toMatchObject({ was: sent, is: now })
      if (!isSame) revised += 1
      expect(must(await reportPack(deps, pack.id)).body).toBe(pack.body)
    }
    expect(revised).toBeGreaterThan(0)
    year.printed.packs.push(...revisions)
  })

  test('from all tables of the year, by the borders of then and of now, no stall’s takings come out', async () => {
    const { world, printed } = year
    const sums: { readonly sum: SeenSum; readonly at: number }[] = []
    for (const pack of printed.packs) {
      const line = await lineOf(world, pack, 'M-04')
      const { unitCode, period, at } = pack
      const own = seenIn(world, { line, unitCode, period, borders: 'then' })
      sums.push(...own.map((sum) => ({ sum, at })))
    }
    // And then somebody looks at every unit of today back through the year.
    world.setClock(momentOf(plusDays(LAST_DAY, 40), 0))
    const at = printed.seen.push(await snapshot(world)) - 1
    for (const unitCode of unitsOn(world, LAST_DAY)) {
      for (const period of ['2025-02', '2025-05', '2025-06', '2025-08', '2025-Q2', '2025']) {
        const wish = { unitCode, period, borders: 'now' } as const
        const { lines } = must(await viewReport(world.deps, wish))
        const line = lines.find(({ indicatorId }) => indicatorId === 'M-04')
        const own = line ? seenIn(world, { line, unitCode, period, borders: LAST_DAY }) : []
        sums.push(...own.map((sum) => ({ sum, at })))
      }
    }
    for (const which of ['cash', 'transfer'] as const) {
      const atoms = partsPrinted(printed.seen, which)
      const equations = sums.map(
        (one) =>
          new Set(
            [...atoms.keys()].filter((atom) => {
              const [market, month, epoch] = atom.split(' ')
              return one.sum.has(`${market} ${month}` as never) && Number(epoch) <= one.at
            }),
          ),
      )
      const distinct = new Map(equations.map((sum) => [[...sum].toSorted().join('|'), sum]))
      distinct.delete('')
      expect(distinct.size).toBeGreaterThan(40)
      expect(betrayed(atoms, [...distinct.values()])).toEqual([])
      // The attacker is able: had everything been printed, it would find the market of one stall.
      const all = [...atoms.keys()].map((atom) => new Set([atom]))
      expect(betrayed(atoms, all).length).toBeGreaterThan(0)
    }
  })

  test('every invariant holds at the end', async () => {
    const report = await verify(year.world.deps)
    expect(report.checks.filter(({ violations }) => violations > 0)).toEqual([])
  })
}

/**
 * What each stall’s month became from one print to the next: to whoever reads all of them, late data
 * is an unknown of its own. Stalls of one atom are alike to the attacker: two stand for more.
 */
function partsPrinted(
  seen: readonly Snapshot[],
  which: 'cash' | 'transfer',
): Map<string, Map<StallId, number>> {
  const atoms = new Map<string, Map<StallId, number>>()
  for (const [epoch, now] of seen.entries()) {
    const before = seen[epoch - 1]
    for (const [key, amounts] of now) {
      const i = which === 'cash' ? 0 : 1
      const more = amounts[i] - (before?.get(key)?.[i] ?? 0)
      if (more === 0) continue
      const [market = '', month = '', stall = ''] = key.split(' ')
      const atom = `${market} ${month} ${epoch}`
      const who = atoms.get(atom) ?? new Map<StallId, number>()
      if (who.size < 2) who.set(stall as StallId, Math.abs(more))
      atoms.set(atom, who)
    }
  }
  return atoms
}
