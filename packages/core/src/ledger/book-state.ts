import type { BookId, Problem } from '@cho40/contract'
import { type Dong, err, type Instant, type MarketDay, ok, type Result } from '@cho40/values'
import type { Tx } from '../store/deps.ts'
import type { AccountKind, AccountRule } from './account.ts'
import type { Limits } from './limits.ts'
import type { BookHead } from './seal.ts'
import { run, statement } from './statement.ts'

export type AccountState = Limits & { readonly closed: boolean }

export type BookState = {
  readonly head: BookHead
  /** Those asked for that the book has, by code. */
  readonly accounts: ReadonlyMap<string, AccountState>
}

// The accounts come as one text: a value is cheaper to hand over than a table of small fields. The
// cross join keeps SQLite from walking through all accounts of the book.
const READ = statement(`select b.head_seq, b.head_hash, b.last_recorded_at, b.closed_through,
    cast((select list(fields(a.code, a.kind, a.rule, a.min_balance, a.max_balance, a.closed_seq))
      from few(?) as wanted cross join cho_account a
      where a.book_id = b.id and a.code = wanted.value ->> 0)
      as text) as accounts
  from cho_book b where b.id = ?
  -- postgres for update of b`)

type Row = {
  readonly head_seq: number
  readonly head_hash: string
  readonly last_recorded_at: Instant
  readonly closed_through: MarketDay | null
  readonly accounts: string | null
}

type AccountFields = readonly [
  code: string,
  kind: AccountKind,
  rule: AccountRule,
  min: Dong | null,
  max: Dong | null,
  closedSeq: number | null,
]

/**
 * Locks a book and reads in the same statement where its chain stands and what its accounts must
 * keep to. Problems: NotFound (book).
 */
export async function bookState(
  tx: Tx,
  bookId: BookId,
  codes: readonly string[],
): Promise<Result<BookState, Problem>> {
  const wanted = JSON.stringify(codes.map((code) => [code]))
  const [book] = await run<Row>(tx, READ, [wanted, bookId])
  if (!book) return err({ type: 'NotFound', what: 'book', id: bookId })
  const accounts = new Map<string, AccountState>()
  for (const fields of JSON.parse(book.accounts ?? '[]') as readonly AccountFields[]) {
    const [account, kind, rule, min, max, closedSeq] = fields
    accounts.set(account, { account, kind, rule, min, max, closed: closedSeq !== null })
  }
  const head = {
    seq: book.head_seq,
    hash: book.head_hash,
    lastRecordedAt: book.last_recorded_at,
    closedThrough: book.closed_through,
  }
  return ok({ head, accounts })
}
