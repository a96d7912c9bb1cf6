import type { BookId, Problem } from '@cho40/contract'
import { type Dong, dong, ok, type Result } from '@cho40/values'
import type { Tx } from '../store/deps.ts'
import { type BalanceAfter, turnover } from './append-to-book.ts'
import type { AccountState } from './book-state.ts'
import { markExpired } from './expire-holds.ts'
import type { Line } from './journal-entry.ts'
import { withinLimits } from './limits.ts'

type Appending = {
  readonly bookId: BookId
  readonly accounts: ReadonlyMap<string, AccountState>
  /** As the database has them after all of the postings. */
  readonly balances: ReadonlyMap<string, BalanceAfter>
}

/**
 * Holds every account to its limits after each posting of a block, not only after the last: what a
 * later posting brings in cannot be spent by an earlier one. Balances come from the rows that were
 * just written, which no other writer can have changed in between.
 * Problems: AccountRuleBroken, AmountNotAvailable.
 */
export async function holdToLimits(
  tx: Tx,
  { bookId, accounts, balances }: Appending,
  postings: readonly { readonly lines: readonly Line[] }[],
): Promise<Result<void, Problem>> {
  const bound = new Map([...accounts].filter(([, account]) => isBound(account)))
  if (bound.size === 0) return ok(undefined)
  const running = balancesBefore(balances, postings)
  for (const { lines } of postings) {
    for (const [code, { debits, credits }] of turnover(lines)) {
      const state = running.get(code)
      const limits = bound.get(code)
      if (!state || !limits) continue
      state.debits += debits
      state.credits += credits
      const balance = { debits: dong(state.debits), credits: dong(state.credits) }
      let kept = withinLimits(limits, balance, state.held)
      if (!kept.ok && kept.problem.type === 'AmountNotAvailable') {
        // Holds past their time are looked for only when they would stand in the way.
        const expired = await markExpired(tx, { bookId, account: code, now: tx.clock.now() })
        state.held = dong(state.held - expired.amount)
        kept = withinLimits(limits, balance, state.held)
      }
      if (!kept.ok) return kept
    }
  }
  return ok(undefined)
}

function isBound({ rule, min, max }: AccountState): boolean {
  return rule !== 'none' || min !== null || max !== null
}

type Running = { debits: number; credits: number; held: Dong }

function balancesBefore(
  balances: ReadonlyMap<string, BalanceAfter>,
  postings: readonly { readonly lines: readonly Line[] }[],
): Map<string, Running> {
  const before = new Map<string, Running>()
  for (const [code, sums] of turnover(postings.flatMap(({ lines }) => lines))) {
    const after = balances.get(code)
    if (!after) continue
    const { held } = after
    const debits = after.debits - sums.debits
    before.set(code, { debits, credits: after.credits - sums.credits, held })
  }
  return before
}
