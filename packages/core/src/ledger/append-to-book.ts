import type { BookId } from '@cho40/contract'
import type { Dong, Instant } from '@cho40/values'
import type { Tx } from '../store/deps.ts'
import { inPieces, preparedRows } from '../store/prepared.ts'
import type { Line } from './journal-entry.ts'
import type { Balance } from './limits.ts'
import type { NumberedEntry } from './posting.ts'
import { run, statement } from './statement.ts'
import type { LedgerTables } from './tables.ts'

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

/** All of it as one statement: five journeys to a PostgreSQL server become one. */
const AT_ONCE = statement(`with entries as (${ENTRIES}), postings as (${POSTINGS}),
  records as (${RECORDS}), head as (${HEAD}) ${BALANCES}`)

// SQLite has no journeys to save, and takes values faster than it reads JSON.
const insertEntries = preparedRows((db, rows: readonly LedgerTables['cho_entry'][]) =>
  db.insertInto('cho_entry').values(rows),
)
const insertPostings = preparedRows((db, rows: readonly LedgerTables['cho_posting'][]) =>
  db.insertInto('cho_posting').values(rows),
)
const insertRecords = preparedRows((db, rows: readonly LedgerTables['cho_audit_record'][]) =>
  db.insertInto('cho_audit_record').values(rows),
)
const MOVE_HEAD = statement(HEAD)
const MOVE_BALANCE = statement(`update cho_balance
  set debits = debits + ?, credits = credits + ? where book_id = ? and account_code = ?
  returning account_code, debits, credits, held`)

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
  const rows =
    tx.dialect === 'postgres'
      ? await sendAll(tx, bookId, { records, head })
      : await writeAll(tx, bookId, { records, head })
  return new Map(rows.map(({ account_code: code, ...balance }) => [code, balance]))
}

type BalanceRow = BalanceAfter & { readonly account_code: string }

function sendAll(tx: Tx, bookId: BookId, { records, head }: Appended) {
  const sealed = records.map((r) => [r.seq, r.kind, r.subject, r.payload, r.previousHash, r.hash])
  const entries = entriesOf(records)
  const entryFields = entries.map((entry) => Object.values(entryRow(entry)).slice(1))
  const lineFields = entries.flatMap(postingRows).map((row) => Object.values(row).slice(1))
  return run<BalanceRow>(tx, AT_ONCE, [
    bookId,
    JSON.stringify(entryFields),
    bookId,
    JSON.stringify(lineFields),
    bookId,
    JSON.stringify(sealed),
    head.seq,
    head.hash,
    head.lastRecordedAt,
    bookId,
    JSON.stringify(changesOf(bookId, entries)),
  ])
}

async function writeAll(tx: Tx, bookId: BookId, { records, head }: Appended) {
  const entries = entriesOf(records)
  await inPieces(tx, entries.map(entryRow), insertEntries)
  await inPieces(tx, entries.flatMap(postingRows), insertPostings)
  await inPieces(
    tx,
    records.map(({ seq, kind, subject, payload, previousHash, hash }) => ({
      book_id: bookId,
      seq,
      kind,
      subject,
      payload,
      previous_hash: previousHash,
      hash,
    })),
    insertRecords,
  )
  await run(tx, MOVE_HEAD, [head.seq, head.hash, head.lastRecordedAt, bookId])
  const balances: BalanceRow[] = []
  for (const [id, code, debits, credits] of changesOf(bookId, entries)) {
    balances.push(...(await run<BalanceRow>(tx, MOVE_BALANCE, [debits, credits, id, code])))
  }
  return balances
}

function entriesOf(records: readonly AppendedRecord[]): readonly NumberedEntry[] {
  return records.flatMap(({ entry }) => (entry ? [entry] : []))
}

/** In the order in which {@link ENTRIES} reads the fields. */
function entryRow(entry: NumberedEntry): LedgerTables['cho_entry'] {
  return {
    book_id: entry.bookId,
    seq: entry.seq,
    id: entry.id,
    kind: entry.kind,
    business_day: entry.businessDay,
    occurred_at: entry.occurredAt,
    recorded_at: entry.recordedAt,
    subject: entry.subject,
    reverses_id: entry.reversesId ?? null,
  }
}

/** In the order in which {@link POSTINGS} reads the fields. */
function postingRows({ bookId, seq, lines }: NumberedEntry): LedgerTables['cho_posting'][] {
  return lines.map(({ account, side, amount }, index) => ({
    book_id: bookId,
    seq,
    line: index + 1,
    account_code: account,
    side,
    amount,
  }))
}

/** Each account's turnover, in sorted order: two books' writers never wait in a circle. */
function changesOf(bookId: BookId, entries: readonly NumberedEntry[]) {
  return [...turnover(entries.flatMap(({ lines }) => lines))]
    .toSorted(([a], [b]) => (a < b ? -1 : 1))
    .map(([code, { debits, credits }]) => [bookId, code, debits, credits] as const)
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
