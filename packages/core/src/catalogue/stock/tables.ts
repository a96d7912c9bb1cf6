import type {
  BookId,
  CooperativeId,
  OversellId,
  PersonId,
  ReceivingAccountId,
  ResolveOversell,
  StallId,
  StockMoveId,
  StockPlaceId,
  StockReason,
  VariantId,
} from '@cho40/contract'
import type { Instant, MarketDay } from '@cho40/values'

/** A market day whose goods are promised, or nothing for goods at hand. */
export type ForDay = MarketDay | ''

export type StockMoveKind =
  | 'received'
  | 'promised'
  | 'arrived'
  | 'adjusted'
  | 'reserved'
  | 'released'
  | 'shipped'
  | 'sold'
  | 'carried_out'
  | 'carried_in'
  | 'returned'
  | 'oversell_resolved'

export type StockTables = {
  cho_stock_place: {
    id: StockPlaceId
    kind: 'store' | 'stall'
    name: string
    /** The seller's book, and the account its buyers pay into. */
    book_id: BookId
    account_id: ReceivingAccountId
    cooperative_id: CooperativeId | null
    stall_id: StallId | null
    opened_at: Instant
  }
  /** A cache of the moves, in thousandths of the sale unit. */
  cho_stock: {
    place_id: StockPlaceId
    variant_id: VariantId
    for_day: ForDay
    on_hand: number
    reserved: number
    /** Sold at the stall although others had reserved it, and not yet resolved. */
    short: number
  }
  /** Each number is by how much it changed. */
  cho_stock_move: {
    id: StockMoveId
    place_id: StockPlaceId
    variant_id: VariantId
    for_day: ForDay
    kind: StockMoveKind
    on_hand: number
    reserved: number
    short: number
    reason: StockReason | null
    /** The line of an order, the oversale, the lot that came, the sale, the other half of a carriage. */
    subject: string | null
    person_id: PersonId | null
    occurred_at: Instant
    recorded_at: Instant
  }
  cho_oversell: {
    id: OversellId
    place_id: StockPlaceId
    variant_id: VariantId
    move_id: StockMoveId
    quantity: number
    state: 'open' | 'resolved'
    resolution: ResolveOversell['how'] | null
    resolved_by: PersonId | null
    occurred_at: Instant
    recorded_at: Instant
    resolved_at: Instant | null
  }
}
