import type { OrderState } from '@cho40/contract'

/** What may follow what. Goods that were brought in vain are cancelled and lie in the store again. */
export const NEXT_STATES: Readonly<Record<OrderState, readonly OrderState[]>> = {
  placed: ['confirmed', 'cancelled'],
  confirmed: ['packed', 'cancelled'],
  packed: ['shipped', 'delivered', 'cancelled'],
  shipped: ['delivered', 'cancelled'],
  delivered: ['return_requested', 'returned'],
  return_requested: ['delivered', 'returned'],
  cancelled: [],
  returned: [],
}

/** Until then a buyer may say no without asking. */
export const BUYER_MAY_CANCEL: readonly OrderState[] = ['placed', 'confirmed']

/** The goods are still the seller's and lie where they were reserved. */
export const NOT_YET_GONE: readonly OrderState[] = ['placed', 'confirmed', 'packed']

/** The goods are the buyer's: what they cost is the seller's income. */
export const HANDED_OVER: readonly OrderState[] = ['delivered', 'return_requested', 'returned']
