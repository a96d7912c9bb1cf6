import type {
  BookId,
  CancelReason,
  ChangeReason,
  CooperativeId,
  ListingId,
  LotId,
  MarketId,
  OrderChangeId,
  OrderChannel,
  OrderId,
  OrderLineId,
  OrderState,
  OrderStep,
  PersonId,
  ReceivingAccountId,
  ReturnReason,
  SellerOrderId,
  ShopReportAbout,
  ShopReportId,
  ShopReportOutcome,
  ShopReportReason,
  ShopReportState,
  StallId,
  StandingOrderId,
  StockPlaceId,
  TariffId,
  VariantId,
} from '@cho40/contract'
import type { Dong, Instant, MarketDay } from '@cho40/values'
import type { ForDay } from '../catalogue/stock/tables.ts'

/** Every table of this concept. */
export type OrderingTables = {
  /** What a buyer asked for; all that is known of a person can be erased from it. */
  cho_order: {
    id: OrderId
    /** SHA-256 of the secret in the buyer's link. */
    token_hash: string | null
    channel: OrderChannel
    buyer_name: string | null
    buyer_phone: string | null
    handing: 'pick_up' | 'deliver'
    pick_up_day: MarketDay | null
    market_id: MarketId | null
    address: string | null
    placed_at: Instant
    erased_at: Instant | null
    /** The commune of a delivery, where the seller's charge depends on it. */
    place_code: string | null
    /** A hash of the network the buyer came from, to keep one from ordering everything. */
    network: string | null
  }
  /** One seller's part of it, paid to that seller's own account. */
  cho_seller_order: {
    id: SellerOrderId
    order_id: OrderId
    book_id: BookId
    account_id: ReceivingAccountId
    stall_id: StallId | null
    cooperative_id: CooperativeId | null
    state: OrderState
    /** What the buyer owes for what the buyer gets and keeps: the lines and the delivery. */
    amount: Dong
    placed_at: Instant
    /** What of it is for bringing the goods; nothing once the order is cancelled. */
    delivery: Dong
    /** What it was when the order was placed. */
    delivery_asked: Dong
  }
  cho_order_line: {
    id: OrderLineId
    seller_order_id: SellerOrderId
    position: number
    place_id: StockPlaceId
    variant_id: VariantId
    for_day: ForDay
    /** As the buyer saw them; the listing may change. */
    name: string
    unit: string
    price: Dong
    ordered: number
    ordered_amount: Dong
    /** What the buyer gets and keeps, in thousandths of the unit, after all changes. */
    quantity: number
    amount: Dong
    /** What of the stock is reserved for it. */
    held: number
    /** When unpaid goods are let go; null when they are kept. */
    held_until: Instant | null
    lot_id: LotId | null
  }
  cho_order_step: {
    seller_order_id: SellerOrderId
    position: number
    step: OrderStep
    /** Where the order stood after it. */
    state: OrderState
    actor: 'buyer' | 'seller' | 'machine'
    person_id: PersonId | null
    reason: CancelReason | ReturnReason | ChangeReason | null
    recorded_at: Instant
  }
  /** The price trail: each change of what a line comes to. */
  cho_order_change: {
    id: OrderChangeId
    line_id: OrderLineId
    reason: ChangeReason | 'cancelled' | 'returned'
    quantity_before: number
    quantity_after: number
    amount_before: Dong
    amount_after: Dong
    person_id: PersonId | null
    recorded_at: Instant
  }
  /** What a seller takes for bringing goods, from a day on; of one day the later row holds. */
  cho_delivery_tariff: {
    id: TariffId
    book_id: BookId
    position: number
    valid_from: MarketDay
    /** 0 for a seller who brings nothing. */
    delivers: 0 | 1
    /** For every place without a charge of its own; null where only named places are served. */
    flat: Dong | null
    /** Goods of this much are brought for nothing. */
    free_from: Dong | null
    set_by: PersonId
    recorded_at: Instant
  }
  /** A commune, or a province with all of its communes. */
  cho_delivery_area: { tariff_id: TariffId; place_code: string; charge: Dong }
  /** What a buyer takes again and again; who that is can be erased from it. */
  cho_standing_order: {
    id: StandingOrderId
    book_id: BookId
    place_id: StockPlaceId
    buyer_name: string | null
    buyer_phone: string | null
    rhythm: 'weekdays' | 'market_days'
    /** 1, Monday, to 7, Sunday, joined by a space. */
    weekdays: string | null
    market_id: MarketId | null
    first_day: MarketDay
    last_day: MarketDay | null
    state: 'running' | 'ended'
    recorded_by: PersonId
    recorded_at: Instant
    ended_by: PersonId | null
    ended_at: Instant | null
    erased_at: Instant | null
  }
  cho_standing_line: {
    standing_id: StandingOrderId
    position: number
    variant_id: VariantId
    /** In thousandths of the unit. */
    quantity: number
  }
  /** Which order of another floor became which order here. */
  cho_order_outside: {
    book_id: BookId
    floor: string
    /** The number that the other floor gave it. */
    number: string
    order_id: OrderId
    body_hash: string
    recorded_at: Instant
  }
  /** What a visitor reported; all that is known of the person can be erased from it. */
  cho_shop_report: {
    id: ShopReportId
    /** SHA-256 of the code that opens it to who wrote it. */
    token_hash: string | null
    about: ShopReportAbout['kind']
    /** A stall or a cooperative: whose scope decides who answers. */
    seller_id: StallId | CooperativeId
    /** The seller's, in which it is told. */
    book_id: BookId
    listing_id: ListingId | null
    seller_order_id: SellerOrderId | null
    reason: ShopReportReason
    words: string | null
    phone: string | null
    /** A mark of the network it came from, another one each day. */
    network: string | null
    state: ShopReportState
    reported_at: Instant
    due_at: Instant
    erased_at: Instant | null
  }
  cho_shop_report_step: {
    report_id: ShopReportId
    position: number
    state: ShopReportOutcome
    /** What the reporter is told. */
    answer: string
    person_id: PersonId
    recorded_at: Instant
  }
}
