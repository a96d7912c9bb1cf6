import { type Instant, marketDayOf } from '@cho40/values'
import type { BankTime, Precision } from '../bank-time.ts'
import { type Cell, cellText } from './grid.ts'
import { marketClock } from './market-clock.ts'

/** How a layout writes its dates; never guessed from the figures. */
export type DateReading = {
  readonly order: 'day-first' | 'month-first'
  /** The year of dates written without one. */
  readonly yearOf?: (month: number, day: number) => number | undefined
}

/** A date with its time and a document number; patterns never see more. */
const MAX_LENGTH = 60

const DATE =
  /(?:^|[^\d])(?:(\d{4})[-/.](\d{1,2})[-/.](\d{1,2})|(\d{1,2})[-/.](\d{1,2})[-/.](\d{4}|\d{2}))(?!\d)/
const SHORT_DATE = /^(\d{1,2})[-/](\d{1,2})(?!\d)/
const TIME = /(?:^|[^\d])(\d{1,2}):(\d{2})(?::(\d{2}))?(?:\.\d+)?(?!\d)\s*(AM|PM)?/i

/** Excel counts days from 1899-12-30; 2000-01-01 is 36526 and 2100-01-01 is 73051. */
const EXCEL_EPOCH_MS = Date.UTC(1899, 11, 30)
const FIRST_SERIAL = 36_526
const LAST_SERIAL = 73_051
const DAY_MS = 86_400_000
/** Remembers days, never results that depend on what was read before. */
const clock = marketClock()

/**
 * Reads a date, with its time when there is one, as wall-clock time at the market: text in any
 * form of a Vietnamese bank, a date cell, or an Excel serial number. Text after the date is
 * passed over; banks put a document number there. Undefined when there is no real date.
 */
export function readDate(cell: Cell | undefined, reading: DateReading): BankTime | undefined {
  if (cell instanceof Date) return fromWallClock(cell.getTime())
  const text = cellText(cell).slice(0, MAX_LENGTH)
  const serial = typeof cell === 'number' ? cell : serialOf(text)
  if (serial !== undefined) {
    return serial >= FIRST_SERIAL && serial < LAST_SERIAL
      ? fromWallClock(EXCEL_EPOCH_MS + Math.round(serial * 86_400) * 1000)
      : undefined
  }
  const date = isoDate(text, reading)
  return date === undefined ? undefined : atTime(date, text)
}

/** Adds the time of another cell to a date that has none. */
export function withTime(time: BankTime, cell: Cell | undefined): BankTime {
  if (time.precision !== 'day' || cell === undefined || cell === null) return time
  const date = marketDayOf(time.occurredAt)
  if (cell instanceof Date) return atTime(date, cell.toISOString().slice(11, 19)) ?? time
  if (typeof cell === 'number' && cell >= 0 && cell < 1) {
    return (
      atTime(date, new Date(Math.round(cell * 86_400) * 1000).toISOString().slice(11, 19)) ?? time
    )
  }
  return atTime(date, cellText(cell).slice(0, MAX_LENGTH)) ?? time
}

function serialOf(text: string): number | undefined {
  return /^\d{5}(\.\d+)?$/.test(text) ? Number(text) : undefined
}

function fromWallClock(ms: number): BankTime | undefined {
  if (!Number.isFinite(ms) || Math.abs(ms) > 1e14) return undefined
  const text = new Date(Math.round(ms / 1000) * 1000).toISOString()
  const [date = '', time = ''] = text.split(/[TZ.]/)
  return ms % DAY_MS === 0 ? at(date, '00:00:00', 'day') : at(date, time, 'second')
}

function isoDate(text: string, reading: DateReading): string | undefined {
  const parts = DATE.exec(text)
  if (!parts) return shortDate(text, reading)
  const [, isoYear, isoMonth, isoDay, first, second, lastYear] = parts
  if (isoYear !== undefined) return joined(isoYear, isoMonth, isoDay)
  const year = lastYear?.length === 2 ? `20${lastYear}` : lastYear
  return reading.order === 'day-first' ? joined(year, second, first) : joined(year, first, second)
}

function shortDate(text: string, reading: DateReading): string | undefined {
  const parts = SHORT_DATE.exec(text)
  if (!parts) return undefined
  const [day, month] = reading.order === 'day-first' ? [parts[1], parts[2]] : [parts[2], parts[1]]
  const year = reading.yearOf?.(Number(month), Number(day))
  return year === undefined ? undefined : joined(String(year), month, day)
}

function joined(year = '', month = '', day = ''): string {
  return `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`
}

function atTime(date: string, text: string): BankTime | undefined {
  const parts = TIME.exec(text)
  if (!parts) return at(date, '00:00:00', 'day')
  const [, hour = '', minute = '', second, half] = parts
  const hours = half === undefined ? Number(hour) : (Number(hour) % 12) + (/p/i.test(half) ? 12 : 0)
  const clock = `${String(hours).padStart(2, '0')}:${minute}:${second ?? '00'}`
  return at(date, clock, second === undefined ? 'minute' : 'second') ?? at(date, '00:00:00', 'day')
}

function at(date: string, time: string, precision: Precision): BankTime | undefined {
  const occurredAt: Instant | undefined = clock(date, time)
  return occurredAt === undefined ? undefined : { occurredAt, precision }
}
