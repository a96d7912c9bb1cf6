import type { ThresholdLevel, ThresholdView } from '@cho40/contract'
import {
  type Dong,
  daysBetween,
  dong,
  type MarketDay,
  marketDay,
  plusDays,
  sumDong,
  ZERO_DONG,
} from '@cho40/values'

/** From how many percent of the threshold on a household is warned: ours, no law’s. */
const LEVELS: readonly (readonly [number, ThresholdLevel])[] = [
  [100, 'reached'],
  [90, 'near'],
  [70, 'nearing'],
]

/** How many days back the mean is taken that the projection goes on with. */
const WINDOW_DAYS = 90

export type DayRevenue = { readonly day: MarketDay; readonly amount: Dong }

export type Distance = Pick<
  ThresholdView,
  'revenue' | 'left' | 'above' | 'share' | 'level' | 'crossedOn' | 'projection'
>

/**
 * How far a household is from the threshold at the end of `day`. The projection goes on with the
 * mean revenue a day of the last 90 days, or of the days since its first revenue in the year if
 * that is later; days without revenue count. `elsewhere` counts from the first day of the year.
 */
export function distanceTo(
  threshold: Dong,
  of: { readonly day: MarketDay; readonly days: readonly DayRevenue[]; readonly elsewhere: Dong },
): Distance {
  const revenue = sumDong([of.elsewhere, ...of.days.map(({ amount }) => amount)])
  const share = Number((BigInt(Math.max(0, revenue)) * 10_000n) / BigInt(threshold))
  return {
    revenue,
    left: dong(Math.max(0, threshold - revenue)),
    above: dong(Math.max(0, revenue - threshold)),
    share,
    level: LEVELS.find(([percent]) => share >= percent * 100)?.[1] ?? 'far',
    crossedOn: crossing(threshold, of),
    projection: projected(threshold, { ...of, revenue }),
  }
}

/** The day since which the sum of the year has been above the threshold without a break. */
function crossing(
  threshold: Dong,
  of: { readonly days: readonly DayRevenue[]; readonly elsewhere: Dong },
): MarketDay | null {
  let total: number = of.elsewhere
  let since: MarketDay | null = null
  for (const { day, amount } of of.days) {
    total += amount
    since = total > threshold ? (since ?? day) : null
  }
  return since
}

function projected(
  threshold: Dong,
  of: { readonly day: MarketDay; readonly days: readonly DayRevenue[]; readonly revenue: Dong },
): Distance['projection'] {
  const [first] = of.days
  if (!first) return null
  const windowDays = Math.min(WINDOW_DAYS, daysBetween(first.day, of.day) + 1)
  const since = plusDays(of.day, 1 - windowDays)
  const inWindow = of.days.filter(({ day }) => day >= since).reduce((n, d) => n + d.amount, 0)
  if (inWindow <= 0) {
    return { windowDays, perDay: ZERO_DONG, crossingOn: null, yearEnd: of.revenue }
  }
  const end = marketDay(`${of.day.slice(0, 4)}-12-31`)
  const rest = BigInt(inWindow) * BigInt(daysBetween(of.day, end))
  const days = daysUntil(threshold + 1 - of.revenue, { inWindow, windowDays })
  const crossingOn = days === 0 ? null : plusDays(of.day, Math.min(days, 366))
  return {
    windowDays,
    perDay: dong(Math.floor(inWindow / windowDays)),
    crossingOn: crossingOn !== null && crossingOn <= end ? crossingOn : null,
    yearEnd: dong(of.revenue + Number(rest / BigInt(windowDays))),
  }
}

/** In how many days so much more is sold, at the pace of the window; 0 when it is sold already. */
function daysUntil(
  wanted: number,
  pace: { readonly inWindow: number; readonly windowDays: number },
): number {
  if (wanted <= 0) return 0
  const product = BigInt(wanted) * BigInt(pace.windowDays)
  const whole = BigInt(pace.inWindow)
  return Number((product + whole - 1n) / whole)
}
