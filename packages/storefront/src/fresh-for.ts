import {
  type Instant,
  instantToMs,
  marketDayOf,
  nextMarketDay,
  startOfMarketDay,
} from '@cho40/values'

/** A price may be this old on a visitor's screen. */
const FRESH_SECONDS = 60

/**
 * How long a page may be kept, in whole seconds: never past midnight at the market, when a
 * certificate may end.
 */
export function freshFor(now: Instant): number {
  const midnight = startOfMarketDay(nextMarketDay(marketDayOf(now)))
  const left = Math.floor((instantToMs(midnight) - instantToMs(now)) / 1000)
  return Math.min(FRESH_SECONDS, left)
}
