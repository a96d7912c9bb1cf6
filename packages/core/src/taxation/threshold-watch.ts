import type { BookId, Problem, ThresholdView } from '@cho40/contract'
import {
  addDong,
  type Dong,
  dong,
  err,
  type MarketDay,
  marketDay,
  marketDayOf,
  ok,
  type Result,
  ZERO_DONG,
} from '@cho40/values'
import { HOUSEHOLD_THRESHOLD } from '../rules/tax.ts'
import { ruleAsKnown } from '../rules/tax-known.ts'
import type { Reading } from '../store/deps.ts'
import { dutiesOf } from './duties.ts'
import { revenueByDay } from './revenue-lines.ts'
import { revenueOf } from './revenue-of.ts'
import { taxDue } from './tax-due.ts'
import { distanceTo } from './threshold.ts'

export type Watch = {
  readonly bookId: BookId
  readonly day: MarketDay
  /** Sold in the same year where this book does not see it: another shop, a platform. */
  readonly elsewhere?: Dong
  /** By what was published until this day; left out, by all that is known. */
  readonly known?: MarketDay
}

/**
 * How far a household is from the threshold of the year, when it will cross it at its present pace
 * ({@link distanceTo} states the method), what the first đồng above would cost, and what it has to
 * do. Problems: NotFound (book), InvalidInput (no threshold is known for the day).
 */
export async function thresholdWatch(
  reading: Reading,
  { bookId, day, elsewhere = ZERO_DONG, known }: Watch,
): Promise<Result<ThresholdView, Problem>> {
  const book = await reading.db
    .selectFrom('cho_book')
    .select('opened_at')
    .where('id', '=', bookId)
    .where('kind', '=', 'vendor')
    .executeTakeFirst()
  if (!book) return err({ type: 'NotFound', what: 'book', id: bookId })
  const rule = ruleAsKnown(HOUSEHOLD_THRESHOLD, day, known)
  if (!rule) {
    return err({
      type: 'InvalidInput',
      issues: [{ path: 'day', message: 'no threshold is known for it' }],
    })
  }
  const year = Number(day.slice(0, 4))
  const days = await revenueByDay(reading, { bookId, from: marketDay(`${year}-01-01`), to: day })
  const distance = distanceTo(rule.value, { day, days, elsewhere })
  const cliff = await cliffOf(reading, { bookId, day, threshold: rule.value, known })
  if (!cliff.ok) return cliff
  const { crossedOn } = distance
  return ok({
    ...distance,
    bookId,
    day,
    elsewhere,
    threshold: rule.value,
    source: rule.source,
    publishedOn: rule.publishedOn ?? null,
    cliff: cliff.value,
    duties: dutiesOf({ year, crossedOn, beganOn: marketDayOf(book.opened_at) }),
  })
}

/**
 * VAT and income tax at the first đồng above the threshold, for a household that sells what it has
 * sold so far this year: its branches in their proportion; goods, when it has sold nothing yet. The
 * deduction leaves half a đồng of income tax there, so VAT is all of it.
 */
async function cliffOf(
  reading: Reading,
  of: {
    readonly bookId: BookId
    readonly day: MarketDay
    readonly threshold: Dong
    readonly known: MarketDay | undefined
  },
): Promise<Result<Dong, Problem>> {
  const year = Number(of.day.slice(0, 4))
  const sold = await revenueOf(reading, { bookId: of.bookId, year, through: of.day })
  if (!sold.ok) return sold
  const parts = sold.value.branches.filter(({ amount }) => amount > 0)
  const whole = parts.reduce((sum, { amount }) => sum + BigInt(amount), 0n)
  const above = addDong(of.threshold, dong(1))
  const vat = parts.map(({ amount, vatRate }) => BigInt(amount) * BigInt(vatRate))
  const weighted = vat.reduce((sum, one) => sum + one, 0n)
  if (whole > 0n) return ok(dong(Number((weighted * BigInt(above)) / (whole * 10_000n))))
  const known = of.known === undefined ? {} : { known: of.known }
  const due = taxDue({ year, revenue: [{ branch: 'goods', amount: above }], ...known })
  return due.ok ? ok(addDong(due.value.vat, due.value.pit ?? ZERO_DONG)) : due
}
