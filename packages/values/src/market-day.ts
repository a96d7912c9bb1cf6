import { type Instant, instantFromMs, instantToMs } from './instant.ts'
import { invariant } from './invariant.ts'

declare const marketDayBrand: unique symbol

/**
 * A civil date at the market, `YYYY-MM-DD` in Asia/Ho_Chi_Minh. Vietnam has kept +07:00 without
 * daylight saving since 1975-06-13, so the offset is a constant and needs no time-zone data.
 */
export type MarketDay = string & { readonly [marketDayBrand]: true }

/** +07:00 in milliseconds. */
export const VIETNAM_OFFSET_MS = 7 * 3_600_000
const DAY_MS = 86_400_000

/** Whether `text` is a date of the calendar; for input from outside. */
export function isMarketDay(text: unknown): text is MarketDay {
  if (typeof text !== 'string' || !/^\d{4}-\d{2}-\d{2}$/.test(text)) return false
  const ms = Date.parse(`${text}T00:00:00.000Z`)
  return Number.isFinite(ms) && new Date(ms).toISOString().startsWith(text)
}

/** Takes text already known to be a date; throws when it is not. */
export function marketDay(text: string): MarketDay {
  invariant(isMarketDay(text), `not a market day: ${text}`)
  return text
}

/** `2026-11-20T17`: the market is whole hours away from UTC, so no day begins within one. */
const HOUR_LENGTH = '2026-11-20T17'.length

/** The hour that was asked for last and its day: most ask for today's, again and again. */
let lately = { hour: ' ', day: '' as MarketDay }

/** The market day on which `at` falls: 2026-11-20T17:00Z is already the 21st. */
export function marketDayOf(at: Instant): MarketDay {
  if (!at.startsWith(lately.hour)) {
    const day = instantFromMs(instantToMs(at) + VIETNAM_OFFSET_MS).slice(0, 10) as MarketDay
    lately = { hour: at.slice(0, HOUR_LENGTH), day }
  }
  return lately.day
}

/** First instant of the day; the day ends where {@link nextMarketDay} starts. */
export function startOfMarketDay(day: MarketDay): Instant {
  return instantFromMs(Date.parse(`${day}T00:00:00.000Z`) - VIETNAM_OFFSET_MS)
}

/**
 * Whole seconds until the day at the market is over, for answers that may be kept: none outlives its
 * day, with which a certificate or a delegation may end.
 */
export function secondsLeftOfDay(at: Instant): number {
  const midnight = startOfMarketDay(nextMarketDay(marketDayOf(at)))
  return Math.floor((instantToMs(midnight) - instantToMs(at)) / 1000)
}

export function plusDays(day: MarketDay, days: number): MarketDay {
  return marketDay(instantFromMs(Date.parse(`${day}T00:00:00.000Z`) + days * DAY_MS).slice(0, 10))
}

export function nextMarketDay(day: MarketDay): MarketDay {
  return plusDays(day, 1)
}

/** Whole days from `from` to `to`; negative when `to` is earlier. */
export function daysBetween(from: MarketDay, to: MarketDay): number {
  return (Date.parse(`${to}T00:00:00.000Z`) - Date.parse(`${from}T00:00:00.000Z`)) / DAY_MS
}

/**
 * The instant of a wall-clock reading at the market, as banks print it: `2026-11-21`, `07:42:10`.
 * Returns undefined when either part is not a real date or time.
 */
export function instantAtMarket(date: string, time = '00:00:00'): Instant | undefined {
  const clock = /^([01]\d|2[0-3]):([0-5]\d)(?::([0-5]\d))?$/.exec(time)
  if (!isMarketDay(date) || !clock) return undefined
  const [, hours, minutes, seconds = '0'] = clock
  const ms = (Number(hours) * 3600 + Number(minutes) * 60 + Number(seconds)) * 1000
  return instantFromMs(instantToMs(startOfMarketDay(date)) + ms)
}

const WEEKDAYS = ['Chủ Nhật', 'Thứ Hai', 'Thứ Ba', 'Thứ Tư', 'Thứ Năm', 'Thứ Sáu', 'Thứ Bảy']

/** `Thứ Bảy 21/11/2026`, as a person at the market says it. */
export function formatMarketDay(day: MarketDay): string {
  const [year, month, date] = day.split('-')
  const weekday = WEEKDAYS[new Date(`${day}T00:00:00.000Z`).getUTCDay()]
  return `${weekday} ${date}/${month}/${year}`
}

/** `07:42` at the market. */
export function formatMarketTime(at: Instant): string {
  return instantFromMs(instantToMs(at) + VIETNAM_OFFSET_MS).slice(11, 16)
}
