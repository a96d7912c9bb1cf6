import { type Dong, dong, negateDong } from '@cho40/values'
import type { Statement, StatementChecks, StatementRow } from './statement.ts'

/**
 * Proves a statement against itself: an uploaded file is no evidence until its running balances
 * follow from each other and opening + in − out = closing. Rows may run forwards or backwards;
 * the direction that breaks less often is taken, and its first broken row is named.
 */
export function checkStatement(statement: Omit<Statement, 'checks'>): StatementChecks {
  return { balanceChain: chainOf(statement), sums: sumsOf(statement) }
}

function chainOf({ rows, opening }: Omit<Statement, 'checks'>): StatementChecks['balanceChain'] {
  if (!rows.some((row) => row.balanceAfter !== undefined)) return { state: 'absent' }
  const forwards = breaks(rows, opening)
  const backwards = breaks(rows.toReversed(), opening)
  const [row] = forwards.length <= backwards.length ? forwards : backwards
  return row === undefined ? { state: 'ok' } : { state: 'broken', row }
}

/** Rows whose balance does not follow from the one before; rows without a balance are bridged. */
function breaks(rows: readonly StatementRow[], opening: Dong | undefined): number[] {
  const broken: number[] = []
  let expected: number | undefined = opening
  for (const row of rows) {
    if (expected !== undefined) expected += changeOf(row)
    if (row.balanceAfter === undefined) continue
    if (expected !== undefined && expected !== row.balanceAfter) broken.push(row.row)
    expected = row.balanceAfter
  }
  return broken
}

function changeOf(row: StatementRow): number {
  return (row.direction === 'in' ? row.amount : negateDong(row.amount)) - (row.fee ?? 0)
}

function sumsOf({
  rows,
  opening,
  closing,
  skipped,
}: Omit<Statement, 'checks'>): StatementChecks['sums'] {
  let moneyIn = 0
  let moneyOut = 0
  for (const row of rows) {
    if (row.direction === 'in') moneyIn += row.amount
    else moneyOut += row.amount
    moneyOut += row.fee ?? 0
  }
  const balances =
    opening === undefined || closing === undefined
      ? 'unknown'
      : opening + moneyIn - moneyOut === closing && skipped.length === 0
        ? 'yes'
        : 'no'
  return { in: dong(moneyIn), out: dong(moneyOut), balanced: balances }
}
