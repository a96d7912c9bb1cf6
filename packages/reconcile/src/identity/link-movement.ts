import { gapMs, spanOf } from '../bank-time.ts'
import { BOOKING_SLACK_MS, CLOCK_SLACK_MS, type Fit, fitOf } from './evidence.ts'
import type { StrongFit } from './identify.ts'
import type { Candidate, Observation } from './observation.ts'
import { pairUp } from './pair-up.ts'
import { MIN_CUT_LENGTH, normaliseReference } from './reference.ts'

export type StatementLink = {
  /** Index into the rows as given. */
  readonly row: number
  readonly transferId: string
  /** `order`: by place among equal amounts; the others are single facts. */
  readonly evidence: StrongFit | 'order'
}

/** Rows and transfers of one account with the same amount and direction. */
export type Movement = { rows: IndexedRow[]; transfers: Candidate[] }

export type IndexedRow = { readonly index: number; readonly row: Observation }

/** Payments of the last hours of a day may be booked on the next. */
export const OVERNIGHT_SLACK_MS = 2 * 3_600_000

/** A fact that can be looked up. Items that share no key are never compared. */
type Fact = {
  readonly evidence: StrongFit
  readonly ofRow: (row: Observation) => readonly unknown[]
  readonly ofTransfer: (transfer: Candidate) => readonly unknown[]
}

const REFERENCE: Fact = {
  evidence: 'reference',
  ofRow: (row) => references([row.bankReference ?? '']),
  ofTransfer: (transfer) => references(transfer.bankReferences),
}

const BEGINNING_OF_REFERENCE: Fact = {
  evidence: 'reference',
  ofRow: (row) => references([row.bankReference ?? '']).map(beginning),
  ofTransfer: (transfer) => references(transfer.bankReferences).map(beginning),
}

const BALANCE: Fact = {
  evidence: 'balance',
  ofRow: (row) => (row.balanceAfter === undefined ? [] : [row.balanceAfter]),
  ofTransfer: (transfer) => transfer.balancesAfter,
}

const CODE: Fact = {
  evidence: 'code',
  ofRow: (row) => row.codes,
  ofTransfer: (transfer) => transfer.codes,
}

/**
 * Strongest first. An account that pays out what came in shows one balance again hours later, so a
 * balance far from its time comes after the look-alikes whose times agree.
 */
const BEFORE_TIME: readonly (readonly [Fact, number])[] = [
  [REFERENCE, BOOKING_SLACK_MS],
  [BEGINNING_OF_REFERENCE, BOOKING_SLACK_MS],
  [BALANCE, CLOCK_SLACK_MS],
  [CODE, BOOKING_SLACK_MS],
]

/** Links what one amount and direction holds: facts first, then the order of time. */
export function linkMovement(movement: Movement): StatementLink[] {
  const links: StatementLink[] = []
  let rows = movement.rows.toSorted(
    (a, b) => spanOf(a.row).from - spanOf(b.row).from || a.index - b.index,
  )
  let transfers = movement.transfers.toSorted(
    (a, b) => spanOf(a).from - spanOf(b).from || (a.transferId < b.transferId ? -1 : 1),
  )
  const linkAll = (evidence: StatementLink['evidence'], pairs: readonly Couple[]): void => {
    const linked = new Set<IndexedRow | Candidate>(pairs.flat())
    for (const [{ index }, { transferId }] of pairs)
      links.push({ row: index, transferId, evidence })
    rows = rows.filter((row) => !linked.has(row))
    transfers = transfers.filter((transfer) => !linked.has(transfer))
  }
  const isOver = (): boolean => rows.length === 0 || transfers.length === 0
  const byFact = (fact: Fact, slackMs: number): void =>
    linkAll(fact.evidence, coupleByFact({ fact, slackMs }, rows, transfers))
  // Look-alikes that carry one sign's code go together before the order of time decides: else the
  // sign's payment could be taken for one without a code, and the sign would seem to sell twice.
  const byTime = (mayPair: TimeRule['mayPair'], slackMs: number): void => {
    if (!isOver()) linkAll('order', coupleByTime({ slackMs, mayPair }, rows, transfers))
  }
  for (const [fact, slackMs] of BEFORE_TIME) {
    if (isOver()) return links
    byFact(fact, slackMs)
  }
  byTime(shareMark, CLOCK_SLACK_MS)
  byTime(shareMark, OVERNIGHT_SLACK_MS)
  byTime(any, CLOCK_SLACK_MS)
  if (!isOver()) byFact(BALANCE, BOOKING_SLACK_MS)
  byTime(any, OVERNIGHT_SLACK_MS)
  return links
}

function any(): boolean {
  return true
}

function shareMark(row: Observation, transfer: Candidate): boolean {
  return row.marks?.some((mark) => transfer.marks?.includes(mark)) ?? false
}

type Couple = readonly [IndexedRow, Candidate]

function coupleByFact(
  { fact, slackMs }: { readonly fact: Fact; readonly slackMs: number },
  rows: readonly IndexedRow[],
  transfers: readonly Candidate[],
): Couple[] {
  const buckets = new Map<unknown, Movement>()
  for (const row of rows) {
    // A key said twice, as by two sources, must not bring the same item in twice.
    for (const key of new Set(fact.ofRow(row.row))) {
      const bucket = buckets.get(key) ?? { rows: [], transfers: [] }
      bucket.rows.push(row)
      buckets.set(key, bucket)
    }
  }
  for (const transfer of transfers) {
    for (const key of new Set(fact.ofTransfer(transfer))) buckets.get(key)?.transfers.push(transfer)
  }
  const linked = new Set<IndexedRow | Candidate>()
  const couples: Couple[] = []
  for (const bucket of buckets.values()) {
    const free = bucket.rows.filter((row) => !linked.has(row))
    const open = bucket.transfers.filter((transfer) => !linked.has(transfer))
    const pairs = pairUp(free, open, {
      rangeOf: () => [0, open.length],
      accepts: ({ row }, transfer) => proves(fact, fitOf(row, transfer, slackMs)),
    })
    couples.push(...couplesOf(pairs, free, open))
    for (const item of couples.slice(-pairs.length).flat()) linked.add(item)
  }
  return couples
}

/** Those that share a code may share more. */
function proves({ evidence }: Fact, fit: Fit): boolean {
  return fit === evidence || (evidence === 'code' && fit === 'balance')
}

type TimeRule = {
  readonly slackMs: number
  readonly mayPair: (row: Observation, transfer: Candidate) => boolean
}

function coupleByTime(
  { slackMs, mayPair }: TimeRule,
  rows: readonly IndexedRow[],
  transfers: readonly Candidate[],
): Couple[] {
  const starts = transfers.map((transfer) => spanOf(transfer).from)
  const longest = Math.max(...transfers.map((t) => spanOf(t).to - spanOf(t).from))
  const pairs = pairUp(rows, transfers, {
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

function references(texts: readonly string[]): string[] {
  return texts.map(normaliseReference).filter((reference) => reference !== undefined)
}

function beginning(reference: string): string {
  return reference.slice(0, MIN_CUT_LENGTH)
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
