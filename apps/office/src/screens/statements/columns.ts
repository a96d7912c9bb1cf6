import type { StatementColumn, StatementMap, StatementMapProposal } from '@cho40/contract'

/** What a person may say of a column, the likely ones first. */
export const MAY_HOLD = [
  'date',
  'debit',
  'credit',
  'amount',
  'balance',
  'memo',
  'reference',
  'time',
  'sign',
  'effectiveDate',
  'requestedAt',
  'code',
  'counterpartyAccount',
  'counterpartyName',
  'counterpartyBank',
  'fee',
  'tax',
] as const satisfies readonly StatementColumn[]

export function columnAt({ columns }: StatementMap, at: number): StatementColumn | undefined {
  return MAY_HOLD.find((column) => columns[column] === at)
}

/** One column holds one thing, and one thing is in one column: what is said anew displaces the old. */
export function withColumn(
  map: StatementMap,
  at: number,
  column: StatementColumn | undefined,
): StatementMap {
  const others = Object.entries(map.columns).filter(
    ([name, place]) => name !== column && place !== at,
  )
  const columns: StatementMap['columns'] = Object.fromEntries(others)
  return { ...map, columns: column === undefined ? columns : { ...columns, [column]: at } }
}

/** A date, money, and one more column to tell rows apart by; the server's rule. */
export function isEnough(columns: StatementMap['columns']): boolean {
  return (
    columns.date !== undefined &&
    (columns.amount ?? columns.credit ?? columns.debit) !== undefined &&
    (columns.memo ?? columns.balance ?? columns.reference) !== undefined
  )
}

export function widthOf({ heading, sample }: StatementMapProposal): number {
  return Math.max(heading.length, ...sample.map(({ cells }) => cells.length))
}
