import type { MarketId } from '@cho40/contract'
import { type MarketDay, marketDay } from '@cho40/values'
import type { Reading, Tx } from '../../store/deps.ts'
import { monthsOf, type Period } from '../period.ts'
import { openAudit } from './audit.ts'
import { type Atom, atomOf, contributions, type Part, yearParts } from './printed-parts.ts'

/** A sum of takings that a report would like to print. */
export type Cell = {
  readonly unitCode: string
  readonly period: Pick<Period, 'from' | 'to'>
  readonly marketIds: readonly MarketId[]
  /** Only what was printed before and has not changed is printed again. */
  readonly onlyAgain?: true
}

export type Decided = {
  readonly cell: Cell
  readonly shown: boolean
  /** Null when an earlier decision is repeated. */
  readonly epoch: number | null
}

/** What was decided, and what late data it was decided on; whoever publishes keeps both. */
export type Decisions = { readonly cells: readonly Decided[]; readonly parts: readonly Part[] }

/** The one table of takings; M-04 prints its two parts. */
const TAKINGS = 'takings'

/**
 * Decides which sums of takings may be printed, beside all that were printed of the same year. A
 * decision that stands is repeated; new ones are made in the order given. A sum that was printed and
 * has changed since is another one: late data of a few stalls would come out by subtraction.
 */
export async function decideCells(
  reading: Reading,
  { cells, facts }: { readonly cells: readonly Cell[]; readonly facts: 'kept' | 'sales' },
): Promise<Decisions> {
  const years = [...new Set(cells.map(({ period }) => period.from.slice(0, 4)))]
  const decided: Decided[] = []
  const parts: Part[] = []
  for (const year of years) {
    const own = cells.filter(({ period }) => period.from.startsWith(year))
    const made = await decideYear(reading, { year, cells: own, facts })
    decided.push(...made.cells)
    parts.push(...made.parts)
  }
  const inOrder = cells.map(
    (cell) => decided.find((one) => one.cell === cell) ?? { cell, shown: false, epoch: null },
  )
  return { cells: inOrder, parts }
}

async function decideYear(
  reading: Reading,
  of: { readonly year: string; readonly cells: readonly Cell[]; readonly facts: 'kept' | 'sales' },
): Promise<Decisions> {
  const parts = await yearParts(reading, of)
  const atoms = [...new Set([...parts.known, ...parts.news].map(atomOf))].toSorted(
    (a, b) => epochIn(a) - epochIn(b),
  )
  const inMonth = new Map<string, Atom[]>()
  for (const atom of atoms) {
    const [market = '', month = ''] = atom.split(' ')
    const key = `${market} ${month}`
    inMonth.set(key, [...(inMonth.get(key) ?? []), atom])
  }
  const sumOf = ({ marketIds, period }: Printed, until: number): ReadonlySet<Atom> =>
    new Set(
      marketMonths(marketIds, period).flatMap((key) => {
        const own = inMonth.get(key) ?? []
        return until === 0 ? own.slice(0, 1) : own.filter((atom) => epochIn(atom) <= until)
      }),
    )
  const before = await printedIn(reading, of.year)
  const audits = [
    openAudit(contributions(parts, 'transfer')),
    openAudit(contributions(parts, 'cash')),
  ]
  for (const row of before) {
    if (row.shown) for (const audit of audits) audit.published(sumOf(row, row.epoch))
  }
  const cells = of.cells.map((cell): Decided => {
    const last = before.findLast((row) => isOf(row, cell))
    const sum = sumOf(cell, parts.epoch)
    if (last && (!last.shown || sumOf(cell, last.epoch).size === sum.size)) {
      return { cell, shown: last.shown, epoch: null }
    }
    if (cell.onlyAgain) return { cell, shown: false, epoch: null }
    // The numerator and what is left of the denominator: a reader can subtract.
    const shown = audits.every((audit) => audit.mayPublish(sum))
    if (shown) for (const audit of audits) audit.published(sum)
    return { cell, shown, epoch: parts.epoch }
  })
  return { cells, parts: parts.news }
}

/** Keeps decisions, so that what was kept back stays back. Part of the transaction that publishes. */
export async function keepDecisions(
  tx: Tx,
  { cells, parts }: Decisions,
  isPrinted: (cell: Cell) => boolean = () => true,
): Promise<void> {
  const made = cells.filter(({ cell, epoch }) => epoch !== null && isPrinted(cell))
  const touched = new Set(
    made
      .filter(({ shown }) => shown)
      .flatMap(({ cell }) => marketMonths(cell.marketIds, cell.period)),
  )
  const kept = parts.filter(({ market_id, month }) => touched.has(`${market_id} ${month}`))
  for (let from = 0; from < kept.length; from += ROWS_AT_ONCE) {
    const rows = kept.slice(from, from + ROWS_AT_ONCE)
    await tx.db.insertInto('cho_printed_part').values(rows).execute()
  }
  for (const { cell, shown, epoch } of made) {
    await tx.db
      .insertInto('cho_printed_sum')
      .values({
        table_name: tableOf(cell.marketIds),
        unit_code: cell.unitCode,
        first_day: cell.period.from,
        last_day: cell.period.to,
        epoch: epoch ?? 1,
        shown: shown ? 1 : 0,
        recorded_at: tx.clock.now(),
      })
      .onConflict((conflict) => conflict.doNothing())
      .execute()
  }
}

const ROWS_AT_ONCE = 500

/** Names the markets of the cell: borders move, and what was printed was printed of these. */
function tableOf(marketIds: readonly MarketId[]): string {
  return `${TAKINGS} ${[...marketIds].toSorted().join(' ')}`.trim()
}

type Printed = Pick<Cell, 'unitCode' | 'period' | 'marketIds'>
type PrintedRow = Printed & {
  readonly table: string
  readonly shown: boolean
  /** 0 for what was printed before sums had epochs: of the first part of each month. */
  readonly epoch: number
}

/** What was printed of a year, oldest first. */
async function printedIn(reading: Reading, year: string): Promise<PrintedRow[]> {
  const [first, last] = [marketDay(`${year}-01-01`), marketDay(`${year}-12-31`)]
  const old = await reading.db
    .selectFrom('cho_published_cell')
    .selectAll()
    .where('first_day', '>=', first)
    .where('first_day', '<=', last)
    .orderBy('recorded_at')
    .execute()
  const rows = await reading.db
    .selectFrom('cho_printed_sum')
    .selectAll()
    .where('first_day', '>=', first)
    .where('first_day', '<=', last)
    .orderBy('epoch')
    .orderBy('recorded_at')
    .execute()
  return [...old.map((row) => ({ ...row, epoch: 0 })), ...rows].map((row) => ({
    table: row.table_name,
    unitCode: row.unit_code,
    period: { from: row.first_day, to: row.last_day },
    marketIds: row.table_name.split(' ').slice(1) as MarketId[],
    shown: row.shown === 1,
    epoch: row.epoch,
  }))
}

function isOf(row: PrintedRow, { unitCode, period, marketIds }: Cell): boolean {
  return (
    row.unitCode === unitCode &&
    row.period.from === period.from &&
    row.period.to === period.to &&
    row.table === tableOf(marketIds)
  )
}

function marketMonths(
  marketIds: readonly MarketId[],
  { from, to }: { readonly from: MarketDay; readonly to: MarketDay },
): string[] {
  const months = monthsOf({ kind: 'year', name: '', from, to }).map(({ name }) => name)
  return marketIds.flatMap((id) => months.map((month) => `${id} ${month}`))
}

function epochIn(atom: Atom): number {
  return Number(atom.slice(atom.lastIndexOf(' ') + 1))
}
