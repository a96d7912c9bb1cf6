import type {
  AdvanceId,
  BaseUnit,
  BookId,
  DeliveryId,
  EntryId,
  FeeKind,
  FeeRate,
  GoodsChannel,
  GoodsMoveId,
  GoodsReturnId,
  GoodsSaleId,
  IncomeKind,
  MemberId,
  OrderGoodsId,
  OrderLineId,
  PackGoodsId,
  PayoutId,
  PersonId,
  SaleUnit,
  SettlementId,
  SettlementState,
  SupplyId,
  SupplyMode,
  VariantId,
} from '@cho40/contract'
import type { Dong, Instant, MarketDay } from '@cho40/values'

/** When something happened, when it was learned of, and the entry that books it. */
type Booked = {
  entry_id: EntryId
  business_day: MarketDay
  occurred_at: Instant
  recorded_at: Instant
}

/** What moved or changed goods: a delivery, an act on goods, a sale, a return. */
export type GoodsSubject = DeliveryId | GoodsMoveId | GoodsSaleId | GoodsReturnId

export type GoodsMoveKind =
  | 'received'
  | 'corrected'
  | 'returned_to_member'
  | 'spoiled'
  | 'to_agent'
  | 'from_agent'
  | 'sold'
  | 'buyer_returned'

/** A fee's terms; `rate_bps` of the price, `amount` for each `per` of the base unit, or once. */
type FeeTerms = {
  fee: FeeKind
  basis: FeeRate['basis']
  rate_bps: number
  fee_amount: Dong
  per: number
  vat_bps: number
}

