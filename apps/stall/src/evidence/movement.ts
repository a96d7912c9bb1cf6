import type { BankTime } from '@cho40/reconcile/matching'
import type { Dong } from '@cho40/values'

/** One movement that a bank told of, in a text or in a row of a statement. */
export type Movement = BankTime & {
  readonly how: 'text' | 'statement'
  readonly direction: 'in' | 'out'
  readonly amount: Dong
  readonly memo: string
  /** As printed, hidden digits as `x`; absent where the source names no account. */
  readonly accountMask?: string
  readonly balanceAfter?: Dong
}

/** The same for the same movement however often it is read, so that it vouches for one sale only. */
export function markOf({ occurredAt, amount, balanceAfter, memo }: Movement): string {
  return [occurredAt, amount, balanceAfter ?? '', memo].join('|')
}
