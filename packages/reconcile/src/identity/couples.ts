import { gapMs, spanOf } from '../bank-time.ts'
import { BOOKING_SLACK_MS, fitOf } from './evidence.ts'
import type { Candidate, Observation } from './observation.ts'
import { pairUp } from './pair-up.ts'

/** Rows and transfers of one account with the same amount and direction. */
export type Movement = { rows: IndexedRow[]; transfers: Candidate[] }

export type IndexedRow = { readonly index: number; readonly row: Observation }

export type Couple = readonly [IndexedRow, Candidate]

/** How items are looked up, and which of those that share a key may be paired. */
export type KeyRule = {
  readonly ofRow: (row: Observation) => readonly unknown[]
  readonly ofTransfer: (transfer: Candidate) => readonly unknown[]
  readonly accepts: (row: Observation, transfer: Candidate) => boolean
}

/** Pairs items that share a key, as many as the rule accepts. */
export function coupleByKey(
  { ofRow, ofTransfer, accepts }: KeyRule,
  rows: readonly IndexedRow[],
  transfers: readonly Candidate[],
): Couple[] {
  const buckets = new Map<unknown, Movement>()
  for (const row of rows) {
    // A key said twice, as by two sources, must not bring the same item in twice.
    for (const key of new Set(ofRow(row.row))) {
      const bucket = buckets.get(key) ?? { rows: [], transfers: [] }
      bucket.rows.push(row)
      buckets.set(key, bucket)
    }
  }
  for (const transfer of transfers) {
    for (const key of new Set(ofTransfer(transfer))) buckets.get(key)?.transfers.push(transfer)
  }
  const linked = new Set<IndexedRow | Candidate>()
  const couples: Couple[] = []
  for (const bucket of buckets.values()) {
    if (bucket.transfers.length === 0) continue
    const free = bucket.rows.filter((row) => !linked.has(row))
    const open = bucket.transfers.filter((transfer) => !linked.has(transfer))
    const pairs = pairUp(free, open, {
      rangeOf: () => [0, open.length],
      accepts: ({ row }, transfer) => accepts(row, transfer),
    })
    const made = couplesOf(pairs, free, open)
    couples.push(...made)
    for (const item of made.flat()) linked.add(item)
  }
  return couples
}

export type TimeRule = {
  readonly slackMs: number
  readonly mayPair: (row: Observation, transfer: Candidate) => boolean
}

/**
 * Pairs in order of time: the first with the first it may have. A row that names only its day takes a
 * payment of that day before one that the slack around midnight reaches: that one may be in the
 * statement of its own day.
 */
export function coupleByTime(
  { slackMs, mayPair }: TimeRule,
  rows: readonly IndexedRow[],
  transfers: readonly Candidate[],
): Couple[] {
  const starts = transfers.map((transfer) => spanOf(transfer).from)
  const longest = Math.max(...transfers.map((t) => spanOf(t).to - spanOf(t).from))
  const areWide = rows.some(({ row }) => row.precision === 'day')
  const pairs = pairUp(rows, transfers, {
    prefers: areWide
      ? ({ row }, transfer) => row.precision === 'day' && gapMs(row, transfer) === 0
      : undefined,
    rangeOf: ({ row }) => {
      const { from, to } = spanOf(row)
      return [lowerBound(starts, from - slackMs - longest), lowerBound(starts, to + slackMs + 1)]
    },
    accepts: ({ row }, transfer) =>
      mayPair(row, transfer) &&
      gapMs(row, transfer) <= slackMs &&
      fitOf(row, transfer, BOOKING_SLACK_MS) !== 'excluded',
  })
  return couplesOf(pairs, rows, transfers)
}

function couplesOf(
  pairs: readonly (readonly [number, number])[],
  rows: readonly IndexedRow[],
  transfers: readonly Candidate[],
): Couple[] {
  return pairs.flatMap(([r, t]) => {
    const row = rows[r]
    const transfer = transfers[t]
    return row && transfer ? [[row, transfer] as const] : []
  })
}

/** Index of the first start that is not below `value`. */
function lowerBound(starts: readonly number[], value: number): number {
  let low = 0
  let high = starts.length
  while (low < high) {
    const middle = (low + high) >>> 1
    if ((starts[middle] ?? 0) < value) low = middle + 1
    else high = middle
  }
  return low
}
