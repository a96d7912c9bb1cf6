import type { PushAnswer, PushResult } from '@cho40/contract'
import type { EventRow } from '../store/rows.ts'

/**
 * The rows that an answer changes, as they are to be kept. A row the answer does not name stays
 * unsent; a refused one is parked with its reason. No row is ever dropped.
 */
export function settle(sent: readonly EventRow[], answer: PushAnswer): EventRow[] {
  const results = new Map(answer.results.map((result) => [result.id, result]))
  return sent.flatMap((row) => {
    const result = results.get(row.id)
    if (result === undefined) return []
    const { unsent: _, ...settled } = row
    if (result.status !== 'refused' || isOvertaken(row, result)) return [settled]
    return [{ ...settled, refused: 1, ...(result.problem && { problem: result.problem }) }]
  })
}

/** The bank told of the money before the seller's word got through: nothing is left to look at. */
function isOvertaken({ act }: EventRow, { problem }: PushResult): boolean {
  return (
    act.type === 'request_attested' &&
    problem?.type === 'RequestNotOpen' &&
    problem.state === 'settled'
  )
}
