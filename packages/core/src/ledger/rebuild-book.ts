import type { BookId, Problem } from '@cho40/contract'
import { err, type Instant, isInstant, type MarketDay, ok, type Result } from '@cho40/values'
import { isRefusedValue } from '../store/database-errors.ts'
import type { Deps, Tx } from '../store/deps.ts'
import { transact } from '../store/transact.ts'
import { type AppendedRecord, appendToBook } from './append-to-book.ts'
import { auditHash, GENESIS_HASH } from './audit-chain.ts'
import { bookFile, type RecordLine } from './book-file.ts'
import type { AccountState } from './book-state.ts'
import { checkBalanced } from './journal-entry.ts'
import { naturalBalance } from './limits.ts'
import { holdToLimits } from './limits-in-order.ts'
import { entryOf, factsOf } from './read-record.ts'
import { restoreAccounts, restoreBook } from './restore-book.ts'
import { type RestoredPeriod, restorePeriod } from './restore-period.ts'

const BLOCK = 1000

/**
 * Builds a book again from its exported lines alone: entries, balances, closed periods and chain,
 * all or nothing. Every hash is computed anew on the way, so a changed, missing or moved line is
 * refused. Lines are read a block at a time, so that a book of any size fits; give an iterable that
 * can be read again from its start, since PostgreSQL may ask for a transaction to be repeated.
 * Holds, people and sales are no part of a book's history and do not come back with it.
 * Problems: UnreadableMessage with the line, AlreadyExists (the book is here), UnbalancedEntry,
 * NotFound (account), AccountRuleBroken.
 */
export function rebuildBook(
  deps: Deps,
  lines: Iterable<string> | AsyncIterable<string>,
): Promise<Result<{ id: BookId; records: number }, Problem>> {
  return transact(deps, async (tx) => {
    try {
      return await rebuild(tx, lines)
    } catch (error) {
      // What no check of ours thought of, a constraint of the tables refuses: it is the file's fault.
      if (isRefusedValue(error)) return broken('a value the tables refuse')
      throw error
    }
  })
}

async function rebuild(
  tx: Tx,
  lines: Iterable<string> | AsyncIterable<string>,
): Promise<Result<{ id: BookId; records: number }, Problem>> {
  const opened = await bookFile(lines)
  if (!opened.ok) return opened
  const { head, accounts, records, end } = opened.value
  const created = await restoreBook(tx, head, accounts)
  if (!created.ok) return created
  const book = { id: head.id, accounts: created.value }
  const state: Rebuilding = {
    seq: 0,
    hash: GENESIS_HASH,
    lastRecordedAt: head.openedAt,
    closedThrough: null,
  }
  let block: RecordLine[] = []
  for await (const record of records) {
    if (!record.ok) return record
    block.push(record.value)
    if (block.length < BLOCK) continue
    const put = await putBlock(tx, { book, state }, block)
    if (!put.ok) return put
    block = []
  }
  const put = await putBlock(tx, { book, state }, block)
  if (!put.ok) return put
  const last = end()
  if (last?.seq !== state.seq || last.hash !== state.hash) return broken('end')
  const kept = await checkLimits(tx, book)
  if (!kept.ok) return kept
  await restoreAccounts(tx, { id: head.id, closedThrough: state.closedThrough }, accounts)
  return ok({ id: head.id, records: state.seq })
}

type Rebuilding = {
  seq: number
  hash: string
  lastRecordedAt: Instant
  closedThrough: MarketDay | null
}

type Book = { readonly id: BookId; readonly accounts: ReadonlyMap<string, AccountState> }

function broken(where: string): Result<never, Problem> {
  return err({ type: 'UnreadableMessage', reason: `BookBroken at ${where}` })
}

async function putBlock(
  tx: Tx,
  { book, state }: { readonly book: Book; readonly state: Rebuilding },
  lines: readonly RecordLine[],
): Promise<Result<void, Problem>> {
  const records: AppendedRecord[] = []
  const periods: RestoredPeriod[] = []
  for (const line of lines) {
    const record = readRecord(book, state, line)
    if (!record.ok) return record
    records.push(record.value)
    const restored = restorePeriod(record.value, book.id)
    if (!restored.ok) return restored
    if (restored.value) periods.push(restored.value)
    if (restored.value?.through !== undefined) state.closedThrough = restored.value.through
  }
  const balances = await appendToBook(tx, book.id, { records, head: state })
  const entries = records.flatMap(({ entry }) => (entry ? [entry] : []))
  const kept = await holdToLimits(
    tx,
    { bookId: book.id, accounts: book.accounts, balances },
    entries,
  )
  if (!kept.ok) return kept
  for (const period of periods) await period.insert(tx)
  return ok(undefined)
}

/** Checks a record against the chain so far and moves the head on. */
function readRecord(
  book: Book,
  state: Rebuilding,
  line: RecordLine,
): Result<AppendedRecord, Problem> {
  const seq = state.seq + 1
  const { kind, subject, payload } = line
  const hash = auditHash(seq, state.hash, payload)
  if (line.seq !== seq || line.hash !== hash) return broken(`record ${line.seq}`)
  const record = { seq, kind, subject, payload, previousHash: state.hash, hash }
  state.seq = seq
  state.hash = hash
  if (kind !== 'entry') {
    const recorded = factsOf(payload)?.['recorded']
    if (!isInstant(recorded) || recorded < state.lastRecordedAt) return broken(`record ${seq}`)
    state.lastRecordedAt = recorded
    return ok(record)
  }
  const entry = entryOf(payload, { bookId: book.id, seq })
  if (entry?.id !== subject || entry.recordedAt < state.lastRecordedAt) {
    return broken(`record ${seq}`)
  }
  const balanced = checkBalanced(entry.lines)
  if (!balanced.ok) return balanced
  const unknown = entry.lines.find(({ account }) => !book.accounts.has(account))
  if (unknown) return err({ type: 'NotFound', what: 'account', id: unknown.account })
  state.lastRecordedAt = entry.recordedAt
  return ok({ ...record, entry })
}

/** Bounds can be set late, so an old entry may have passed them; where the book ends, none may. */
async function checkLimits(tx: Tx, book: Book): Promise<Result<void, Problem>> {
  const rows = await tx.db
    .selectFrom('cho_balance as balance')
    .innerJoin('cho_account as account', (join) =>
      join
        .onRef('account.book_id', '=', 'balance.book_id')
        .onRef('account.code', '=', 'balance.account_code'),
    )
    .select(['account.code', 'kind', 'min_balance', 'max_balance', 'debits', 'credits'])
    .where('balance.book_id', '=', book.id)
    .execute()
  for (const { code, kind, min_balance: min, max_balance: max, debits, credits } of rows) {
    const natural = naturalBalance(kind, { debits, credits })
    if ((min !== null && natural < min) || (max !== null && natural > max)) {
      return err({ type: 'AccountRuleBroken', account: code, debits, credits })
    }
  }
  return ok(undefined)
}
