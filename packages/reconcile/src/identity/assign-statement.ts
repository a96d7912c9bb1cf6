import { daysBetween, instantFromMs, type MarketDay, marketDayOf } from '@cho40/values'
import { spanOf } from '../bank-time.ts'
import type { Movement } from './couples.ts'
import { linkMovement, OVERNIGHT_SLACK_MS, type StatementLink } from './link-movement.ts'
import type { Candidate, Observation } from './observation.ts'

/** What an authoritative statement says about the transfers known so far. */
export type StatementAssignment = {
  /** In order of rows; each row and each transfer at most once. */
  readonly links: readonly StatementLink[]
  /** Rows that are new transfers, ascending. */
  readonly created: readonly number[]
  /** Transfers of the covered days that the bank does not list, sorted. Never reversed alone. */
  readonly ghosts: readonly string[]
}

/** Days the statement covers, both included; by default from its first to its last row. */
export type CoveredDays = { readonly from: MarketDay; readonly to: MarketDay }

/**
 * Settles a whole statement of one account at once: what the bank lists is what happened. Single
 * facts link first; then rows and transfers of equal amount and direction are paired in order of
 * time, as many as can be. Rows left over are new transfers, transfers left over are ghosts.
 *
 * `transfers` are those of the account around the covered days, in any order; rows keep the order
 * of the file. Rows must already be free of what an earlier export brought in (by their identity).
 */
export function assignStatement(
  rows: readonly Observation[],
  transfers: readonly Candidate[],
  covered: CoveredDays | undefined = coveredDays(rows),
): StatementAssignment {
  const links: StatementLink[] = []
  for (const group of groupByMovement(rows, transfers)) links.push(...linkMovement(group))
  links.sort((a, b) => a.row - b.row)
  const linkedRows = new Set(links.map((link) => link.row))
  const linkedTransfers = new Set(links.map((link) => link.transferId))
  const sources = new Set(rows.map((row) => row.source))
  const ghosts = transfers.filter(
    (transfer) =>
      !linkedTransfers.has(transfer.transferId) &&
      !transfer.sources.some((source) => sources.has(source)) &&
      covered !== undefined &&
      isCovered(transfer, covered),
  )
  return {
    links,
    created: rows.map((_, index) => index).filter((index) => !linkedRows.has(index)),
    ghosts: ghosts.map(({ transferId }) => transferId).sort(),
  }
}

function groupByMovement(
  rows: readonly Observation[],
  transfers: readonly Candidate[],
): Iterable<Movement> {
  const groups = new Map<string, Movement>()
  const groupOf = (item: Observation | Candidate): Movement => {
    const key = `${item.direction} ${item.amount}`
    const group = groups.get(key) ?? { rows: [], transfers: [] }
    groups.set(key, group)
    return group
  }
  for (const [index, row] of rows.entries()) groupOf(row).rows.push({ index, row })
  for (const transfer of transfers) groupOf(transfer).transfers.push(transfer)
  return groups.values()
}

function coveredDays(rows: readonly Observation[]): CoveredDays | undefined {
  const days = rows.map((row) => marketDayOf(row.occurredAt)).sort()
  const [from] = days
  const to = days.at(-1)
  return from === undefined || to === undefined ? undefined : { from, to }
}

/** Whole span inside: a payment near midnight of the last day may be in the next statement. */
function isCovered(transfer: Candidate, covered: CoveredDays): boolean {
  const { from, to } = spanOf(transfer)
  const slackMs = transfer.precision === 'day' ? 0 : OVERNIGHT_SLACK_MS
  const first = marketDayOf(instantFromMs(from))
  const last = marketDayOf(instantFromMs(to + slackMs))
  return daysBetween(covered.from, first) >= 0 && daysBetween(last, covered.to) >= 0
}
