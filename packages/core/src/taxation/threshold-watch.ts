import type { BookId, Problem, ThresholdView } from '@cho40/contract'
import {
  addDong,
  allocate,
  basisPoints,
  type Dong,
  dong,
  err,
  type MarketDay,
  marketDay,
  marketDayOf,
  ok,
  type Result,
  shareOf,
  sumDong,
  ZERO_DONG,
} from '@cho40/values'
import { HOUSEHOLD_THRESHOLD } from '../rules/tax.ts'
import { ruleAsKnown } from '../rules/tax-known.ts'
import type { Reading } from '../store/deps.ts'
import { branchOf } from './branch.ts'
import { branchChoices } from './branches.ts'
import { dutiesOf } from './duties.ts'
import { grouped } from './grouped.ts'
import { revenueByDay } from './revenue-lines.ts'
import { revenueOf } from './revenue-of.ts'
import { stallsOfBook } from './stalls-of-book.ts'
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
 * VAT and income tax at the first đồng above the threshold, by what the household’s stalls sell
 * today: goods, where nobody has said. Several branches stand in the proportion of the year so far.
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
  const { bookId, day, threshold, known } = of
  const year = Number(day.slice(0, 4))
  const choices = await branchChoices(reading, bookId)
  const places = await stallsOfBook(reading, bookId)
  const sold = grouped(
    places.map(({ id }) => branchOf(choices, { saleId: null, stallId: id, day })),
    (branch) => JSON.stringify(branch),
  )
  const above = addDong(threshold, dong(1))
  const [one = [null]] = sold.values()
  if (sold.size > 1) return mixedCliff(reading, { bookId, day, above })
  const { branch, ownRates } = one[0] ?? { branch: 'goods' as const, ownRates: null }
  const due = taxDue({
    year,
    revenue: [{ branch, amount: above, ...(ownRates ? { ownRates } : {}) }],
    ...(known === undefined ? {} : { known }),
  })
  return due.ok ? ok(addDong(due.value.vat, due.value.pit ?? ZERO_DONG)) : due
}

/** The deduction leaves half a đồng of income tax there, so VAT is all of it. */
async function mixedCliff(
  reading: Reading,
  of: { readonly bookId: BookId; readonly day: MarketDay; readonly above: Dong },
): Promise<Result<Dong, Problem>> {
  const year = Number(of.day.slice(0, 4))
  const sold = await revenueOf(reading, { bookId: of.bookId, year, through: of.day })
  if (!sold.ok) return sold
  const parts = sold.value.branches.filter(({ amount }) => amount > 0)
  if (parts.length === 0) return ok(ZERO_DONG)
  const shares = allocate(
    of.above,
    parts.map(({ amount }) => amount),
  )
  const vat = parts.map(({ vatRate }, nth) =>
    shareOf(shares[nth] ?? ZERO_DONG, basisPoints(vatRate), 'half-up'),
  )
  return ok(sumDong(vat))
}
