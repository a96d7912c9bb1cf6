import { foldText, marketDayOf } from '@cho40/values'
import type { StatementRow } from './statement.ts'

/**
 * An identity for each row, in order, the same in every export that shows it: account, day,
 * direction, amount, memo, reference and balance as canonical text, and a number among equal rows
 * of that day. Store it (or its hash) as the event id; a re-exported, overlapping file then brings
 * nothing new, and two equal transfers stay two. Spaces and marks in the memo do not count, since
 * exports wrap differently; neither does the time, which some exports leave out.
 */
export function rowIdentities(rows: readonly StatementRow[], account: string): string[] {
  const seen = new Map<string, number>()
  return rows.map((row) => {
    const facts = JSON.stringify([
      account,
      marketDayOf(row.occurredAt),
      row.direction,
      row.amount,
      plain(row.memo),
      plain(row.bankReference ?? ''),
      row.balanceAfter ?? null,
    ])
    const ordinal = (seen.get(facts) ?? 0) + 1
    seen.set(facts, ordinal)
    return `${facts}#${ordinal}`
  })
}

function plain(text: string): string {
  return foldText(text).replace(/[^\p{L}\p{N}]/gu, '')
}
