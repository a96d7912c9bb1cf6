import type { Dong } from '@cho40/values'
import { type BankTime, spanOf } from '../bank-time.ts'
import { CLOCK_SLACK_MS } from './evidence.ts'
import type { Candidate, Observation } from './observation.ts'

/** Money that went the other way on the same account. */
export type CounterMovement = BankTime & { readonly amount: Dong }

/** Whether an observation and a transfer name one balance, by which they could be taken for one. */
export function sharesBalance(
  { balanceAfter }: Pick<Observation, 'balanceAfter'>,
  { balancesAfter }: Pick<Candidate, 'balancesAfter'>,
): boolean {
  return balanceAfter !== undefined && balancesAfter.includes(balanceAfter)
}

/**
 * The candidates without balances that prove nothing. Two payments of one amount leave the same balance
 * when as much went away between them; so where so much is known to have gone the other way near both,
 * an equal balance is no fact, and the same moment, a code or a reference must tell. A transfer that is
 * known by its day alone is a statement's, which would list the other payment too: it keeps its own.
 */
export function withoutReturnedBalances(
  observation: Observation,
  candidates: readonly Candidate[],
  against: readonly CounterMovement[],
): Candidate[] {
  return candidates.map((candidate) => {
    const mayHaveReturned =
      candidate.precision !== 'day' &&
      sharesBalance(observation, candidate) &&
      wentAway(observation, candidate, against) >= observation.amount
    return mayHaveReturned ? { ...candidate, balancesAfter: [] } : candidate
  })
}

/** How much went the other way between the two, as far as clocks can be believed. */
function wentAway(a: BankTime, b: BankTime, against: readonly CounterMovement[]): number {
  const [one, two] = [spanOf(a), spanOf(b)]
  const from = Math.min(one.from, two.from) - CLOCK_SLACK_MS
  const to = Math.max(one.to, two.to) + CLOCK_SLACK_MS
  let gone = 0
  for (const movement of against) {
    const span = spanOf(movement)
    if (span.to >= from && span.from <= to) gone += movement.amount
  }
  return gone
}
