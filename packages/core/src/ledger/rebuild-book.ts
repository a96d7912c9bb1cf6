import type { BookId, EntryId, Problem } from '@cho40/contract'
import {
  type Dong,
  dong,
  err,
  type Instant,
  type MarketDay,
  ok,
  type Result,
  ZERO_DONG,
} from '@cho40/values'
import type { Deps, Tx } from '../store/deps.ts'
import { transact } from '../store/transact.ts'
import { auditHash, GENESIS_HASH } from './audit-chain.ts'
import { applyToBalances } from './balances.ts'
import { BOOK_FORMAT, type BookLine } from './book-lines.ts'
import { checkBalanced, type Line, type Side } from './journal-entry.ts'

type Head = Extract<BookLine, { line: 'book' }>
type Account = Extract<BookLine, { line: 'account' }>
type Record = Extract<BookLine, { line: 'record' }>
type EntryPayload = {
  readonly entry: EntryId
  readonly kind: string
  readonly day: MarketDay
  readonly occurred: Instant
  readonly recorded: Instant
  readonly subject: string
  readonly reverses: EntryId | null
  readonly lines: readonly [account: string, side: Side, amount: number][]
}

/**
 * Builds a book again from its exported lines alone: entries, balances and chain, all or nothing.
 * Every hash is computed anew on the way, so a changed, missing or moved line is refused.
 * Problems: UnreadableMessage with the line, AlreadyExists (the book is here), UnbalancedEntry.
 */
export function rebuildBook(
  deps: Deps,
  lines: Iterable<string>,
): Promise<Result<{ id: BookId; records: number }, Problem>> {
  return transact(deps, async (tx) => {
    const read = readLines(lines)
    if (!read.ok) return read
    const { head, accounts, records, end } = read.value
    const opened = await open(tx, head, accounts)
    if (!opened.ok) return opened
    const state = {
      hash: GENESIS_HASH,
      recordedAt: head.openedAt,
      closedThrough: null as MarketDay | null,
    }
    for (const [index, record] of records.entries()) {
      const hash = auditHash(index + 1, state.hash, record.payload)
      if (record.seq !== index + 1 || hash !== record.hash) return broken(`record ${record.seq}`)
      const put = await putRecord(tx, head.id, { record, previousHash: state.hash })
      if (!put.ok) return put
      state.hash = hash
      state.recordedAt = put.value.recorded
      if (record.kind === 'day_close') state.closedThrough = put.value.day ?? state.closedThrough
    }
    if (end.seq !== records.length || end.hash !== state.hash) return broken('end')
    await closeAccounts(tx, head.id, accounts)
    await setHead(tx, head.id, { ...state, seq: end.seq })
    return ok({ id: head.id, records: records.length })
  })
}

function broken(where: string): Result<never, Problem> {
  return err({ type: 'UnreadableMessage', reason: `BookBroken at ${where}` })
}

type BookFile = {
  readonly head: Head
  readonly accounts: readonly Account[]
  readonly records: readonly Record[]
  readonly end: Extract<BookLine, { line: 'end' }>
}

function readLines(lines: Iterable<string>): Result<BookFile, Problem> {
  const parsed: BookLine[] = []
  for (const text of lines) {
    const line = parseLine(text)
    if (!line) return broken(`line ${parsed.length + 1}`)
    parsed.push(line)
  }
  const [head] = parsed
  const end = parsed.at(-1)
  if (head?.line !== 'book' || head.format !== BOOK_FORMAT || end?.line !== 'end') {
    return broken('the first or last line')
  }
  const inner = parsed.slice(1, -1)
  const accounts = inner.filter((line) => line.line === 'account')
  const records = inner.filter((line) => line.line === 'record')
  return accounts.length + records.length === inner.length
    ? ok({ head, accounts, records, end })
    : broken('a line out of place')
}

function parseLine(text: string): BookLine | undefined {
  try {
    const value: unknown = JSON.parse(text)
    return typeof value === 'object' && value !== null && 'line' in value
      ? (value as BookLine)
      : undefined
  } catch {
    return undefined
  }
}

