import type { PaymentKind } from '../swarm.ts'
import type { ShownRequest } from './shown-request.ts'

/** What a movement of money was meant for. */
export type Purpose = {
  readonly kind: PaymentKind | 'stranger' | 'outflow'
  /** The requests the payer wanted to pay; empty when none. */
  readonly requests: readonly ShownRequest[]
  /** How the code came into the payer's words. */
  readonly channel: 'scanned' | 'typed' | 'none'
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
])
