import {
  type Dong,
  daysBetween,
  dong,
  type MarketDay,
  marketDayOf,
  nextMarketDay,
} from '@cho40/values'
import { rowIdentities } from './row-identities.ts'
import type { Statement } from './statement.ts'

/** How a statement joins the one before it. */
export type Continuity = {
  readonly days:
    | { readonly state: 'adjacent' | 'unknown' }
    /** Days that neither covers, or that both do. */
    | { readonly state: 'gap' | 'overlap'; readonly count: number }
  /** Rows of the later statement that the earlier one has too. */
  readonly repeatedRows: number
  /** later opening − earlier closing, when the days are adjacent and both balances are given. */
  readonly balance: 'ok' | 'unknown' | { readonly missing: Dong }
}

/**
 * Compares two statements of one account, the earlier first: whether their days leave a hole or
 * overlap, how many rows come again, and whether the later opens with what the earlier closed with.
 */
export function continuityOf(earlier: Statement, later: Statement): Continuity {
  const known = new Set(rowIdentities(earlier.rows, ''))
  const repeated = rowIdentities(later.rows, '').filter((identity) => known.has(identity))
  const days = daysOf(coverOf(earlier)?.to, coverOf(later)?.from)
  const { closing } = earlier
  const { opening } = later
  const areComparable = days.state === 'adjacent' && closing !== undefined && opening !== undefined
  const missing = areComparable ? dong(opening - closing) : undefined
  return {
    days,
    repeatedRows: repeated.length,
    balance: missing === undefined ? 'unknown' : missing === 0 ? 'ok' : { missing },
  }
}

function daysOf(to: MarketDay | undefined, from: MarketDay | undefined): Continuity['days'] {
  if (to === undefined || from === undefined) return { state: 'unknown' }
  const between = daysBetween(nextMarketDay(to), from)
  if (between === 0) return { state: 'adjacent' }
  return between > 0 ? { state: 'gap', count: between } : { state: 'overlap', count: -between }
}

/** The printed period, or else the days of the rows. */
function coverOf({ period, rows }: Statement): Statement['period'] {
  if (period) return period
  const days = rows.map(({ occurredAt }) => marketDayOf(occurredAt)).toSorted()
  const [from] = days
  const to = days.at(-1)
  return from === undefined || to === undefined ? undefined : { from, to }
}
