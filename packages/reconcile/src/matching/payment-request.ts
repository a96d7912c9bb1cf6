import type { Dong, Instant } from '@cho40/values'
import type { BankTime } from '../bank-time.ts'
import type { ObservationKind } from '../identity/observation.ts'

/** A request for payment, as far as matching must know it. */
export type PaymentRequest = {
  readonly requestId: string
  readonly accountId: string
  /** With its prefix: `KX…`. */
  readonly code: string
  /** What was asked. */
  readonly amount: Dong
  /** What has been allocated to it so far. */
  readonly received: Dong
  readonly state: 'open' | 'settled' | 'cancelled'
  readonly createdAt: Instant
  readonly expiresAt?: Instant
  readonly virtualAccount?: string
  /** Salted hash of a payer who paid this stall before; helps suggestions only. */
  readonly payer?: string
}

/** Money that came in on `accountId`. Outgoing money is never matched to a request. */
export type IncomingTransfer = BankTime & {
  readonly accountId: string
  readonly amount: Dong
  /** The account the payer addressed, when the bank gave each request its own. */
  readonly virtualAccount?: string
  readonly payer?: string
  /** A hand-made entry is never allocated by the machine. */
  readonly kind?: ObservationKind
  /** The bank's text says that money is being sent back. */
  readonly returned?: boolean
}

/** What the scanner made of the memo. `exact` and `corrected` are issued codes. */
export type CodesFound = {
  readonly exact: readonly string[]
  readonly corrected: readonly string[]
  /** Sound codes that were issued for another market, stall or deployment. */
  readonly foreign?: readonly string[]
  /** Sound codes that nobody issued. */
  readonly unknown?: readonly string[]
  /** A prefix was there, but no sound code after it. */
  readonly damaged?: boolean
}
