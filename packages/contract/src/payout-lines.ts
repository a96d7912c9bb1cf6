import type { StallId } from './ids.ts'
import type { PayoutView, RefundView } from './payout.ts'

/** A payout with what a desk needs to know it by: whose money, which banks, which people. */
export type PayoutLine = PayoutView & {
  /** Null for a cooperative's own account. */
  stallId: StallId | null
  /** Our account that pays. */
  from: { bankName: string; number: string }
  /** The bank of who gets it; null in cash. */
  toBankName: string | null
  orderedByName: string
  approvedByName: string | null
  /** What it gives back, when it is a refund. */
  refund: Pick<RefundView, 'id' | 'reason' | 'note'> | null
}
