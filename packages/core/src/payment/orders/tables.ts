import type { EntryId, PersonId, RequestId, SellerOrderId } from '@cho40/contract'
import type { Dong, Instant } from '@cho40/values'

export type OrderPaymentTables = {
  /** What asks for the money of an order: the first request, and one for each later difference. */
  cho_order_request: { request_id: RequestId; seller_order_id: SellerOrderId }
  /** Money taken by hand for an order; negative when it was given back. */
  cho_order_cash: {
    seller_order_id: SellerOrderId
    position: number
    amount: Dong
    entry_id: EntryId
    person_id: PersonId
    recorded_at: Instant
  }
}
