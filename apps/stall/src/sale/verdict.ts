import type { EvidenceGrade, RequestFlag } from '@cho40/contract'
import type { Sale } from './sale.ts'

/** What the vendor must know about a sale at a glance. Exactly one holds. */
export type Verdict =
  | 'cash'
  | 'waiting'
  | 'short'
  | 'alarm'
  | 'claimed'
  | 'paid'
  | 'over'
  | 'late'
  | 'after_cancel'
  | 'cancelled'
  | 'voided'

const FROM_THE_BANK: readonly EvidenceGrade[] = ['notified', 'banked', 'crosschecked']

/** Judges a sale. Green states need money that a bank confirmed; a person's word is `claimed`. */
export function verdictOf({ method, state, amount, request }: Sale): Verdict {
  if (state === 'voided') return 'voided'
  if (method === 'cash' || request === undefined) return 'cash'
  const { received, grade } = request
  const flagged = (flag: RequestFlag): boolean => request.flags.includes(flag)
  if (flagged('alarm') && request.state === 'open') return 'alarm'
  if (request.state === 'cancelled' || state === 'cancelled') {
    return received > 0 || flagged('paid_after_cancel') ? 'after_cancel' : 'cancelled'
  }
  if (received <= 0) return request.state === 'settled' ? 'claimed' : 'waiting'
  if (received < amount) return 'short'
  if (!FROM_THE_BANK.includes(grade)) return 'claimed'
  if (received > amount || flagged('over')) return 'over'
  return flagged('late') ? 'late' : 'paid'
}

/** Whether the QR should still be shown: money is missing and may yet come. */
export function awaitsMoney(sale: Sale): boolean {
  return ['waiting', 'short', 'alarm'].includes(verdictOf(sale))
}
