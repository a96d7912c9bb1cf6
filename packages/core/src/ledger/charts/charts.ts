import type { Words } from '@cho40/contract'
import type { MarketDay } from '@cho40/values'
import { type Dated, ruleOn } from '../../rules/dated.ts'
import type { BookKind } from '../tables.ts'
import type { ChartLine } from './chart-line.ts'
import { COOPERATIVE_ACCOUNTS } from './cooperative-accounts.ts'
import { HOUSEHOLD_ACCOUNTS } from './household-accounts.ts'

/** A chart as it stands on one day: each account once, in the order of codes. */
export type Chart = ReadonlyMap<string, Dated<ChartLine>>

/** A market board keeps its book by the cooperatives' numbers; the law gives it none of its own. */
const CHARTS: Readonly<Record<BookKind, readonly Dated<ChartLine>[]>> = {
  cooperative: COOPERATIVE_ACCOUNTS,
  market_board: COOPERATIVE_ACCOUNTS,
  vendor: HOUSEHOLD_ACCOUNTS,
}

/**
 * The chart of a kind of book on a day. Before the first day of a line its account is not there; a
 * line that corrects another replaces it from its own first day.
 */
export function chartOn(kind: BookKind, day: MarketDay, lines = CHARTS[kind]): Chart {
  const codes = new Set(lines.map(({ value }) => value.code))
  const standing = [...codes].flatMap((code) => {
    const versions = lines.filter(({ value }) => value.code === code)
    const line = ruleOn(versions, day)
    return line ? [[code, line] as const] : []
  })
  return new Map(standing.toSorted(([a], [b]) => (a < b ? -1 : 1)))
}

const BANK_ACCOUNT = /^1121\.(\d+)$/

/**
 * What an account of a book is called. The part of a party (`331.0001`) is called as its whole; an
 * account at a bank by its number in the order of opening; an account that the chart does not know
 * as the longest part of its code that it does know.
 */
export function nameOf(chart: Chart, code: string): Words {
  const bank = BANK_ACCOUNT.exec(code)
  if (bank) {
    const nth = Number(bank[1])
    return { vi: `Tài khoản ngân hàng thứ ${nth}`, en: `Bank account no. ${nth}` }
  }
  const [whole = code] = code.split('.')
  for (let length = whole.length; length >= 3; length -= 1) {
    const line = chart.get(whole.slice(0, length))
    if (line) return line.value.name
  }
  return { vi: `Tài khoản ${code}`, en: `Account ${code}` }
}
