import type { FeedHealth } from '@cho40/contract'
import type { Dong, Instant } from '@cho40/values'
import { grouped } from './grouped.ts'

/** What a feed told of one movement: the change, and the account's balance after it. */
export type ToldBalance = {
  readonly accountId: string
  readonly change: number
  readonly balanceAfter: Dong
  readonly occurredAt: Instant
}

/**
 * Whether told balances follow one another: each movement begins where some other one ended. Needs no
 * order, which feeds do not keep within a second. The earliest of an account has nothing before it;
 * each further beginning without an end is a gap: a movement that nobody told of.
 */
export function balanceProof(told: readonly ToldBalance[]): FeedHealth['balance'] {
  let gaps = 0
  let since: Instant | null = null
  const accounts = grouped(told, ({ accountId }) => accountId)
  for (const rows of accounts.values()) {
    const ends = new Set<number>(rows.map(({ balanceAfter }) => balanceAfter))
    const [, ...others] = rows
      .filter(({ balanceAfter, change }) => !ends.has(balanceAfter - change))
      .toSorted((a, b) => (a.occurredAt < b.occurredAt ? -1 : 1))
    gaps += others.length
    const last = others.at(-1)
    if (last && (since === null || last.occurredAt > since)) since = last.occurredAt
  }
  const state = told.length < 2 ? 'absent' : gaps > 0 ? 'gap' : 'proved'
  return { state, told: told.length, gaps, since }
}
