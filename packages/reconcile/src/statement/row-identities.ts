import { foldText, marketDayOf } from '@cho40/values'
import type { StatementRow } from './statement.ts'

/**
 * An identity for each row, in order, the same in every export that shows it: account, day,
 * direction, amount, the strongest fact of the row, and a number among equal rows of that day.
 * Store it (or its hash) as the event id; a re-exported, overlapping file then brings nothing new,
 * and two equal transfers stay two.
 *
 * The fact is the running balance; without one the reference; without both the memo. A memo beside
 * a balance does not count: exports wrap and cut it, an upload may break off in it, and the same
 * money must not come in again for that. Neither does a reference, which one export of a bank prints
 * and another leaves out, nor the time.
 */
export function rowIdentities(rows: readonly StatementRow[], account: string): string[] {
  const seen = new Map<string, number>()
  return rows.map((row) => {
    const facts = JSON.stringify([
      account,
      marketDayOf(row.occurredAt),
      row.direction,
      row.amount,
      ...strongestFact(row),
    ])
    const ordinal = (seen.get(facts) ?? 0) + 1
    seen.set(facts, ordinal)
    return `${facts}#${ordinal}`
  })
}

function strongestFact(row: StatementRow): readonly [string, string | number] {
  if (row.balanceAfter !== undefined) return ['balance', row.balanceAfter]
  const reference = plain(row.bankReference ?? '')
  return reference === '' ? ['memo', plain(row.memo)] : ['reference', reference]
}

function plain(text: string): string {
  return foldText(text).replace(/[^\p{L}\p{N}]/gu, '')
}
