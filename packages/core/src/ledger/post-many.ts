import type { BookId, Problem } from '@cho40/contract'
import { err, laterOf, marketDayOf, ok, type Result } from '@cho40/values'
import type { Tx } from '../store/deps.ts'
import { type AppendedRecord, appendToBook } from './append-to-book.ts'
import { auditHash } from './audit-chain.ts'
import { type AccountState, type BookState, bookState } from './book-state.ts'
import { canonicalJson } from './canonical.ts'
import { checkBalanced } from './journal-entry.ts'
import { holdToLimits } from './limits-in-order.ts'
import { entryPayload, openDay, type PostedEntry, type Posting } from './posting.ts'

/** So many entries go into one statement of each table. */
const BLOCK = 1000

/**
 * Posts many journal entries of one book in their order, as {@link post} would one after the other,
 * with the book locked and read once. One that is refused refuses all: the caller undoes the
 * transaction. Problems: those of `post`.
 */
export async function postMany(
  tx: Tx,
  bookId: BookId,
  postings: readonly Omit<Posting, 'bookId'>[],
): Promise<Result<readonly PostedEntry[], Problem>> {
  const codes = new Set<string>()
  for (const { lines } of postings) {
    const balanced = checkBalanced(lines)
    if (!balanced.ok) return balanced
    for (const { account } of lines) codes.add(account)
  }
  if (postings.length === 0) return ok([])
  const found = await bookState(tx, bookId, [...codes].toSorted())
  if (!found.ok) return found
  const { accounts } = found.value
  const usable = checkAccounts(codes, accounts)
  if (!usable.ok) return usable
  const posted: PostedEntry[] = []
  let { head } = found.value
  for (let from = 0; from < postings.length; from += BLOCK) {
    const block = postings.slice(from, from + BLOCK)
    const records = sealed(tx, { bookId, head }, block)
    head = { ...head, ...headAfter(records, head) }
    const balances = await appendToBook(tx, bookId, { records, head })
    const kept = await holdToLimits(tx, { bookId, accounts, balances }, block)
    if (!kept.ok) return kept
    for (const { entry, hash } of records) {
      const { id, seq, businessDay, recordedAt } = entry
      posted.push({ id, seq, businessDay, recordedAt, hash })
    }
  }
  return ok(posted)
}

function checkAccounts(
  codes: ReadonlySet<string>,
  accounts: ReadonlyMap<string, AccountState>,
): Result<void, Problem> {
  for (const code of codes) {
    const account = accounts.get(code)
    if (!account) return err({ type: 'NotFound', what: 'account', id: code })
    if (account.closed) return err({ type: 'AccountClosed', account: code })
  }
  return ok(undefined)
}

type EntryRecord = AppendedRecord & { readonly entry: NonNullable<AppendedRecord['entry']> }

/** Numbers, times and seals postings after a head, in memory: the book's lock is held. */
function sealed(
  tx: Tx,
  { bookId, head }: { readonly bookId: BookId; readonly head: BookState['head'] },
  postings: readonly Omit<Posting, 'bookId'>[],
): readonly EntryRecord[] {
  const recordedAt = laterOf(tx.clock.now(), head.lastRecordedAt)
  let { seq, hash: previousHash } = head
  return postings.map((posting) => {
    seq += 1
    const id = tx.ids.make('entry')
    const businessDay = openDay(marketDayOf(posting.occurredAt), head.closedThrough)
    const entry = { ...posting, bookId, id, seq, businessDay, recordedAt }
    const payload = canonicalJson(entryPayload(entry))
    const hash = auditHash(seq, previousHash, payload)
    const record = { seq, kind: 'entry', subject: id, payload, previousHash, hash, entry }
    previousHash = hash
    return record
  })
}

function headAfter(records: readonly EntryRecord[], before: BookState['head']) {
  const last = records.at(-1)
  return last
    ? { seq: last.seq, hash: last.hash, lastRecordedAt: last.entry.recordedAt }
    : { seq: before.seq, hash: before.hash, lastRecordedAt: before.lastRecordedAt }
}
