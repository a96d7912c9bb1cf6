import { type MarketDay } from '@cho40/values'
import { type Dated, ruleOn } from './dated.ts'

/**
 * The line that holds on a day, by what had been published on `known`: what a vendor could know
 * then, before a later decree reached back. Left out, all that is known now.
 */
export function ruleAsKnown<T>(
  lines: readonly Dated<T>[],
  day: MarketDay,
  known?: MarketDay,
): Dated<T> | undefined {
  const published = lines.filter(
    ({ from, publishedOn }) => known === undefined || (publishedOn ?? from) <= known,
  )
  return ruleOn(published, day)
}
