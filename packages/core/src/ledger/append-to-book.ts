import type { BookId } from '@cho40/contract'
import type { Dong, Instant } from '@cho40/values'
import type { Tx } from '../store/deps.ts'
import type { Line } from './journal-entry.ts'
import type { Balance } from './limits.ts'
import type { NumberedEntry } from './posting.ts'
import { run, type Statement, statement } from './statement.ts'

/** One record of the chain, with the entry it seals when it seals one. */
export type AppendedRecord = {
  readonly seq: number
  readonly kind: string
  readonly subject: string
  readonly payload: string
  readonly previousHash: string
  readonly hash: string
  readonly entry?: NumberedEntry
}

export type Appended = {
  readonly records: readonly AppendedRecord[]
  readonly head: { readonly seq: number; readonly hash: string; readonly lastRecordedAt: Instant }
}

/** An account's balance after an append, and what of it is set aside. */
export type BalanceAfter = Balance & { readonly held: Dong }

const ENTRIES = `insert into cho_entry (book_id, seq, id, kind, business_day, occurred_at,
    recorded_at, subject, reverses_id)
  select ?, cast(value ->> 0 as bigint), value ->> 1, value ->> 2, value ->> 3, value ->> 4,
    value ->> 5, value ->> 6, value ->> 7 from rows(?) as e`

const POSTINGS = `insert into cho_posting (book_id, seq, line, account_code, side, amount)
  select ?, cast(value ->> 0 as bigint), cast(value ->> 1 as bigint), value ->> 2, value ->> 3,
    cast(value ->> 4 as bigint) from rows(?) as p`

const RECORDS = `insert into cho_audit_record (book_id, seq, kind, subject, payload, previous_hash,
    hash)
  select ?, cast(value ->> 0 as bigint), value ->> 1, value ->> 2, value ->> 3, value ->> 4,
    value ->> 5 from rows(?) as r`

const HEAD = `update cho_book set head_seq = ?, head_hash = ?, last_recorded_at = ? where id = ?`

// The book's id comes with each row, or SQLite would walk through all balances of the book.
const BALANCES = `update cho_balance
  set debits = debits + cast(value ->> 2 as bigint), credits = credits + cast(value ->> 3 as bigint)
  from few(?) as b where book_id = value ->> 0 and account_code = value ->> 1
  returning account_code, debits, credits, held`

const ONE_BY_ONE = [ENTRIES, POSTINGS, RECORDS, HEAD, BALANCES].map(statement)

/**
 * The same as one statement: five journeys to a PostgreSQL server become one. SQLite has no such
 * thing and no journey either.
 */
const AT_ONCE = statement(`with entries as (${ENTRIES}), postings as (${POSTINGS}),
  records as (${RECORDS}), head as (${HEAD}) ${BALANCES}`)

/**
 * Writes records at the end of a book's chain: entries, their lines, the seals, the head and the
 * balances. The caller holds the book's lock and has computed the chain. Returns the balances of
 * the accounts that were touched.
 */
export async function appendToBook(
  tx: Tx,
  bookId: BookId,
  { records, head }: Appended,
): Promise<ReadonlyMap<string, BalanceAfter>> {
  const sealed = records.map((r) => [r.seq, r.kind, r.subject, r.payload, r.previousHash, r.hash])
  const entries = records.flatMap(({ entry }) => (entry ? [entry] : []))
  const values = [
    [bookId, JSON.stringify(entries.map(entryRow))],
    [bookId, JSON.stringify(entries.flatMap(postingRows))],
    [bookId, JSON.stringify(sealed)],
    [head.seq, head.hash, head.lastRecordedAt, bookId],
    [JSON.stringify(changesOf(bookId, entries))],
  ]
  const rows = await runAll(tx, values)
  return new Map(rows.map(({ account_code: code, ...balance }) => [code, balance]))
}

type BalanceRow = BalanceAfter & { readonly account_code: string }

async function runAll(
  tx: Tx,
  values: readonly (readonly unknown[])[],
): Promise<readonly BalanceRow[]> {
  if (tx.dialect === 'postgres') return run<BalanceRow>(tx, AT_ONCE, values.flat())
  let rows: readonly BalanceRow[] = []
  for (const [index, text] of ONE_BY_ONE.entries()) {
    rows = await run<BalanceRow>(tx, text satisfies Statement, values[index] ?? [])
  }
  return rows
}

function entryRow(entry: NumberedEntry) {
  const { seq, id, kind, businessDay, occurredAt, recordedAt, subject } = entry
  return [seq, id, kind, businessDay, occurredAt, recordedAt, subject, entry.reversesId ?? null]
}

function postingRows({ seq, lines }: NumberedEntry) {
  return lines.map(({ account, side, amount }, i) => [seq, i + 1, account, side, amount])
}

/** Each account's turnover, in sorted order: two books' writers never wait in a circle. */
function changesOf(bookId: BookId, entries: readonly NumberedEntry[]) {
  return [...turnover(entries.flatMap(({ lines }) => lines))]
    .toSorted(([a], [b]) => (a < b ? -1 : 1))
    .map(([code, { debits, credits }]) => [bookId, code, debits, credits])
}

/** Debits and credits of each account that lines name. */
export function turnover(lines: readonly Line[]): Map<string, { debits: number; credits: number }> {
  const sums = new Map<string, { debits: number; credits: number }>()
  for (const { account, side, amount } of lines) {
    const sum = sums.get(account) ?? { debits: 0, credits: 0 }
    if (side === 'debit') sum.debits += amount
    else sum.credits += amount
    sums.set(account, sum)
  }
  return sums
}
