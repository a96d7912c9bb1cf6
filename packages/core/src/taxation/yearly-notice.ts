import type { BookId, Problem, YearlyNotice } from '@cho40/contract'
import { err, type MarketDay, marketDay, ok, type Result, ZERO_DONG } from '@cho40/values'
import { ruleOn } from '../rules/dated.ts'
import { HOUSEHOLD_THRESHOLD } from '../rules/tax.ts'
import { dueDay, FIRST_HALF_NOTICE, YEARLY_NOTICE } from '../rules/tax-forms.ts'
import type { Reading } from '../store/deps.ts'
import { revenueOf } from './revenue-of.ts'
import { stallsOfBook } from './stalls-of-book.ts'
import { taxpayerOn } from './taxpayers.ts'

/**
 * What a household tells the tax office of a year (form 01/TKN-CNKD), or of its first half when it
 * began in it: revenue by place and branch. Only the fields we know of; it is no filled form.
 * Problems: NotFound (book), InvalidInput (a year before the rules).
 */
export async function yearlyNotice(
  reading: Reading,
  of: { readonly bookId: BookId; readonly year: number; readonly half?: 'first' },
): Promise<Result<YearlyNotice, Problem>> {
  const { bookId, year, half = null } = of
  const through = marketDay(half === null ? `${year}-12-31` : `${year}-06-30`)
  const form = ruleOn(half === null ? YEARLY_NOTICE : FIRST_HALF_NOTICE, through)
  const threshold = ruleOn(HOUSEHOLD_THRESHOLD, through)
  if (!form || !threshold) {
    const issue = { path: 'year', message: 'no rule is known for it' }
    return err({ type: 'InvalidInput', issues: [issue] })
  }
  const revenue = await revenueOf(reading, { bookId, year, through })
  if (!revenue.ok) return revenue
  const { total, branches, stalls } = revenue.value
  const places = (await stallsOfBook(reading, bookId)).map(({ id, name, marketName }) => ({
    stallId: id,
    name,
    marketName,
    revenue: stalls.find(({ stallId }) => stallId === id)?.total ?? ZERO_DONG,
  }))
  return ok({
    form: '01/TKN-CNKD',
    year,
    half,
    due: dueDay(form.value.due, through),
    taxpayer: await taxpayerOn(reading, { bookId, day: through satisfies MarketDay }),
    places,
    branches,
    revenue: total,
    threshold: threshold.value,
    aboveThreshold: total > threshold.value,
    source: form.source,
    standing: form.standing,
  })
}
