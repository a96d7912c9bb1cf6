import type {
  BookId,
  PeriodCloseId,
  PeriodKind,
  PersonId,
  Problem,
  ReopeningId,
} from '@cho40/contract'
import type { MarketDay } from '@cho40/values'
import { type Dong, err, isDong, isInstant, isMarketDay, ok, type Result } from '@cho40/values'
import type { Tx } from '../store/deps.ts'
import type { AppendedRecord } from './append-to-book.ts'
import { canonicalJson } from './canonical.ts'
import {
  type CloseFacts,
  closePayload,
  type ReopeningFacts,
  reopeningPayload,
} from './period-payload.ts'
import { insertClose, insertReopening, insertReopeningRequest } from './period-rows.ts'
import { type Facts, factsOf } from './read-record.ts'

export type RestoredPeriod = {
  /** Up to which day the book is closed from here on; undefined when the record does not say. */
  readonly through: MarketDay | null | undefined
  insert(tx: Tx): Promise<void>
}

/**
 * What a record of the chain says about closed days and periods: a day's close, a period's, or a
 * reopening; undefined for every other record. Problems: UnreadableMessage.
 */
export function restorePeriod(
  record: AppendedRecord,
  bookId: BookId,
): Result<RestoredPeriod | undefined, Problem> {
  const { kind, payload, seq, hash } = record
  const facts = factsOf(payload) ?? {}
  if (kind === 'day_close') {
    const { day } = facts
    return isMarketDay(day) ? ok({ through: day, insert: () => Promise.resolve() }) : broken(seq)
  }
  if (kind === 'period_close') {
    const close = closeOf(facts, bookId)
    if (!close || canonicalJson(closePayload({ ...close, seq })) !== payload) return broken(seq)
    return ok({ through: close.through, insert: (tx) => insertClose(tx, close, { seq, hash }) })
  }
  if (kind === 'period_reopen') {
    const reopening = reopeningOf(facts, bookId)
    if (!reopening || canonicalJson(reopeningPayload({ ...reopening, seq })) !== payload) {
      return broken(seq)
    }
    return ok({
      through: reopening.through,
      async insert(tx) {
        await insertReopeningRequest(tx, reopening)
        await insertReopening(tx, reopening, { seq, hash })
      },
    })
  }
  return ok(undefined)
}

function broken(seq: number): Result<never, Problem> {
  return err({ type: 'UnreadableMessage', reason: `BookBroken at record ${seq}` })
}

const KINDS: readonly PeriodKind[] = ['month', 'quarter', 'year']

function closeOf(facts: Facts, bookId: BookId): CloseFacts | undefined {
  const { close, period, from, to, before, through, by, recorded, trial } = facts
  const kind = KINDS.find((one) => one === period)
  if (!kind || typeof close !== 'string' || typeof by !== 'string') return undefined
  if (!isMarketDay(from) || !isMarketDay(to) || !isMarketDay(through)) return undefined
  if (!(before === null || isMarketDay(before)) || !isInstant(recorded)) return undefined
  if (typeof trial !== 'object' || trial === null) return undefined
  const { debits, credits, digest } = { ...trial } as Facts
  if (!isDong(debits) || !isDong(credits) || typeof digest !== 'string') return undefined
  return {
    id: close as PeriodCloseId,
    bookId,
    period: kind,
    from,
    to,
    before,
    through,
    by: by as PersonId,
    recordedAt: recorded,
    trial: { debits: debits satisfies Dong, credits, digest },
  }
}

function reopeningOf(facts: Facts, bookId: BookId): ReopeningFacts | undefined {
  const { reopening, close, through, reason, recorded, requested, approvedBy } = facts
  const { requestedBy } = facts
  if (typeof reopening !== 'string' || typeof close !== 'string') return undefined
  if (typeof requestedBy !== 'string' || typeof approvedBy !== 'string') return undefined
  if (typeof reason !== 'string' || !isInstant(recorded) || !isInstant(requested)) return undefined
  if (!(through === null || isMarketDay(through))) return undefined
  return {
    id: reopening as ReopeningId,
    bookId,
    closeId: close as PeriodCloseId,
    through,
    reason,
    requestedBy: requestedBy as PersonId,
    requestedAt: requested,
    approvedBy: approvedBy as PersonId,
    recordedAt: recorded,
  }
}