export type SettlementTables = {
  cho_supply_agreement: {
    id: SupplyId
    book_id: BookId
    member_id: MemberId
    product: string
    mode: SupplyMode
    unit: SaleUnit
    /** How many of the base unit one unit is: 1,000 for a kilogram. */
    unit_size: number
    base: BaseUnit
    fee_income: IncomeKind
    valid_from: MarketDay
    valid_until: MarketDay | null
    agreed_by: PersonId
    recorded_at: Instant
  }
  cho_agreement_price: { agreement_id: SupplyId; grade: string; price: Dong }
  cho_agreement_fee: FeeTerms & {
    agreement_id: SupplyId
    position: number
    charged_on: 'delivery' | 'sale'
  }
  /** Goods received: one lot, under the terms of its day. */
  cho_delivery: Booked & {
    id: DeliveryId
    book_id: BookId
    agreement_id: SupplyId | null
    member_id: MemberId | null
    /** From whom, when it is not a member. */
    supplier: string | null
    product: string
    mode: SupplyMode
    unit: SaleUnit
    unit_size: number
    base: BaseUnit
    lot: string | null
    grade: string | null
    harvested_on: MarketDay | null
    /** For one unit. */
    price: Dong
    quantity: number
    amount: Dong
    fee_income: IncomeKind
    received_by: PersonId
  }
  /** What is done to goods other than selling them, by whom and why. */
  cho_goods_act: Booked & {
    id: GoodsMoveId
    book_id: BookId
    kind: GoodsMoveKind | 'debt_received'
    delivery_id: DeliveryId | null
    /** The agent or the debtor. */
    party: string | null
    /** How much had come before a correction and after it; of other acts how much moved. */
    before: number
    after: number
    amount: Dong
    reason: string | null
    acted_by: PersonId
  }
  /** Every movement of a lot: quantities and values with their sign. */
  cho_goods_move: Booked & {
    subject: GoodsSubject
    position: number
    book_id: BookId
    delivery_id: DeliveryId
    kind: GoodsMoveKind
    /** The agent where it lies; empty in the cooperative's own store. */
    place: string
    quantity: number
    value: Dong
  }
  /** What is left of a lot at a place; a cache of its movements, proved by `verify`. */
  cho_goods_holding: {
    delivery_id: DeliveryId
    place: string
    book_id: BookId
    product: string
    received_at: Instant
    quantity: number
    value: Dong
  }
  cho_goods_sale: Booked & {
    id: GoodsSaleId
    book_id: BookId
    channel: GoodsChannel
    income: IncomeKind
    /** `order`: what buyers paid is booked with the order; the money account is its income. */
    paid: 'cash' | 'credit' | 'order'
    buyer_kind: 'member' | 'party' | null
    buyer: string | null
    agent: string | null
    agent_fee: Dong
    amount: Dong
    /** Where the money went: cash, or what the buyer or the agent owes. */
    money_account: string
    sold_by: PersonId
  }
  cho_goods_return: Booked & {
    id: GoodsReturnId
    book_id: BookId
    sale_id: GoodsSaleId
    amount: Dong
    reason: string
    returned_by: PersonId
  }
  /** One lot's part of a sale's line; of a return with the opposite sign. */
  cho_goods_part: Booked & {
    subject: GoodsSaleId | GoodsReturnId
    position: number
    book_id: BookId
    sale_id: GoodsSaleId
    line: number
    /** The sale's part that it is, or takes back. */
    of_position: number
    delivery_id: DeliveryId
    member_id: MemberId | null
    mode: SupplyMode
    quantity: number
    unit: SaleUnit
    unit_size: number
    price: Dong
    amount: Dong
    vat: Dong
    /** What it was worth in the books: taken off 003, 156 or 157. */
    value: Dong
  }
  /** From which deliveries a pack of the shop comes, as somebody said; the last row holds. */
  cho_pack_goods: {
    id: PackGoodsId
    book_id: BookId
    variant_id: VariantId
    position: number
    /** As deliveries name it; null for what is the cooperative's own. */
    product: string | null
    grade: string | null
    /** Of goods the cooperative owns. */
    vat_bps: number
    named_by: PersonId
    recorded_at: Instant
  }
  /** Whose goods a line of an order was: sold from deliveries, or the cooperative's own. */
  cho_order_goods: {
    id: OrderGoodsId
    book_id: BookId
    line_id: OrderLineId
    /** Null for what is the cooperative's own. */
    sale_id: GoodsSaleId | null
    /** Of the base unit, and what the buyer paid for it. */
    quantity: number
    amount: Dong
    unit_size: number
    named_by: PersonId
    recorded_at: Instant
  }
  /** What a member earned or was charged; together they are the member's account. */
  cho_member_item: Booked & {
    subject: GoodsSubject
    position: number
    book_id: BookId
    member_id: MemberId
    kind: 'sale' | 'purchase' | 'fee'
    delivery_id: DeliveryId
    /** The part of the sale it belongs to; 0 for what belongs to the delivery. */
    of_position: number
    sale_id: GoodsSaleId | null
    quantity: number
    /** What a fee is a share of, or how many of the base unit it is for. */
    charged_of: number
    /** To the member's good; fees, with their VAT, are negative. */
    amount: Dong
    vat: Dong
    income: IncomeKind
    /** A fee's terms as they were; null of what is no fee. */
    fee: FeeKind | null
    basis: FeeRate['basis'] | null
    rate_bps: number
    fee_amount: Dong
    per: number
    vat_bps: number
  }
  cho_advance: Booked & {
    id: AdvanceId
    book_id: BookId
    member_id: MemberId
    amount: Dong
    payout_id: PayoutId | null
    note: string | null
    given_by: PersonId
  }
  cho_settlement: {
    id: SettlementId
    book_id: BookId
    from_day: MarketDay
    to_day: MarketDay
    /** The order and limits of {@link SetOffOrder}, as JSON. */
    set_off: string
    state: SettlementState
    /** Lines of an earlier version were checked and then taken back. */
    version: number
    /** The book's last entry when the lines were frozen. */
    through_seq: number
    draft_hash: string | null
    opened_at: Instant
  }
  cho_settlement_step: {
    settlement_id: SettlementId
    position: number
    state: SettlementState
    person_id: PersonId
    reason: string | null
    recorded_at: Instant
  }
  /** What a member gets, frozen when the run was checked. */
  cho_settlement_line: {
    settlement_id: SettlementId
    version: number
    member_id: MemberId
    book_id: BookId
    sales: Dong
    purchases: Dong
    fees: Dong
    /** A debt that an earlier run left, as a negative amount. */
    brought: Dong
    withheld: Dong
    advances: Dong
    inputs: Dong
    net: Dong
    /** Left for the next run; never positive. */
    carried: Dong
  }
  cho_settlement_item: {
    settlement_id: SettlementId
    version: number
    subject: GoodsSubject
    position: number
    member_id: MemberId
  }
  /** The entry that moved an approved line to what is to be paid. */
  cho_settlement_entry: {
    settlement_id: SettlementId
    member_id: MemberId
    entry_id: EntryId
  }
  cho_settlement_payout: {
    settlement_id: SettlementId
    member_id: MemberId
    /** Counts up: a payout that came back is ordered again. */
    attempt: number
    payout_id: PayoutId
    amount: Dong
    method: 'bank' | 'cash'
    ordered_by: PersonId
    recorded_at: Instant
  }
}
