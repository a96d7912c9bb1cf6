import type { MarketDay } from '@cho40/values'

/** Of fewer days with events nothing is usual yet. */
const LEAST_DAYS = 3

/**
 * How many days of market in a row a feed has said nothing on, and the longest such silence before.
 * Today is not over and counts for neither. Null while too little is known to call anything usual.
 */
export function quietDays(of: {
  /** Days on which the market was held, in order. */
  readonly held: readonly MarketDay[]
  readonly spoke: ReadonlySet<MarketDay>
  readonly today: MarketDay
}): { days: number; usual: number } | null {
  const days = [...new Set([...of.held, ...of.spoke])].toSorted()
  const first = days.findIndex((day) => of.spoke.has(day))
  const known = first < 0 ? [] : days.slice(first).filter((day) => day <= of.today)
  if (known.filter((day) => of.spoke.has(day)).length < LEAST_DAYS) return null
  let silence = 0
  let usual = 0
  for (const day of known) {
    if (of.spoke.has(day)) {
      usual = Math.max(usual, silence)
      silence = 0
    } else if (day !== of.today) silence += 1
  }
  return { days: silence, usual }
}
