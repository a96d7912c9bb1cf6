import type { PaymentKind } from '../swarm.ts'
import type { OrderedPayout } from './ordered-payout.ts'
import type { ShownRequest } from './shown-request.ts'

/** What a movement of money was meant for. */
export type Purpose = {
  readonly kind:
    | PaymentKind
    | 'stranger'
    | 'outflow'
    /** Over a printed sign, for something that nobody typed. */
    | 'walk_up'
    /** A payout just as it was ordered, and one that whoever paid it got wrong. */
    | 'payout'
    | 'payout_odd'
    /** Its money coming back: all of it, or less a fee. */
    | 'payout_back'
    | 'payout_back_odd'
  /** The requests the payer wanted to pay; empty when none. */
  readonly requests: readonly ShownRequest[]
  /** How the code came into the payer's words. */
  readonly channel: 'scanned' | 'typed' | 'none'
  /** The payout that it pays or that it brings back. */
  readonly payout?: OrderedPayout
}

/** Kinds of which the machine must put nothing to a request, whatever it reads. */
export const NEVER_AUTOMATIC: ReadonlySet<Purpose['kind']> = new Set([
  'divided',
  'late',
  'no_code',
  'foreign',
  'returned',
  'stranger',
  'outflow',
  'payout_odd',
  'payout_back_odd',
])

const OUTGOING: ReadonlySet<Purpose['kind']> = new Set(['outflow', 'payout', 'payout_odd'])

export function directionOf({ kind }: Purpose): 'in' | 'out' {
  return OUTGOING.has(kind) ? 'out' : 'in'
}
