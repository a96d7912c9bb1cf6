import type { MarketId, StallId } from '@cho40/contract'
import { type MarketDay, marketDay } from '@cho40/values'
import type { Reading, Tx } from '../../store/deps.ts'
import { stallTotals } from '../facts/stall-totals.ts'
import { monthsOf, type Period } from '../period.ts'
import { type Atoms, mayShow } from './audit.ts'

/** A sum of takings that a report would like to print. */
export type Cell = {
  readonly unitCode: string
  readonly period: Pick<Period, 'from' | 'to'>
  readonly marketIds: readonly MarketId[]
}

export type Decided = { readonly cell: Cell; readonly shown: boolean }

/** The one table of takings; M-04 prints its two parts. */
const TAKINGS = 'takings'

/** One market in one month. */
type Atom = `${MarketId} ${string}`

/**
 * Decides which sums of takings may be printed, beside all that were printed of the same year. A
 * decision that stands is repeated; new ones are made in the order given.
 */
export async function decideCells(
  reading: Reading,
  { cells, facts }: { readonly cells: readonly Cell[]; readonly facts: 'kept' | 'sales' },
): Promise<Decided[]> {
  const years = [...new Set(cells.map(({ period }) => period.from.slice(0, 4)))]
  const decided: Decided[] = []
  for (const year of years) {
    const own = cells.filter(({ period }) => period.from.startsWith(year))
    decided.push(...(await decideYear(reading, { year, cells: own, facts })))
  }
  return cells.map((cell) => ({
    cell,
    shown: decided.find((one) => one.cell === cell)?.shown ?? false,
  }))
}

async function decideYear(
  reading: Reading,
  of: { readonly year: string; readonly cells: readonly Cell[]; readonly facts: 'kept' | 'sales' },
): Promise<Decided[]> {
  const { year, cells } = of
  const before = await decisionsOf(reading, year)
  const { cash, transfer } = await takingsOf(reading, of)
  const shown = before.filter((row) => row.shown === 1).map(({ atoms }) => atoms)
  return cells.map((cell) => {
    const { from, to } = cell.period
    const stands = before.find(
      (row) =>
        row.table_name === tableOf(cell.marketIds) &&
        row.unit_code === cell.unitCode &&
        row.first_day === from &&
        row.last_day === to,
    )
    if (stands !== undefined) return { cell, shown: stands.shown === 1 }
    const row = atomsOf(cell.marketIds, cell.period)
    // The numerator and what is left of the denominator: a reader can subtract.
    const may = mayShow(shown, row, transfer) && mayShow(shown, row, cash)
    if (may) shown.push(row)
    return { cell, shown: may }
  })
}

/** Keeps decisions, so that what was kept back stays back. Part of the transaction that publishes. */
export async function keepDecisions(tx: Tx, decided: readonly Decided[]): Promise<void> {
  for (const { cell, shown } of decided) {
    await tx.db
      .insertInto('cho_published_cell')
      .values({
        table_name: tableOf(cell.marketIds),
        unit_code: cell.unitCode,
        first_day: cell.period.from,
        last_day: cell.period.to,
        shown: shown ? 1 : 0,
        recorded_at: tx.clock.now(),
      })
      .onConflict((conflict) => conflict.doNothing())
      .execute()
  }
}

/** Names the markets of the cell: borders move, and what was printed was printed of these. */
function tableOf(marketIds: readonly MarketId[]): string {
  return `${TAKINGS} ${[...marketIds].toSorted().join(' ')}`.trim()
}

async function decisionsOf(reading: Reading, year: string) {
  const rows = await reading.db
    .selectFrom('cho_published_cell')
    .selectAll()
    .where('first_day', '>=', marketDay(`${year}-01-01`))
    .where('first_day', '<=', marketDay(`${year}-12-31`))
    .orderBy('recorded_at')
    .execute()
  return rows.map((row) => {
    const marketIds = row.table_name.split(' ').slice(1) as MarketId[]
    return { ...row, atoms: atomsOf(marketIds, { from: row.first_day, to: row.last_day }) }
  })
}

function atomsOf(
  marketIds: readonly MarketId[],
  { from, to }: { readonly from: MarketDay; readonly to: MarketDay },
): Set<Atom> {
  const months = monthsOf({ kind: 'year', name: '', from, to }).map(({ name }) => name)
  return new Set(marketIds.flatMap((id) => months.map((month) => `${id} ${month}` as const)))
}

/** Who took how much in each market and month of a year, by transfer and in cash. */
async function takingsOf(
  reading: Reading,
  { year, facts }: { readonly year: string; readonly facts: 'kept' | 'sales' },
): Promise<{ readonly cash: Atoms<Atom>; readonly transfer: Atoms<Atom> }> {
  const rows = await stallTotals(reading, {
    from: marketDay(`${year}-01-01`),
    to: marketDay(`${year}-12-31`),
    byMonth: true,
    facts,
  })
  const cash: ByAtom = new Map()
  const transfer: ByAtom = new Map()
  for (const row of rows) {
    const { stallId } = row
    const atom: Atom = `${row.marketId} ${row.month}`
    if (row.cashAmount > 0) put(cash, atom, { stallId, amount: row.cashAmount })
    if (row.qrAmount > 0) put(transfer, atom, { stallId, amount: row.qrAmount })
  }
  return { cash, transfer }
}

type ByAtom = Map<Atom, Map<StallId, number>>

function put(
  into: ByAtom,
  atom: Atom,
  { stallId, amount }: { readonly stallId: StallId; readonly amount: number },
): void {
  const who = into.get(atom) ?? new Map<StallId, number>()
  into.set(atom, who.set(stallId, amount))
}
