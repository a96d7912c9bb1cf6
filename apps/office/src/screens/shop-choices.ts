import type {
  CancelReason,
  ComplaintKind,
  DataRequestKind,
  MarketFeeKind,
  ModerationReason,
  OnboardingStep,
  OrderState,
  PackingGroup,
  StockReason,
  VerifySeller,
} from '@cho40/contract'

// The contract's own lists would bring its whole validation to the browser; shop-choices.test.ts
// holds these to them.

export const ORDER_STATES: readonly OrderState[] = [
  'placed',
  'confirmed',
  'packed',
  'shipped',
  'delivered',
  'cancelled',
  'return_requested',
  'returned',
]
export const CANCEL_REASONS: readonly CancelReason[] = [
  'buyer_changed_mind',
  'not_available',
  'not_paid',
  'wrong_order',
  'cannot_deliver',
  'suspicious',
  'other',
]
export const PACKING_GROUPS: readonly PackingGroup[] = ['producer', 'place', 'buyer', 'bring']
export const STOCK_REASONS: readonly StockReason[] = [
  'counted',
  'spoiled',
  'lost',
  'used',
  'returned_to_producer',
  'other',
]
export const FEE_KINDS: readonly MarketFeeKind[] = [
  'stall',
  'electricity',
  'water',
  'parking',
  'other',
]
export const COMPLAINT_KINDS: readonly ComplaintKind[] = [
  'fake_qr',
  'forged_receipt',
  'wrong_price',
  'wrong_amount',
  'other',
]
export const ONBOARDING_STEPS: readonly OnboardingStep[] = [
  'identity',
  'account_owner',
  'sign_placed',
  'sign_checked',
  'first_payment',
  'taught',
]
export const DATA_REQUESTS: readonly DataRequestKind[] = [
  'access',
  'correct',
  'delete',
  'withdraw_consent',
  'restrict',
  'object',
]
export const MODERATION_REASONS: readonly ModerationReason[] = [
  'name_misleading',
  'star_not_proved',
  'origin_not_proved',
  'forbidden_goods',
  'needs_licence',
  'price_wrong',
  'picture_wrong',
  'duplicate',
  'reported',
  'other',
]
export const SELLER_CHECKS: readonly VerifySeller['how'][] = ['electronic_id', 'document', 'visit']
