import type { BookId, EntryId } from '@cho40/contract'
import { type Dong, dong, type Instant, type MarketDay } from '@cho40/values'
import type { Reading } from '../store/deps.ts'
import type { Side } from './journal-entry.ts'
import { type Period, trialBalance } from './trial-balance.ts'

export type StatementLine = {
  readonly seq: number
  readonly entryId: EntryId
  readonly kind: string
  readonly subject: string
  readonly day: MarketDay
  readonly occurredAt: Instant
  readonly recordedAt: Instant
  readonly side: Side
  readonly amount: Dong
  /** Debits less credits after this line. */
  readonly balance: Dong
}

export type AccountStatement = {
  readonly account: string
  readonly opening: Dong
  readonly lines: readonly StatementLine[]
  readonly closing: Dong
}

/**
 * One account's postings over market days in the order they were recorded, with the balance after
 * each: the cash book when asked for cash. Opening + lines = closing, and the closing is that of the
 * trial balance of the same period. With `asOf` it is the book as it was known at that moment.
 */
export async function accountStatement(
  reading: Reading,
  of: { readonly bookId: BookId; readonly account: string },
  period: Period,
): Promise<AccountStatement> {
  const { lines: accounts } = await trialBalance(reading, of.bookId, period)
  const opening = accounts.find((line) => line.account === of.account)?.opening ?? dong(0)
  const rows = await reading.db
    .selectFrom('cho_posting as posting')
    .innerJoin('cho_entry as entry', (join) =>
      join.onRef('entry.book_id', '=', 'posting.book_id').onRef('entry.seq', '=', 'posting.seq'),
    )
    .select([
      'entry.seq',
      'entry.id',
      'entry.kind',
      'entry.subject',
      'entry.business_day',
      'entry.occurred_at',
      'entry.recorded_at',
      'posting.side',
      'posting.amount',
    ])
    .where('posting.book_id', '=', of.bookId)
    .where('posting.account_code', '=', of.account)
    .where('entry.business_day', '>=', period.from)
    .where('entry.business_day', '<=', period.to)
    .$if(period.asOf !== undefined, (query) =>
      query.where('entry.recorded_at', '<=', period.asOf as Instant),
    )
    .orderBy('entry.seq')
    .orderBy('posting.line')
    .execute()
  let balance: number = opening
  const lines = rows.map((row): StatementLine => {
    balance += row.side === 'debit' ? row.amount : -row.amount
    return {
      seq: row.seq,
      entryId: row.id,
      kind: row.kind,
      subject: row.subject,
      day: row.business_day,
      occurredAt: row.occurred_at,
      recordedAt: row.recorded_at,
      side: row.side,
      amount: row.amount,
      balance: dong(balance),
    }
  })
  return { account: of.account, opening, lines, closing: dong(balance) }
}
