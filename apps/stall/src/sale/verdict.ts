import type { EvidenceGrade, RequestFlag } from '@cho40/contract'
import { type Dong, ZERO_DONG } from '@cho40/values'
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
  if (received < amount && (flagged('attested') || request.state === 'settled')) return 'claimed'
  if (received <= 0) return 'waiting'
  if (received < amount) return 'short'
  if (!FROM_THE_BANK.includes(grade)) return 'claimed'
  if (received > amount || flagged('over')) return 'over'
  return flagged('late') ? 'late' : 'paid'
}

/** What a bank said has come. */
export function bankedOf({ request }: Sale): Dong {
  return request && FROM_THE_BANK.includes(request.grade) ? request.received : ZERO_DONG
}

/** Whether a bank has yet to tell of money: a code still open, or a seller's word. */
export function isExpected(sale: Sale): boolean {
  return awaitsMoney(sale) || verdictOf(sale) === 'claimed'
}

/** Whether the QR should still be shown: money is missing and may yet come. */
export function awaitsMoney(sale: Sale): boolean {
  return ['waiting', 'short', 'alarm'].includes(verdictOf(sale))
}
