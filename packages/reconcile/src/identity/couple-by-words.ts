import { gapMs } from '../bank-time.ts'
import { type Couple, coupleByKey, type IndexedRow, type KeyRule } from './couples.ts'
import { BOOKING_SLACK_MS, fitOf } from './evidence.ts'
import type { Candidate, Observation } from './observation.ts'
import { middleOf, piecesOf, sameWords, wordsOf } from './same-words.ts'

/**
 * Pairs items whose memos are one, cut and wrapped differently. A memo that stands in another
 * shares its middle with it, so only those are compared: a day may hold thousands of one amount.
 */
export function coupleByWords(
  slackMs: number,
  rows: readonly IndexedRow[],
  transfers: readonly Candidate[],
): Couple[] {
  const said = new Map<string, string>()
  const words = (memo: string): string => {
    const plain = said.get(memo) ?? wordsOf(memo)
    said.set(memo, plain)
    return plain
  }
  const ofRow = (row: Observation) => [words(row.memo)]
  const ofTransfer = ({ memos = [] }: Candidate) => memos.map(words)
  const accepts = (row: Observation, transfer: Candidate): boolean =>
    gapMs(row, transfer) <= slackMs &&
    ofTransfer(transfer).some((memo) => sameWords(words(row.memo), memo)) &&
    fitOf(row, transfer, BOOKING_SLACK_MS) !== 'excluded'
  const shorterSaid: KeyRule = {
    ofRow: (row) => ofRow(row).flatMap(piecesOf),
    ofTransfer: (transfer) => ofTransfer(transfer).flatMap(middleOf),
    accepts,
  }
  const shorterListed: KeyRule = {
    ofRow: (row) => ofRow(row).flatMap(middleOf),
    ofTransfer: (transfer) => ofTransfer(transfer).flatMap(piecesOf),
    accepts,
  }
  const first = coupleByKey(shorterSaid, rows, transfers)
  const linked = new Set<IndexedRow | Candidate>(first.flat())
  const second = coupleByKey(
    shorterListed,
    rows.filter((row) => !linked.has(row)),
    transfers.filter((transfer) => !linked.has(transfer)),
  )
  return [...first, ...second]
}
