import type { FreezeReport, MarketId, ReportLine, ReportPackId } from '@cho40/contract'
import {
  freezeReport,
  periodAround,
  periodBefore,
  periodNamed,
  reportPack,
  stallTotals,
} from '@cho40/core/adoption'
import { type MarketDay, plusDays } from '@cho40/values'
import { must } from './must.ts'
import { FIRST_DAY, LAST_DAY } from './year-plan.ts'
import { momentOf, unitsOfMarket, type YearWorld } from './year-world.ts'

/** Every report that was kept and sent in the course of the year. */
export type Printed = {
  readonly packs: PrintedPack[]
  /** What every stall’s months had come to each time something was printed. */
  readonly seen: Snapshot[]
}

/** `market month stall` → đồng in cash and by transfer. */
export type Snapshot = ReadonlyMap<string, readonly [cash: number, transfer: number]>

export type PrintedPack = {
  readonly id: ReportPackId
  readonly unitCode: string
  readonly period: string
  readonly body: string
  /** Which of the snapshots it was made of. */
  readonly at: number
}

/** Looks at what the sales say now, before something is printed of it. */
export async function snapshot({ deps }: YearWorld): Promise<Snapshot> {
  const days = { from: FIRST_DAY, to: LAST_DAY, byMonth: true, facts: 'sales' } as const
  const rows = await stallTotals(deps, days)
  return new Map(
    rows.map(({ marketId, month, stallId, cashAmount, qrAmount }) => [
      `${marketId} ${month} ${stallId}`,
      [cashAmount, qrAmount] as const,
    ]),
  )
}

const NO_WORDS = { situation: [], difficulties: [], requests: [], next: [] }

/** Keeps the reports that are due on a day: of the month before, and its quarter and year if over. */
export async function printMonth(
  world: YearWorld,
  { packs, seen }: Printed,
  day: MarketDay,
): Promise<void> {
  world.setClock(momentOf(day, 180))
  const month = periodBefore(periodAround('month', day))
  if (month.from < '2025-01-01') return
  const at = seen.push(await snapshot(world)) - 1
  const periods = [month, periodAround('quarter', month.to), periodAround('year', month.to)]
  for (const { name, to } of periods) {
    if (to !== month.to) continue
    for (const unitCode of unitsOn(world, to)) {
      const freeze: FreezeReport = {
        id: world.deps.ids.make('rpack'),
        unitCode,
        period: name,
        words: NO_WORDS,
        supersedes: null,
      }
      const { id, body } = must(await freezeReport(world.deps, { freeze, by: world.officer }))
      packs.push({ id, unitCode, period: name, body, at })
    }
  }
}

/** The communes and provinces that had a market on a day. */
export function unitsOn(world: YearWorld, on: MarketDay): readonly string[] {
  const codes = new Set(world.markets.flatMap((market) => unitsOfMarket(market, on)))
  return [...codes].toSorted()
}

/** The markets that lay in a unit on a day. */
export function marketsIn(
  world: YearWorld,
  { unitCode, on }: { readonly unitCode: string; readonly on: MarketDay },
): MarketId[] {
  return world.markets
    .filter((market) => unitsOfMarket(market, on).includes(unitCode))
    .map(({ id }) => id)
}

/** A sum of takings that a reader can see: the months of markets that were added up. */
export type SeenSum = ReadonlySet<`${MarketId} ${string}`>

/** All sums of takings that a report’s line shows: now, before, to date, and in its trend. */
export function seenIn(
  world: YearWorld,
  of: {
    readonly line: ReportLine
    readonly unitCode: string
    readonly period: string
    /** When borders of now were asked for, the day they are of. */
    readonly borders: MarketDay | 'then'
  },
): SeenSum[] {
  const { line, unitCode, borders } = of
  const period = must(periodNamed(of.period))
  const spans = [
    { cell: line.now, from: period.from, to: period.to },
    { cell: line.before, ...daysOf(periodBefore(period)) },
    { cell: line.toDate, from: `${period.from.slice(0, 4)}-01-01`, to: period.to },
    ...line.trend.map(({ cell, period: name }) => ({ cell, ...daysOf(must(periodNamed(name))) })),
  ]
  return spans
    .filter(({ cell }) => cell.state === 'shown')
    .map(({ from, to }) => {
      const on = borders === 'then' ? to : borders
      const ids = marketsIn(world, { unitCode, on })
      return new Set(
        ids.flatMap((id) => monthNames(from, to).map((name) => `${id} ${name}` as const)),
      )
    })
}

function daysOf({ from, to }: { readonly from: MarketDay; readonly to: MarketDay }) {
  return { from, to }
}

function monthNames(from: string, to: MarketDay): string[] {
  const names: string[] = []
  for (let day = to; day >= from; day = plusDays(periodAround('month', day).from, -1)) {
    names.unshift(day.slice(0, 7))
  }
  return names
}

/** The line of a kept report. */
export async function lineOf(
  world: YearWorld,
  pack: PrintedPack,
  indicatorId: string,
): Promise<ReportLine> {
  const { report } = must(await reportPack(world.deps, pack.id))
  const line = report.lines.find((one) => one.indicatorId === indicatorId)
  if (!line) throw new Error(`${indicatorId} is in every report`)
  return line
}
