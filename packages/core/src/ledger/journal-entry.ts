import type { Problem } from '@cho40/contract'
import { type Dong, dong, err, ok, type Result } from '@cho40/values'

export type Side = 'debit' | 'credit'

export type Line = { readonly account: string; readonly side: Side; readonly amount: Dong }

export function debit(account: string, amount: Dong): Line {
  return { account, side: 'debit', amount }
}

export function credit(account: string, amount: Dong): Line {
  return { account, side: 'credit', amount }
}

/** At least two lines, every amount positive, debits equal credits. */
export function checkBalanced(lines: readonly Line[]): Result<Dong, Problem> {
  let debits = 0
  let credits = 0
  for (const { side, amount } of lines) {
    if (side === 'debit') debits += amount
    else credits += amount
  }
  const sound = lines.length >= 2 && lines.every(({ amount }) => amount > 0)
  return sound && debits === credits
    ? ok(dong(debits))
    : err({ type: 'UnbalancedEntry', debits: dong(debits), credits: dong(credits) })
}

/** The same lines with sides exchanged: what undoes an entry to the đồng. */
export function mirrored(lines: readonly Line[]): Line[] {
  return lines.map((line) => ({ ...line, side: line.side === 'debit' ? 'credit' : 'debit' }))
}
