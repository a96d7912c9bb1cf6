import type { BookId, Problem } from '@cho40/contract'
import { err, type Instant, laterOf, type MarketDay, ok, type Result } from '@cho40/values'
import type { Db } from '../store/db.ts'
import type { Tx } from '../store/deps.ts'
import { prepared } from '../store/prepared.ts'
import { auditHash } from './audit-chain.ts'
import { type CanonicalValue, canonicalJson } from './canonical.ts'

export type Sealing = {
  readonly bookId: BookId
  readonly kind: string
  readonly subject: string
  /** Facts only, no personal data: the chain must outlive a person's right to be forgotten. */
  payload(at: { seq: number; recordedAt: Instant }): CanonicalValue
}

export type Sealed = { readonly seq: number; readonly hash: string; readonly recordedAt: Instant }

export type BookHead = {
  readonly seq: number
  readonly hash: string
  readonly lastRecordedAt: Instant
  readonly closedThrough: MarketDay | null
}

type OfBook = { readonly bookId: BookId }

const head = (db: Db, { bookId }: OfBook) =>
  db
    .selectFrom('cho_book')
    .select(['head_seq', 'head_hash', 'last_recorded_at', 'closed_through'])
    .where('id', '=', bookId)
const headOf = prepared(head)
const lockedHead = prepared((db, of: OfBook) => head(db, of).forUpdate())

/** Takes the book's row lock and reads where its chain stands. First in every posting. */
export async function lockBook(tx: Tx, bookId: BookId): Promise<Result<BookHead, Problem>> {
  const [row] = await (tx.dialect === 'postgres' ? lockedHead : headOf)(tx, { bookId })
  if (!row) return err({ type: 'NotFound', what: 'book', id: bookId })
  return ok({
    seq: row.head_seq,
    hash: row.head_hash,
    lastRecordedAt: row.last_recorded_at,
    closedThrough: row.closed_through,
  })
}

/**
 * Appends one record to the book's hash chain, in the transaction of the fact it seals. Recorded
 * times never run backwards, whatever the clock does.
 */
export async function seal(tx: Tx, sealing: Sealing): Promise<Result<Sealed, Problem>> {
  const head = await lockBook(tx, sealing.bookId)
  return head.ok ? ok(await sealAfter(tx, head.value, sealing)) : head
}

/** The same for a caller that holds the book's lock and has read its head since. */
export async function sealAfter(tx: Tx, head: BookHead, sealing: Sealing): Promise<Sealed> {
  const seq = head.seq + 1
  const recordedAt = laterOf(tx.clock.now(), head.lastRecordedAt)
  const payload = canonicalJson(sealing.payload({ seq, recordedAt }))
  const hash = auditHash(seq, head.hash, payload)
  await tx.db
    .insertInto('cho_audit_record')
    .values({
      book_id: sealing.bookId,
      seq,
      kind: sealing.kind,
      subject: sealing.subject,
      payload,
      previous_hash: head.hash,
      hash,
    })
    .execute()
  await tx.db
    .updateTable('cho_book')
    .set({ head_seq: seq, head_hash: hash, last_recorded_at: recordedAt })
    .where('id', '=', sealing.bookId)
    .execute()
  return { seq, hash, recordedAt }
}
