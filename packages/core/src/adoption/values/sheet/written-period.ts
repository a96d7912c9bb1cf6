import { isMarketDay, type MarketDay } from '@cho40/values'
import { type Period, type PeriodKind, periodAround, periodNamed } from '../../period.ts'

const ROMAN: Readonly<Record<string, string>> = { I: '1', II: '2', III: '3', IV: '4' }

/**
 * A period as people and spreadsheets write it: `2026-11`, `11/2026`, `T11/2026`, `Tháng 11/2026`,
 * `2026-Q3`, `Quý III/2026`, `2026`, or a day in it, which a spreadsheet makes of `2026-11`. A day
 * stands for the period of `kind` around it. Undefined when it is none of these.
 */
export function writtenPeriod(text: string, kind: PeriodKind): Period | undefined {
  const plain = text.normalize('NFC').trim().toUpperCase().replace(/\s+/g, ' ')
  const day = dayIn(plain)
  if (day) return periodAround(kind, day)
  const name = nameIn(plain)
  const period = name === undefined ? undefined : periodNamed(name)
  return period?.ok ? period.value : undefined
}

function dayIn(text: string): MarketDay | undefined {
  const [, iso] = /^(\d{4}-\d{2}-\d{2})(?:[T ].*)?$/.exec(text) ?? []
  const [, day = '', month = '', year] = /^(\d{1,2})\/(\d{1,2})\/(\d{4})$/.exec(text) ?? []
  const written =
    year === undefined ? iso : `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`
  return written !== undefined && isMarketDay(written) ? written : undefined
}

function nameIn(text: string): string | undefined {
  const [, y1, m1] = /^(\d{4})[-/](\d{1,2})$/.exec(text) ?? []
  const [, m2, y2] = /^(?:THÁNG |T)?(\d{1,2})[-/](\d{4})$/.exec(text) ?? []
  const [, q3, y3] = /^(?:QUÝ |Q)(IV|I{1,3}|[1-4])[-/ ](\d{4})$/.exec(text) ?? []
  const [, y4, q4] = /^(\d{4})[-/ ]Q([1-4])$/.exec(text) ?? []
  const [, y5] = /^(?:NĂM )?(\d{4})$/.exec(text) ?? []
  const month = m1 ?? m2
  if (month !== undefined) return `${y1 ?? y2 ?? ''}-${month.padStart(2, '0')}`
  const quarter = q3 ?? q4
  if (quarter !== undefined) return `${y3 ?? y4 ?? ''}-Q${ROMAN[quarter] ?? quarter}`
  return y5
}