async function open(
  tx: Tx,
  head: Head,
  accounts: readonly Account[],
): Promise<Result<void, Problem>> {
  const inserted = await tx.db
    .insertInto('cho_book')
    .values({
      id: head.id,
      kind: head.kind,
      head_seq: 0,
      head_hash: GENESIS_HASH,
      event_position: 0,
      last_recorded_at: head.openedAt,
      closed_through: null,
      opened_at: head.openedAt,
    })
    .onConflict((conflict) => conflict.column('id').doNothing())
    .returning('id')
    .executeTakeFirst()
  if (!inserted) return err({ type: 'AlreadyExists', what: 'book', id: head.id })
  for (const { code, role, kind, rule } of accounts) {
    await tx.db
      .insertInto('cho_account')
      .values({ book_id: head.id, code, role, kind, rule, closed_seq: null })
      .execute()
    await tx.db
      .insertInto('cho_balance')
      .values({ book_id: head.id, account_code: code, debits: ZERO_DONG, credits: ZERO_DONG })
      .execute()
  }
  return ok(undefined)
}

async function putRecord(
  tx: Tx,
  bookId: BookId,
  { record, previousHash }: { readonly record: Record; readonly previousHash: string },
): Promise<Result<{ recorded: Instant; day?: MarketDay }, Problem>> {
  const { seq, kind, subject, payload, hash } = record
  await tx.db
    .insertInto('cho_audit_record')
    .values({ book_id: bookId, seq, kind, subject, payload, previous_hash: previousHash, hash })
    .execute()
  const facts = JSON.parse(payload) as EntryPayload
  if (kind !== 'entry') return ok({ recorded: facts.recorded, day: facts.day })
  const lines = facts.lines.map(
    ([account, side, amount]): Line => ({
      account,
      side,
      amount: dong(amount),
    }),
  )
  const balanced = checkBalanced(lines)
  if (!balanced.ok) return balanced
  await putEntry(tx, { bookId, seq, facts, lines })
  const applied = await applyToBalances(tx, bookId, lines)
  return applied.ok ? ok({ recorded: facts.recorded }) : applied
}

async function putEntry(
  tx: Tx,
  entry: {
    readonly bookId: BookId
    readonly seq: number
    readonly facts: EntryPayload
    readonly lines: readonly Line[]
  },
): Promise<void> {
  const { bookId, seq, facts, lines } = entry
  await tx.db
    .insertInto('cho_entry')
    .values({
      book_id: bookId,
      seq,
      id: facts.entry,
      kind: facts.kind,
      business_day: facts.day,
      occurred_at: facts.occurred,
      recorded_at: facts.recorded,
      subject: facts.subject,
      reverses_id: facts.reverses,
    })
    .execute()
  await tx.db
    .insertInto('cho_posting')
    .values(
      lines.map((line, index) => ({
        book_id: bookId,
        seq,
        line: index + 1,
        account_code: line.account,
        side: line.side,
        amount: line.amount satisfies Dong,
      })),
    )
    .execute()
}

async function closeAccounts(tx: Tx, bookId: BookId, accounts: readonly Account[]): Promise<void> {
  for (const { code, closedSeq } of accounts) {
    if (closedSeq === null) continue
    await tx.db
      .updateTable('cho_account')
      .set({ closed_seq: closedSeq })
      .where('book_id', '=', bookId)
      .where('code', '=', code)
      .execute()
  }
}

async function setHead(
  tx: Tx,
  bookId: BookId,
  head: {
    readonly seq: number
    readonly hash: string
    readonly recordedAt: Instant
    readonly closedThrough: MarketDay | null
  },
): Promise<void> {
  await tx.db
    .updateTable('cho_book')
    .set({
      head_seq: head.seq,
      head_hash: head.hash,
      last_recorded_at: head.recordedAt,
      closed_through: head.closedThrough,
    })
    .where('id', '=', bookId)
    .execute()
}
