import { type Dong, dong, nextMarketDay, startOfMarketDay } from '@cho40/values'
import { eachInBlocks, type Pace } from './pace.ts'
import {
  type BalanceGap,
  MAX_GAPS,
  type Statement,
  type StatementChecks,
  type StatementRow,
} from './statement.ts'

type Unchecked = Omit<Statement, 'checks'>

/**
 * Proves a statement against itself: an uploaded file is no evidence until its running balances
 * follow from each other and opening + in − out = closing. Rows may run forwards or backwards;
 * the direction that breaks less often is taken, and every break is named with the money missing.
 */
export async function checkStatement(statement: Unchecked, pace: Pace): Promise<StatementChecks> {
  return {
    balanceChain: chainOf(statement),
    sums: sumsOf(statement),
    repeated: await repeatedRows(statement.rows, pace),
    outsidePeriod: await outsidePeriod(statement, pace),
  }
}

function chainOf(statement: Unchecked): StatementChecks['balanceChain'] {
  const { rows } = statement
  if (!rows.some((row) => row.balanceAfter !== undefined)) return { state: 'absent' }
  const forwards = breaks(rows, statement)
  const backwards = forwards.length === 0 ? [] : breaks(rows.toReversed(), statement)
  return brokenAt(forwards.length <= backwards.length ? forwards : backwards)
}

/** A chain with the breaks that were found in it. */
export function brokenAt(gaps: readonly BalanceGap[]): StatementChecks['balanceChain'] {
  const [first] = gaps
  if (first === undefined) return { state: 'ok' }
  return { state: 'broken', row: first.row, gaps: gaps.slice(0, MAX_GAPS) }
}

/** Rows whose balance does not follow from the one before; rows without a balance are bridged. */
function breaks(
  rows: readonly StatementRow[],
  { opening, skipped, isExcerpt }: Unchecked,
): BalanceGap[] {
  const refused = new Set(skipped.map(({ line }) => line))
  const broken: BalanceGap[] = []
  let expected: number | undefined = opening
  let isRefused = false
  let before: number | undefined
  for (const row of rows) {
    // An excerpt leaves rows out on purpose; only neighbours can prove each other.
    if (isExcerpt && before !== undefined && Math.abs(row.row - before) !== 1) expected = undefined
    isRefused ||= hasBetween(refused, before ?? (row.row > 1 ? 0 : row.row), row.row)
    before = row.row
    if (expected !== undefined) expected += changeOf(row)
    if (row.balanceAfter === undefined) continue
    if (expected !== undefined && expected !== row.balanceAfter) {
      broken.push({ row: row.row, missing: dong(row.balanceAfter - expected), isRefused })
    }
    expected = row.balanceAfter
    isRefused = false
  }
  return broken
}

function hasBetween(refused: ReadonlySet<number>, one: number, other: number): boolean {
  if (refused.size === 0) return false
  const last = Math.max(one, other)
  for (let row = Math.min(one, other) + 1; row < last; row += 1) if (refused.has(row)) return true
  return false
}

function changeOf(row: StatementRow): number {
  return (row.direction === 'in' ? row.amount : -row.amount) - (row.fee ?? 0)
}

function sumsOf({ rows, opening, closing, skipped }: Unchecked): StatementChecks['sums'] {
  let moneyIn = 0
  let moneyOut = 0
  for (const row of rows) {
    if (row.direction === 'in') moneyIn += row.amount
    else moneyOut += row.amount
    moneyOut += row.fee ?? 0
  }
  const sums = { in: dong(moneyIn), out: dong(moneyOut) }
  if (opening === undefined || closing === undefined) return { ...sums, balanced: 'unknown' }
  const missing: Dong = dong(closing - (opening + moneyIn - moneyOut))
  if (missing !== 0) return { ...sums, balanced: 'no', missing }
  return { ...sums, balanced: skipped.length === 0 ? 'yes' : 'no' }
}

/**
 * Two movements leave the same balance behind only when money came and went between them. A row
 * equal to one before it in time, direction, amount, balance, reference and memo, with nothing
 * between them that would bring the balance back, is the same row printed twice.
 */
async function repeatedRows(rows: readonly StatementRow[], pace: Pace): Promise<readonly number[]> {
  const repeated: number[] = []
  const seen = new Map<string, number>()
  let net = 0
  await eachInBlocks(rows, pace, (row) => {
    net += changeOf(row)
    if (row.balanceAfter === undefined) return
    const { occurredAt, direction, amount, balanceAfter, bankReference = '', memo } = row
    const facts = `${occurredAt}|${direction}|${amount}|${balanceAfter}|${bankReference}|${memo}`
    const before = seen.get(facts)
    if (before !== undefined && before !== net) repeated.push(row.row)
    else seen.set(facts, net)
  })
  return repeated
}

async function outsidePeriod({ rows, period }: Unchecked, pace: Pace): Promise<readonly number[]> {
  const outside: number[] = []
  if (period === undefined) return outside
  const from = startOfMarketDay(period.from)
  const until = startOfMarketDay(nextMarketDay(period.to))
  await eachInBlocks(rows, pace, ({ row, occurredAt }) => {
    if (occurredAt < from || occurredAt >= until) outside.push(row)
  })
  return outside
}
