import type { PayoutId } from '@cho40/contract'
import type { Dong } from '@cho40/values'

/** A payout that the books were told of, as the judge follows it to the bank and back. */
export type OrderedPayout = {
  readonly id: PayoutId
  readonly code: string
  readonly memo: string
  readonly stall: number
  readonly amount: Dong
  /** What happened at the bank: the right line, exactly once; anything else; nothing yet. */
  bank: 'none' | 'right' | 'odd'
  /** Its money came back, by a line that says so exactly. */
  returned: boolean
  /** A person did something about it that makes the machine's part unforeseeable. */
  touched: boolean
}
