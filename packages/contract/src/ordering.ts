import type { Dong, Instant, MarketDay } from '@cho40/values'
import * as z from 'zod/mini'
import { VariantRef } from './catalogue.ts'
import type {
  BookId,
  CooperativeId,
  LotId,
  OrderId,
  OrderLineId,
  PersonId,
  RequestId,
  SellerOrderId,
  StallId,
  StockPlaceId,
} from './ids.ts'
import {
  ImportRef,
  LotRef,
  MarketRef,
  OrderChangeRef,
  OrderLineRef,
  OrderRef,
  RefundRef,
  SellerOrderRef,
  StockPlaceRef,
} from './ids.ts'
import type { RequestFlag, RequestState } from './payment.ts'
import { Beneficiary } from './payout.ts'
import { Amount, AmountOrZero, Day, line, Phone, PlaceCode } from './primitives.ts'
import { SaleQuantity } from './stock.ts'

/** How goods reach the buyer: fetched on a day, at a market or the seller's; or brought. */
export const Handing = z.discriminatedUnion('how', [
  z.object({ how: z.literal('pick_up'), day: Day, marketId: z.optional(MarketRef) }),
  z.object({
    how: z.literal('deliver'),
    address: line(200),
    /** The commune, which a seller's charge may depend on. */
    placeCode: z.optional(PlaceCode),
  }),
])
export type Handing = z.infer<typeof Handing>

export const ORDER_CHANNELS = ['shop', 'stall', 'phone', 'elsewhere'] as const
export type OrderChannel = (typeof ORDER_CHANNELS)[number]

/** 128 random bits or more, in the letters of a web address; only its hash is kept. */
export const BuyerToken = z.string().check(z.regex(/^[A-Za-z0-9_-]{22,64}$/))

export const PlaceOrder = z.object({
  id: OrderRef,
  /** The secret of the link by which the buyer sees the order; made by who places it. */
  token: BuyerToken,
  channel: z._default(z.enum(ORDER_CHANNELS), 'shop'),
  buyer: z.object({ name: line(80), phone: Phone }),
  handing: Handing,
  /** `now`: unpaid goods are let go after a day. `at_hand_over`: they are kept for the buyer. */
  pays: z._default(z.enum(['now', 'at_hand_over']), 'now'),
  /** All delivery charges the buyer was shown; others refuse the order. Nothing when left out. */
  deliveryShown: z.optional(AmountOrZero),
  lines: z
    .array(
      z.object({
        id: OrderLineRef,
        variantId: VariantRef,
        placeId: StockPlaceRef,
        quantity: SaleQuantity,
        /** The price the buyer was shown; another one refuses the order. */
        price: Amount,
        /** From goods promised for the day of fetching, not from those at hand. */
        preOrder: z._default(z.boolean(), false),
      }),
    )
    .check(z.minLength(1), z.maxLength(50)),
})
export type PlaceOrder = z.infer<typeof PlaceOrder>

/** How an order came that somebody of the seller writes down. */
export const ENTERED_CHANNELS = ['phone', 'stall', 'elsewhere'] as const

/** An order that a buyer told the seller: by telephone, at the stall, or on another floor. */
export const EnterOrder = z
  .object({
    id: OrderRef,
    placeId: StockPlaceRef,
    channel: z.enum(ENTERED_CHANNELS),
    /** The floor it came from, and the number it has there. */
    outside: z.optional(
      z.object({ floor: z.string().check(z.regex(/^[a-z0-9_]{2,30}$/)), number: line(60) }),
    ),
    /** The secret of the link to be sent to the buyer; without it there is no link. */
    token: z.optional(BuyerToken),
    buyer: z.object({ name: line(80), phone: z.optional(Phone) }),
    handing: Handing,
    pays: z._default(z.enum(['now', 'at_hand_over']), 'at_hand_over'),
    /** The delivery charge the buyer was told; nothing when left out. */
    deliveryShown: z.optional(AmountOrZero),
    lines: z
      .array(
        z.object({
          id: OrderLineRef,
          variantId: VariantRef,
          quantity: SaleQuantity,
          /** By telephone today's price in the shop, at the stall the stall's; elsewhere as agreed. */
          price: Amount,
        }),
      )
      .check(z.minLength(1), z.maxLength(50)),
  })
  .check(
    z.refine(({ channel, outside }) => (channel === 'elsewhere') === (outside !== undefined), {
      path: ['outside'],
    }),
  )
