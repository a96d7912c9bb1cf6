import { type Instant, secondsLeftOfDay } from '@cho40/values'

/** A price may be this old on a visitor's screen. */
const FRESH_SECONDS = 60

/**
 * How long an answer may be kept, in whole seconds: never past midnight at the market, when a
 * certificate may end.
 */
export function freshFor(now: Instant, most = FRESH_SECONDS): number {
  return Math.min(most, secondsLeftOfDay(now))
}
