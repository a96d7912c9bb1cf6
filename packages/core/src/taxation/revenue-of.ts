import type { BookId, BranchRevenue, Problem, RevenueView, StallId } from '@cho40/contract'
import { type Dong, dong, err, type MarketDay, marketDay, ok, type Result } from '@cho40/values'
import { sql } from 'kysely'
import { quarterOf } from '../rules/calendar-month.ts'
import type { Reading } from '../store/deps.ts'
import { type BranchChoice, branchOf, ratesOf } from './branch.ts'
import { branchChoices } from './branches.ts'
import { grouped } from './grouped.ts'
import { type RevenueLine, revenueLines } from './revenue-lines.ts'
import { stallsOfBook } from './stalls-of-book.ts'

/**
 * What a household sold in a year at all its stalls, by branch, month, quarter and stall: sales when
 * they are made, less voids, returns and price reductions when they are booked. Days are those of
 * the book, so what comes after a close counts in the first open day, as in every statement.
 * Problems: NotFound (book), InvalidInput (a year before the rates we hold).
 */
export async function revenueOf(
  reading: Reading,
  of: { readonly bookId: BookId; readonly year: number; readonly through?: MarketDay },
): Promise<Result<RevenueView, Problem>> {
  const { bookId, year } = of
  const last = marketDay(`${year}-12-31`)
  const to = of.through !== undefined && of.through < last ? of.through : last
  const book = await reading.db
    .selectFrom('cho_book')
    .select('id')
    .where('id', '=', bookId)
    .where('kind', '=', 'vendor')
    .executeTakeFirst()
  if (!book) return err({ type: 'NotFound', what: 'book', id: bookId })
  const lines = await revenueLines(reading, { bookId, from: marketDay(`${year}-01-01`), to })
  const rated = rate(lines, await branchChoices(reading, bookId))
  if (!rated) {
    return err({ type: 'InvalidInput', issues: [{ path: 'year', message: 'no rates are known' }] })
  }
  const stalls = await stallsOfBook(reading, bookId)
  const groups = <Key>(key: (line: RatedLine) => Key) => [...grouped(rated, key)]
  return ok({
    bookId,
    year,
    total: sum(lines),
    sold: sum(lines.filter(({ amount }) => amount > 0)),
    takenBack: dong(-sum(lines.filter(({ amount }) => amount < 0))),
    waiting: await waitingOf(reading, { bookId, to }),
    branches: byBranch(rated),
    months: groups(({ day }) => day.slice(0, 7)).map(([month, of]) => ({
      month,
      total: sum(of),
      branches: byBranch(of),
    })),
    quarters: groups(({ day }) => quarterOf(day)).map(([quarter, of]) => ({
      quarter,
      total: sum(of),
      branches: byBranch(of),
    })),
    stalls: groups(({ stallId }) => stallId).map(([stallId, of]) => ({
      stallId,
      name: nameOf(stalls, stallId),
      total: sum(of),
    })),
  })
}

type RatedLine = RevenueLine & { readonly rated: Omit<BranchRevenue, 'amount'> }

/** Each line with its branch and that branch’s rates on the day; undefined before the rates. */
function rate(
  lines: readonly RevenueLine[],
  choices: readonly BranchChoice[],
): RatedLine[] | undefined {
  const rated: RatedLine[] = []
  for (const line of lines) {
    const branch = branchOf(choices, { ...line, day: line.saleDay })
    const rates = ratesOf(branch, line.day)
    if (!rates) return undefined
    const { vat: vatRate, pit: pitRate } = rates
    rated.push({ ...line, rated: { branch: branch?.branch ?? null, vatRate, pitRate } })
  }
  return rated
}

function byBranch(lines: readonly RatedLine[]): BranchRevenue[] {
  const groups = grouped(lines, ({ rated }) => JSON.stringify(Object.values(rated)))
  return [...groups.values()].map((of) => ({ ...of[0].rated, amount: sum(of) }))
}

function sum(lines: readonly RevenueLine[]): Dong {
  return dong(lines.reduce((total, { amount }) => total + amount, 0))
}

function nameOf(
  stalls: readonly { readonly id: StallId; readonly name: string }[],
  stallId: StallId | null,
): string {
  return stalls.find(({ id }) => id === stallId)?.name ?? ''
}

/** Codes that were shown and neither paid nor vouched for: whether they are sales nobody knows. */
async function waitingOf(
  reading: Reading,
  of: { readonly bookId: BookId; readonly to: MarketDay },
): Promise<Dong> {
  const row = await reading.db
    .selectFrom('cho_payment_request')
    .select(sql<Dong>`cast(coalesce(sum(due - received), 0) as bigint)`.as('sum'))
    .where('book_id', '=', of.bookId)
    .where('business_day', '<=', of.to)
    .where('business_day', '>=', marketDay(`${of.to.slice(0, 4)}-01-01`))
    .where('state', '=', 'open')
    .where('flags', 'not like', '%attested%')
    .executeTakeFirstOrThrow()
  return row.sum
}