export type EnterOrder = z.infer<typeof EnterOrder>

/**
 * `placed` → `confirmed` → `packed` → `shipped` (deliveries only) → `delivered`; `cancelled` until it
 * has left; after delivery `return_requested` → `returned`, or `delivered` again when refused.
 */
export const ORDER_STATES = [
  'placed',
  'confirmed',
  'packed',
  'shipped',
  'delivered',
  'cancelled',
  'return_requested',
  'returned',
] as const
export type OrderState = (typeof ORDER_STATES)[number]

export const ORDER_STEPS = [
  ...ORDER_STATES,
  'changed',
  'cash_taken',
  'cash_returned',
  'refund_ordered',
  'return_refused',
  'buyer_erased',
] as const
export type OrderStep = (typeof ORDER_STEPS)[number]

export const CANCEL_REASONS = [
  'buyer_changed_mind',
  'not_available',
  'not_paid',
  'wrong_order',
  'cannot_deliver',
  'suspicious',
  'other',
] as const
export type CancelReason = (typeof CANCEL_REASONS)[number]

export const RETURN_REASONS = [
  'spoiled',
  'damaged',
  'wrong_goods',
  'not_as_shown',
  'other',
] as const
export type ReturnReason = (typeof RETURN_REASONS)[number]

export const SellerOrderStep = z.object({ id: SellerOrderRef })
export type SellerOrderStep = z.infer<typeof SellerOrderStep>

export const PackOrder = z.object({
  id: SellerOrderRef,
  /** Which lot each line was taken from, where lots are kept. */
  lots: z._default(
    z.array(z.object({ lineId: OrderLineRef, lotId: LotRef })).check(z.maxLength(50)),
    [],
  ),
})
export type PackOrder = z.infer<typeof PackOrder>

export const CancelOrder = z.object({ id: SellerOrderRef, reason: z.enum(CANCEL_REASONS) })
export type CancelOrder = z.infer<typeof CancelOrder>

export const CHANGE_REASONS = ['weighed', 'not_available', 'agreed'] as const
export type ChangeReason = (typeof CHANGE_REASONS)[number]

/** The scale says another weight, or less is there than was ordered. */
export const ChangeOrderLine = z.object({
  id: OrderChangeRef,
  sellerOrderId: SellerOrderRef,
  lineId: OrderLineRef,
  /** What the buyer gets, in thousandths of the unit; zero strikes the line. */
  quantity: z.int().check(z.minimum(0), z.maximum(1_000_000_000)),
  /** What it costs, where that is not quantity times price: a chicken weighs more than thought. */
  amount: z.optional(AmountOrZero),
  reason: z.enum(CHANGE_REASONS),
})
export type ChangeOrderLine = z.infer<typeof ChangeOrderLine>

export const RequestReturn = z.object({ id: SellerOrderRef, reason: z.enum(RETURN_REASONS) })
export type RequestReturn = z.infer<typeof RequestReturn>

export const AcceptReturn = z.object({
  id: SellerOrderRef,
  lines: z
    .array(
      z.object({
        lineId: OrderLineRef,
        quantity: SaleQuantity,
        /** Whether the goods can be sold again. */
        restock: z.boolean(),
      }),
    )
    .check(z.minLength(1), z.maxLength(50)),
  /** The charge for bringing them is given back as well. */
  withDelivery: z.optional(z.boolean()),
})
export type AcceptReturn = z.infer<typeof AcceptReturn>

export const TakeOrderCash = z.object({ id: SellerOrderRef, amount: Amount })
export type TakeOrderCash = z.infer<typeof TakeOrderCash>

