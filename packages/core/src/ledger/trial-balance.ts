import type { BookId } from '@cho40/contract'
import { type Dong, dong, type Instant, type MarketDay } from '@cho40/values'
import { sql } from 'kysely'
import type { Reading } from '../store/deps.ts'
import type { AccountKind, AccountRole } from './account.ts'

export type TrialBalanceLine = {
  readonly account: string
  readonly role: AccountRole
  readonly kind: AccountKind
  /** Debits less credits before the period; negative for a credit balance. */
  readonly opening: Dong
  /** Turnover inside the period. */
  readonly debits: Dong
  readonly credits: Dong
  readonly closing: Dong
}

export type TrialBalance = {
  readonly from: MarketDay
  readonly to: MarketDay
  readonly asOf?: Instant
  readonly lines: readonly TrialBalanceLine[]
  /** Each pair is equal, or the book is broken. */
  readonly totals: { readonly debits: Dong; readonly credits: Dong }
}

export type Period = {
  readonly from: MarketDay
  readonly to: MarketDay
  /** The report as it was known at this moment: only what had been recorded by then. */
  readonly asOf?: Instant
}

/**
 * Every account's opening, turnover and closing over market days, both ends included, computed from
 * the postings themselves: a report of a past period reads the same for ever, because a closed day
 * takes no more entries. `asOf` gives it as it read at a moment, before later arrivals were booked.
 */
export async function trialBalance(
  reading: Reading,
  bookId: BookId,
  period: Period,
): Promise<TrialBalance> {
  const accounts = await reading.db
    .selectFrom('cho_account')
    .select(['code', 'role', 'kind'])
    .where('book_id', '=', bookId)
    .orderBy('code')
    .execute()
  const sums = new Map((await turnovers(reading, bookId, period)).map((row) => [row.account, row]))
  const lines = accounts.map(({ code, role, kind }): TrialBalanceLine => {
    const { opening = 0, debits = 0, credits = 0 } = sums.get(code) ?? {}
    return {
      account: code,
      role,
      kind,
      opening: dong(opening),
      debits: dong(debits),
      credits: dong(credits),
      closing: dong(opening + debits - credits),
    }
  })
  const total = (of: 'debits' | 'credits') => dong(lines.reduce((sum, line) => sum + line[of], 0))
  const { from, to, asOf } = period
  const over = { from, to, ...(asOf !== undefined && { asOf }) }
  return { ...over, lines, totals: { debits: total('debits'), credits: total('credits') } }
}

type Turnover = {
  readonly account: string
  readonly opening: number
  readonly debits: number
  readonly credits: number
}

async function turnovers(
  reading: Reading,
  bookId: BookId,
  { from, to, asOf }: Period,
): Promise<readonly Turnover[]> {
  const { rows } = await sql<Turnover>`
    select p.account_code as account,
      cast(sum(case when e.business_day < ${from}
        then case p.side when 'debit' then p.amount else -p.amount end else 0 end) as bigint)
        as opening,
      cast(sum(case when e.business_day >= ${from} and p.side = 'debit'
        then p.amount else 0 end) as bigint) as debits,
      cast(sum(case when e.business_day >= ${from} and p.side = 'credit'
        then p.amount else 0 end) as bigint) as credits
    from cho_posting p join cho_entry e on e.book_id = p.book_id and e.seq = p.seq
    where p.book_id = ${bookId} and e.business_day <= ${to}
      ${asOf === undefined ? sql`` : sql`and e.recorded_at <= ${asOf}`}
    group by p.account_code`.execute(reading.db)
  return rows
}
