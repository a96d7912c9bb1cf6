import type { EventId, RequestId, SaleId } from '@cho40/contract'
import type { Dong } from '@cho40/values'
import type { Movement } from '../bank/bank.ts'

/** A QR code that a stall showed, as the judge follows it from the stall to the bank. */
export type ShownRequest = {
  readonly stall: number
  readonly saleId: SaleId
  readonly requestId: RequestId
  readonly eventId: EventId
  readonly code: string
  readonly due: Dong
  /** True time, whatever the phone's clock said. */
  readonly shownAtMs: number
  /** Movements that were meant for it. */
  readonly payments: Movement[]
  /** The server took it, refused it, or the phone forgot it before it could say so. */
  fate: 'waiting' | 'applied' | 'refused' | 'forgotten'
  /** The stall took it back, or tried to. */
  cancelling: boolean
  /** The server has confirmed that it is taken back. */
  cancelled: boolean
  /** A person put money to it, or tried to; the machine's part is no longer foreseeable. */
  touched: boolean
}
