import type { MarketDay } from '@cho40/values'

const ENGLISH = new Intl.DateTimeFormat('en-GB', { dateStyle: 'full', timeZone: 'UTC' })

/** `Saturday 21 November 2026`. */
export function longDay(day: MarketDay): string {
  return ENGLISH.format(new Date(`${day}T00:00:00.000Z`))
}
