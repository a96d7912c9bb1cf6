import type { BookId, EntryId, Problem, RequestFlag, RequestId, StallView } from '@cho40/contract'
import { err, type Instant, ok, type Result, subtractDong } from '@cho40/values'
import { credit, debit } from '../ledger/journal-entry.ts'
import { post } from '../ledger/post.ts'
import { reverse } from '../ledger/reverse.ts'
import { lockBook } from '../ledger/seal.ts'
import type { Tx } from '../store/deps.ts'
import { flagsOf, flagsToText } from './requests.ts'
import { announceRequest } from './sale-events.ts'

const KIND = 'attestation'
/** What a request is for until its seller vouches for it, and again when that is taken back. */
const SALES = '511'
const RECEIVABLE = '131'

/**
 * The seller saw the money and handed the goods over, before any bank told of it: the sale is booked
 * as owed (Dr receivable / Cr sales, of what is still due). The request stays open; a bank's money
 * then pays the receivable, so that it counts once. A second time changes nothing.
 * Problems: NotFound, RequestNotOpen, and those of `post`.
 */
export async function attestRequest(
  tx: Tx,
  input: {
    readonly stall: StallView
    readonly requestId: RequestId
    readonly occurredAt: Instant
  },
): Promise<Result<RequestId, Problem>> {
  const { stall, requestId, occurredAt } = input
  // The lock first: what is due must not change between reading and booking it.
  const head = await lockBook(tx, stall.bookId)
  if (!head.ok) return head
  const request = await tx.db
    .selectFrom('cho_payment_request')
    .select(['state', 'due', 'received', 'flags'])
    .where('id', '=', requestId)
    .where('stall_id', '=', stall.id)
    .executeTakeFirst()
  if (!request) return err({ type: 'NotFound', what: 'request', id: requestId })
  const { state, due, received, flags } = request
  if (state !== 'open') return err({ type: 'RequestNotOpen', requestId, state })
  if (isAttested(flagsOf(flags))) return ok(requestId)
  const amount = subtractDong(due, received)
  const entry = await post(tx, {
    bookId: stall.bookId,
    kind: KIND,
    subject: requestId,
    occurredAt,
    lines: [debit(RECEIVABLE, amount), credit(SALES, amount)],
  })
  if (!entry.ok) return entry
  await tx.db
    .updateTable('cho_payment_request')
    .set({ credit_account: RECEIVABLE, flags: flagsToText([...flagsOf(flags), 'attested']) })
    .where('id', '=', requestId)
    .execute()
  await announceRequest(tx, requestId)
  return ok(requestId)
}

/**
 * Undoes what {@link attestRequest} booked, for a request that is being cancelled before any money
 * came; money that comes later is a sale again. Changes nothing when nobody attested.
 * Problems: those of `reverse`.
 */
export async function withdrawAttestation(
  tx: Tx,
  input: {
    readonly bookId: BookId
    readonly requestId: RequestId
    readonly flags: string
    readonly occurredAt: Instant
  },
): Promise<Result<void, Problem>> {
  const { bookId, requestId, occurredAt } = input
  const flags = flagsOf(input.flags)
  if (!isAttested(flags)) return ok(undefined)
  for (const entryId of await standingEntries(tx, bookId, requestId)) {
    const reversed = await reverse(tx, { bookId, entryId, occurredAt })
    if (!reversed.ok) return reversed
  }
  await tx.db
    .updateTable('cho_payment_request')
    .set({
      credit_account: SALES,
      flags: flagsToText(flags.filter((flag) => flag !== 'attested')),
    })
    .where('id', '=', requestId)
    .execute()
  return ok(undefined)
}

function isAttested(flags: readonly RequestFlag[]): boolean {
  return flags.includes('attested')
}

/** One, and one more for each match that was taken back since. */
async function standingEntries(tx: Tx, bookId: BookId, requestId: RequestId): Promise<EntryId[]> {
  const rows = await tx.db
    .selectFrom('cho_entry as entry')
    .select('entry.id')
    .where('entry.book_id', '=', bookId)
    .where('entry.kind', '=', KIND)
    .where('entry.subject', '=', requestId)
    .where((eb) =>
      eb.not(
        eb.exists(
          eb
            .selectFrom('cho_entry as undoing')
            .select('undoing.id')
            .whereRef('undoing.reverses_id', '=', 'entry.id'),
        ),
      ),
    )
    .orderBy('entry.seq')
    .execute()
  return rows.map(({ id }) => id)
}
