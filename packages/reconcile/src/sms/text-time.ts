import { daysBetween, type Instant, instantAtMarket, marketDayOf } from '@cho40/values'
import type { BankTime } from '../bank-time.ts'
import { readDate } from '../statement/cell-date.ts'

const DATE_THEN_TIME = /\d{1,2}[-/]\d{1,2}[-/]\d{2,4}[;,\s]+\d{1,2}:\d{2}(?::\d{2})?/
const TIME_THEN_DATE = /\d{1,2}:\d{2}(?::\d{2})?\s+(?:ngay\s+)?\d{1,2}[-/]\d{1,2}[-/]\d{2,4}/i
const NO_YEAR = /(\d{1,2})h(\d{2})p?\s+(?:ngay\s+)?(\d{1,2})\/(\d{1,2})(?![\d/])/i
const DATE_ALONE = /\d{1,2}[-/]\d{1,2}[-/]\d{4}/

/**
 * When the money moved. A date without a year (Agribank) takes the year that brings it nearest to
 * the arrival of the text; a text without any time happened when it arrived, to the minute.
 */
export function textTime(text: string, receivedAt: Instant): BankTime {
  const dated = DATE_THEN_TIME.exec(text)?.[0] ?? TIME_THEN_DATE.exec(text)?.[0] ?? undefined
  const full = dated === undefined ? undefined : readDate(dated, { order: 'day-first' })
  if (full) return full
  const short = NO_YEAR.exec(text)
  const nearest = short ? nearestYear(short, receivedAt) : undefined
  if (nearest) return { occurredAt: nearest, precision: 'minute' }
  const day = readDate(DATE_ALONE.exec(text)?.[0] ?? '', { order: 'day-first' })
  return day ?? { occurredAt: receivedAt, precision: 'minute' }
}

function nearestYear(parts: RegExpExecArray, receivedAt: Instant): Instant | undefined {
  const [, hour = '', minute = '', day = '', month = ''] = parts
  const today = marketDayOf(receivedAt)
  const thisYear = Number(today.slice(0, 4))
  return [thisYear, thisYear - 1, thisYear + 1]
    .flatMap((year) => {
      const date = `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`
      const at = instantAtMarket(date, `${hour.padStart(2, '0')}:${minute}`)
      return at ? [{ at, days: Math.abs(daysBetween(marketDayOf(at), today)) }] : []
    })
    .sort((a, b) => a.days - b.days)[0]?.at
}