/** Gives back all that the seller has of a buyer's money beyond what the goods cost. */
export const RefundOrder = z.object({
  id: RefundRef,
  sellerOrderId: SellerOrderRef,
  to: z.union([Beneficiary, z.literal('cash')]),
})
export type RefundOrder = z.infer<typeof RefundOrder>

export type OrderAnswer = {
  id: OrderId
  sellerOrders: readonly { id: SellerOrderId; requestId: RequestId; code: string; amount: Dong }[]
}

export type OrderLineView = {
  id: OrderLineId
  placeId: StockPlaceId
  variantId: z.infer<typeof VariantRef>
  name: string
  unit: string
  price: Dong
  ordered: number
  quantity: number
  amount: Dong
  lotId: LotId | null
}

export type SellerOrderView = {
  id: SellerOrderId
  orderId: OrderId
  seller: {
    name: string
    bookId: BookId
    stallId: StallId | null
    cooperativeId: CooperativeId | null
  }
  state: OrderState
  /** With the delivery. */
  amount: Dong
  delivery: Dong
  lines: readonly OrderLineView[]
  placedAt: Instant
}

export type OrderMoney = {
  /** What came, by bank and in cash, less what went back or is about to. */
  kept: Dong
  /** What is still to be paid, … */
  left: Dong
  /** … or to be given back. */
  toReturn: Dong
  state: 'unpaid' | 'partial' | 'paid' | 'refund_due'
  requests: readonly {
    id: RequestId
    code: string
    due: Dong
    received: Dong
    state: RequestState
    flags: readonly RequestFlag[]
    account: { bin: string; number: string; holderName: string }
  }[]
}

export type OrderView = {
  id: OrderId
  channel: OrderChannel
  /** Null once the buyer's data were erased. */
  buyer: { name: string; phone: string } | null
  handing: { how: 'pick_up'; day: MarketDay } | { how: 'deliver'; address: string | null }
  placedAt: Instant
  sellerOrders: readonly (SellerOrderView & { money: OrderMoney })[]
}

/** A part as it stands in its seller's list, with how its goods come to the buyer. */
export type ListedOrder = OrderView['sellerOrders'][number] & {
  how: OrderView['handing']['how']
}

export type OrderStepView = {
  position: number
  step: OrderStep
  state: OrderState
  actor: 'buyer' | 'seller' | 'machine'
  by: PersonId | null
  reason: string | null
  recordedAt: Instant
}

/** What is to be packed, as one sheet needs it. */
export const PACKING_GROUPS = ['producer', 'place', 'buyer', 'bring'] as const
export type PackingGroup = (typeof PACKING_GROUPS)[number]

export type PackingSheet = {
  /**
   * The producer, the place, or the buyer with the last three figures of the telephone number; what a
   * producer brings to a market day names the day, too.
   */
  title: string
  /** On a buyer's sheet. */
  sellerOrderId: SellerOrderId | null
  items: readonly {
    variantId: z.infer<typeof VariantRef>
    name: string
    unit: string
    /** In thousandths of the unit. */
    quantity: number
    orders: number
  }[]
}

/** A spreadsheet of orders of another floor, as rows of cells; the first row names the columns. */
export const ImportOrders = z.object({
  id: ImportRef,
  placeId: StockPlaceRef,
  /** The floor they come from, a name of the list of floors. */
  floor: z.string().check(z.regex(/^[a-z0-9_]{2,30}$/)),
  grid: z
    .array(z.array(z.string().check(z.maxLength(2_000))).check(z.maxLength(120)))
    .check(z.minLength(1), z.maxLength(2_001)),
  dryRun: z.boolean(),
})
export type ImportOrders = z.infer<typeof ImportOrders>

export type OrderImportReport = {
  dryRun: boolean
  /** Orders, not rows: those that are new, and those that were here before. */
  created: number
  known: number
  unknownColumns: readonly string[]
  refused: readonly {
    row: number
    cells: readonly string[]
    issues: readonly { column: string | null; code: string }[]
  }[]
}
