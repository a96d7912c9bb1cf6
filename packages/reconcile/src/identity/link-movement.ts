import { spanOf } from '../bank-time.ts'
import { coupleByWords } from './couple-by-words.ts'
import {
  type Couple,
  coupleByKey,
  coupleByTime,
  type IndexedRow,
  type KeyRule,
  type Movement,
  type TimeRule,
} from './couples.ts'
import { BOOKING_SLACK_MS, CLOCK_SLACK_MS, type Fit, fitOf } from './evidence.ts'
import type { StrongFit } from './identify.ts'
import type { Candidate, Observation } from './observation.ts'
import { MIN_CUT_LENGTH, normaliseReference } from './reference.ts'

export type StatementLink = {
  /** Index into the rows as given. */
  readonly row: number
  readonly transferId: string
  /** `order`: by place among equal amounts; the others are single facts. */
  readonly evidence: StrongFit | 'order'
}

/** Payments of the last hours of a day may be booked on the next. */
export const OVERNIGHT_SLACK_MS = 2 * 3_600_000

/** A fact that can be looked up. Items that share no key are never compared. */
type Fact = Pick<KeyRule, 'ofRow' | 'ofTransfer'> & {
  readonly evidence: StrongFit
  /** What two that share it must come to. */
  readonly fits: readonly Fit[]
}

const REFERENCE: Fact = {
  evidence: 'reference',
  fits: ['reference'],
  ofRow: (row) => references([row.bankReference ?? '']),
  ofTransfer: (transfer) => references(transfer.bankReferences),
}

const BEGINNING_OF_REFERENCE: Fact = {
  evidence: 'reference',
  fits: ['reference'],
  ofRow: (row) => references([row.bankReference ?? '']).map(beginning),
  ofTransfer: (transfer) => references(transfer.bankReferences).map(beginning),
}

const BALANCE: Fact = {
  evidence: 'balance',
  fits: ['balance'],
  ofRow: (row) => (row.balanceAfter === undefined ? [] : [row.balanceAfter]),
  ofTransfer: (transfer) => transfer.balancesAfter,
}

/** Those that share a code may share more. */
const CODE: Fact = {
  evidence: 'code',
  fits: ['code', 'balance'],
  ofRow: (row) => row.codes,
  ofTransfer: (transfer) => transfer.codes,
}

/**
 * Before a balance alone: as much may have gone out between two payments of one amount, and both left
 * the same balance. The one whose code the transfer bears is it, and not the one before.
 */
const CODE_AND_BALANCE: Fact = { ...CODE, fits: ['balance'] }

/**
 * Strongest first. An account that pays out what came in shows one balance again hours later, so a
 * balance far from its time comes after the look-alikes whose times agree.
 */
const BEFORE_TIME: readonly (readonly [Fact, number])[] = [
  [REFERENCE, BOOKING_SLACK_MS],
  [BEGINNING_OF_REFERENCE, BOOKING_SLACK_MS],
  [CODE_AND_BALANCE, CLOCK_SLACK_MS],
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
  const byWords = (): void => {
    for (const slackMs of [CLOCK_SLACK_MS, OVERNIGHT_SLACK_MS]) {
      linkAll('order', coupleByWords(slackMs, rows, transfers))
    }
  }
  const byFact = (fact: Fact, slackMs: number): void =>
    linkAll(fact.evidence, coupleByFact({ fact, slackMs }, rows, transfers))
  // Look-alikes that carry one sign's code, or the same words, go together before the order of time
  // decides: else the sign's payment could be taken for one without a code, and the sign would seem
  // to sell twice.
  const byTime = (mayPair: TimeRule['mayPair'], slackMs: number): void => {
    if (!isOver()) linkAll('order', coupleByTime({ slackMs, mayPair }, rows, transfers))
  }
  for (const [fact, slackMs] of BEFORE_TIME) {
    if (isOver()) return links
    byFact(fact, slackMs)
  }
  byTime(shareMark, CLOCK_SLACK_MS)
  byTime(shareMark, OVERNIGHT_SLACK_MS)
  if (!isOver()) byWords()
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

function coupleByFact(
  { fact, slackMs }: { readonly fact: Fact; readonly slackMs: number },
  rows: readonly IndexedRow[],
  transfers: readonly Candidate[],
): Couple[] {
  const accepts = (row: Observation, transfer: Candidate): boolean =>
    fact.fits.includes(fitOf(row, transfer, slackMs))
  return coupleByKey({ ...fact, accepts }, rows, transfers)
}

function references(texts: readonly string[]): string[] {
  return texts.map(normaliseReference).filter((reference) => reference !== undefined)
}

function beginning(reference: string): string {
  return reference.slice(0, MIN_CUT_LENGTH)
}
