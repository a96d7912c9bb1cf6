import type { BookId, EntryId, Problem } from '@cho40/contract'
import {
  type Instant,
  type MarketDay,
  marketDayOf,
  nextMarketDay,
  ok,
  type Result,
} from '@cho40/values'
import type { Tx } from '../store/deps.ts'
import { applyToBalances } from './balances.ts'
import { checkBalanced, type Line } from './journal-entry.ts'
import { lockBook, sealAfter } from './seal.ts'

export type Posting = {
  readonly bookId: BookId
  /** What the entry records, e.g. `bank_receipt`. */
  readonly kind: string
  /** The id of the thing it is about. */
  readonly subject: string
  /** When it really happened: the bank's time, or the stall's. */
  readonly occurredAt: Instant
  readonly lines: readonly Line[]
  readonly reversesId?: EntryId
}

export type PostedEntry = {
  readonly id: EntryId
  readonly seq: number
  readonly businessDay: MarketDay
  readonly recordedAt: Instant
  /** The chain's head after this entry. */
  readonly hash: string
}

/**
 * Posts one journal entry: balanced, sealed into the audit chain, never changed afterwards.
 * It is booked on the market day it happened, or on the first open day when that one is closed.
 * Problems: UnbalancedEntry, NotFound (book or account), AccountClosed, AccountRuleBroken.
 */
export async function post(tx: Tx, posting: Posting): Promise<Result<PostedEntry, Problem>> {
  const balanced = checkBalanced(posting.lines)
  if (!balanced.ok) return balanced
  const head = await lockBook(tx, posting.bookId)
  if (!head.ok) return head
  const businessDay = openDay(marketDayOf(posting.occurredAt), head.value.closedThrough)
  const id = tx.ids.make('entry')
  const sealed = await sealAfter(tx, head.value, {
    bookId: posting.bookId,
    kind: 'entry',
    subject: id,
    payload: ({ seq, recordedAt }) =>
      entryPayload({ ...posting, id, seq, businessDay, recordedAt }),
  })
  await insertEntry(tx, { posting, id, businessDay, ...sealed })
  const applied = await applyToBalances(tx, posting.bookId, posting.lines)
  if (!applied.ok) return applied
  return ok({ id, businessDay, ...sealed })
}

/** The day an event is booked on: its own while that is open, else the first open one. */
export function openDay(day: MarketDay, closedThrough: MarketDay | null): MarketDay {
  return closedThrough !== null && day <= closedThrough ? nextMarketDay(closedThrough) : day
}

type SealedEntry = Posting & {
  readonly id: EntryId
  readonly seq: number
  readonly businessDay: MarketDay
  readonly recordedAt: Instant
}

/** What the audit chain says of an entry; `verify` builds it again from the rows and compares. */
export function entryPayload(entry: SealedEntry) {
  return {
    book: entry.bookId,
    seq: entry.seq,
    entry: entry.id,
    kind: entry.kind,
    day: entry.businessDay,
    occurred: entry.occurredAt,
    recorded: entry.recordedAt,
    subject: entry.subject,
    reverses: entry.reversesId ?? null,
    lines: entry.lines.map((line) => [line.account, line.side, line.amount]),
  }
}

async function insertEntry(
  tx: Tx,
  entry: {
    readonly posting: Posting
    readonly id: EntryId
    readonly seq: number
    readonly businessDay: MarketDay
    readonly recordedAt: Instant
  },
): Promise<void> {
  const { posting, id, seq, businessDay, recordedAt } = entry
  await tx.db
    .insertInto('cho_entry')
    .values({
      book_id: posting.bookId,
      seq,
      id,
      kind: posting.kind,
      business_day: businessDay,
      occurred_at: posting.occurredAt,
      recorded_at: recordedAt,
      subject: posting.subject,
      reverses_id: posting.reversesId ?? null,
    })
    .execute()
  await tx.db
    .insertInto('cho_posting')
    .values(
      posting.lines.map((line, index) => ({
        book_id: posting.bookId,
        seq,
        line: index + 1,
        account_code: line.account,
        side: line.side,
        amount: line.amount,
      })),
    )
    .execute()
}
