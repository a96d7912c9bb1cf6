import { type Dong, dong } from '@cho40/values'
import type { Line } from '../ledger/journal-entry.ts'

/** A debit; a credit when negative. */
export type Signed = { readonly account: string; readonly debit: Dong }

export const dr = (account: string, amount: Dong): Signed => ({ account, debit: amount })
export const cr = (account: string, amount: Dong): Signed => ({ account, debit: dong(-amount) })

/**
 * The lines of one entry: amounts of the same account and the same side are added up, nothings are
 * left out. An account may stand on both sides, as a member's does who earns and is charged.
 */
export function entryLines(signed: readonly Signed[]): Line[] {
  const sums = new Map<string, Line>()
  for (const { account, debit } of signed) {
    if (debit === 0) continue
    const side = debit > 0 ? 'debit' : 'credit'
    const before = sums.get(`${side} ${account}`)?.amount ?? 0
    sums.set(`${side} ${account}`, { account, side, amount: dong(before + Math.abs(debit)) })
  }
  return [...sums.values()].toSorted((a, b) =>
    a.side === b.side ? 0 : a.side === 'debit' ? -1 : 1,
  )
}

/** The same with every side exchanged: what a return books. */
export function opposite(signed: readonly Signed[]): Signed[] {
  return signed.map(({ account, debit }) => ({ account, debit: dong(-debit) }))
}
