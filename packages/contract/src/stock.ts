import type { Dong, Instant, MarketDay } from '@cho40/values'
import * as z from 'zod/mini'
import { VariantRef } from './catalogue.ts'
import type {
  BookId,
  LotId,
  OrderId,
  OrderLineId,
  OversellId,
  PersonId,
  SellerOrderId,
  StallId,
  StockMoveId,
  StockPlaceId,
} from './ids.ts'
import {
  CooperativeRef,
  ImportRef,
  ListingRef,
  LotRef,
  OversellRef,
  ReceivingAccountRef,
  SaleRef,
  StallRef,
  StockMoveRef,
  StockPlaceRef,
} from './ids.ts'
import { At, Day, line } from './primitives.ts'

/** Thousandths of a sale unit: 1,500 is a kilogram and a half, 2,000 two bottles. */
export const SaleQuantity = z.int().check(z.minimum(1), z.maximum(1_000_000_000))
const SaleQuantityOrZero = z.int().check(z.minimum(0), z.maximum(1_000_000_000))

/** The units that are weighed or poured; all others are sold whole. */
export const DIVISIBLE_UNITS = ['kg', 'g', 'lạng', 'yến', 'tạ', 'tấn', 'lít', 'ml', 'mét'] as const

/** So much of a pack: what one tap on a saved price takes from the stock, or a line of a sale. */
export const SaleGoods = z.object({ variantId: VariantRef, quantity: SaleQuantity })
export type SaleGoods = z.infer<typeof SaleGoods>

/** Where goods lie that can be sold: a cooperative's store, or a stall. */
export const OpenStockPlace = z.object({
  id: StockPlaceRef,
  name: line(80),
  of: z.discriminatedUnion('kind', [
    z.object({ kind: z.literal('store'), cooperativeId: CooperativeRef }),
    z.object({ kind: z.literal('stall'), stallId: StallRef }),
  ]),
  /** The seller's own account at a bank, which buyers pay into; a stall's when left out. */
  accountId: z.optional(ReceivingAccountRef),
})
export type OpenStockPlace = z.infer<typeof OpenStockPlace>

const bucket = {
  placeId: StockPlaceRef,
  variantId: VariantRef,
  /** Goods that will be there on that market day; those at hand when left out. */
  forDay: z.optional(Day),
}

export const BringStock = z.object({
  id: StockMoveRef,
  ...bucket,
  quantity: SaleQuantity,
  /** The harvest it is of, where lots are kept. */
  lotId: z.optional(LotRef),
})
export type BringStock = z.infer<typeof BringStock>

export const STOCK_REASONS = [
  'counted',
  'spoiled',
  'lost',
  'used',
  'returned_to_producer',
  'other',
] as const
export type StockReason = (typeof STOCK_REASONS)[number]

/** Brings what is written to what was counted. */
export const AdjustStock = z.object({
  id: StockMoveRef,
  ...bucket,
  /** What is really there, with what is reserved. */
  counted: SaleQuantityOrZero,
  reason: z.enum(STOCK_REASONS),
})
export type AdjustStock = z.infer<typeof AdjustStock>

/** A sale at a stall that has happened already, perhaps while the phone was offline. */
export const SellStock = z.object({
  id: StockMoveRef,
  placeId: StockPlaceRef,
  variantId: VariantRef,
  quantity: SaleQuantity,
  occurredAt: At,
  /** The sale whose line it is, where the till made one. */
  saleId: z.optional(SaleRef),
})
export type SellStock = z.infer<typeof SellStock>

/** Goods are carried from one of a seller's places to another. */
export const CarryStock = z
  .object({
    id: StockMoveRef,
    fromPlaceId: StockPlaceRef,
    toPlaceId: StockPlaceRef,
    variantId: VariantRef,
    quantity: SaleQuantity,
  })
  .check(
    z.refine(({ fromPlaceId, toPlaceId }) => fromPlaceId !== toPlaceId, { path: ['toPlaceId'] }),
  )
export type CarryStock = z.infer<typeof CarryStock>

/** Promised goods of a market day have come, or will not: the promise ends, what came is at hand. */
export const ArriveStock = z.object({
  id: StockMoveRef,
  placeId: StockPlaceRef,
  variantId: VariantRef,
  forDay: Day,
  quantity: SaleQuantityOrZero,
})
export type ArriveStock = z.infer<typeof ArriveStock>

/**
 * `more_than_written`: there were more goods than the book said, nobody goes without.
 * `taken`: the goods were another buyer's, whose order was lessened or replaced from new stock.
 */
export const ResolveOversell = z.object({
  id: OversellRef,
  how: z.enum(['more_than_written', 'taken']),
})
export type ResolveOversell = z.infer<typeof ResolveOversell>

export type StockLevelView = {
  placeId: StockPlaceId
  placeName: string
  variantId: z.infer<typeof VariantRef>
  forDay: MarketDay | null
  onHand: number
  reserved: number
  /** What can still be sold; never below zero. */
  available: number
}

/** Where the stalls of a market keep stock, and which packs may come there. */
export type MarketStockView = {
  stalls: readonly {
    stallId: StallId
    number: string
    name: string
    bookId: BookId
    /** The places by name; none for a stall that keeps no stock. */
    places: readonly string[]
    /** Different packs that are or were there. */
    packs: number
    /** What was sold beyond what was there and waits for a person. */
    oversold: number
  }[]
  goods: readonly {
    variantId: z.infer<typeof VariantRef>
    /** With the pack's label. */
    name: string
    unit: string
    onSale: boolean
  }[]
}

export type StockMoveView = {
  id: StockMoveId
  placeId: StockPlaceId
  variantId: z.infer<typeof VariantRef>
  forDay: MarketDay | null
  kind: string
  onHand: number
  reserved: number
  short: number
  reason: StockReason | null
  by: PersonId | null
  occurredAt: Instant
}

/** What lies at a place of a lot: what came of it less what was packed from it. */
export type LotStockView = {
  lotId: LotId
  number: string
  variantId: z.infer<typeof VariantRef>
  harvestedOn: MarketDay | null
  expiresOn: MarketDay | null
  received: number
  packed: number
}

export type OversellView = {
  id: OversellId
  placeId: StockPlaceId
  variantId: z.infer<typeof VariantRef>
  quantity: number
  state: 'open' | 'resolved'
  occurredAt: Instant
  /** The orders that cannot all be filled, the latest first: lessening these ends it. */
  orders: readonly {
    orderId: OrderId
    sellerOrderId: SellerOrderId
    lineId: OrderLineId
    placedAt: Instant
    quantity: number
  }[]
}

/** A pack that a stall has in its stock, as its phones are told. */
export type StallGoods = {
  variantId: z.infer<typeof VariantRef>
  /** With the pack's label. */
  name: string
  unit: string
  /** Over the counter today; null before its first price. */
  price: Dong | null
  /** In thousandths of the unit; never below zero. */
  available: number
}

/** What a stall sold beyond what was there, as its phones are told: without the buyers it concerns. */
export type StallOversell = {
  id: OversellId
  name: string
  unit: string
  quantity: number
  occurredAt: Instant
}

/** Where else a listing is offered, from a day on. */
export const CarryListing = z.object({
  listingId: ListingRef,
  channel: z.string().check(z.regex(/^[a-z0-9_]{2,30}$/)),
  url: z.optional(z.string().check(z.regex(/^https:\/\/[^\s<>"]{3,500}$/))),
  fromDay: Day,
})
export type CarryListing = z.infer<typeof CarryListing>

export const DropListing = z.object({
  listingId: ListingRef,
  channel: z.string().check(z.regex(/^[a-z0-9_]{2,30}$/)),
  /** The last day it was offered there. */
  lastDay: Day,
})
export type DropListing = z.infer<typeof DropListing>

/** A spreadsheet of products, as rows of cells; the first row names the columns. */
export const ImportListings = z.object({
  id: ImportRef,
  cooperativeId: CooperativeRef,
  grid: z
    .array(z.array(z.string().check(z.maxLength(2_000))).check(z.maxLength(60)))
    .check(z.minLength(1), z.maxLength(2_001)),
  /** Where the column of stock is counted; without it that column is not read. */
  stockPlaceId: z.optional(StockPlaceRef),
  dryRun: z.boolean(),
})
export type ImportListings = z.infer<typeof ImportListings>

export type ListingImportReport = {
  dryRun: boolean
  created: number
  updated: number
  unchanged: number
  /** Columns that nobody knows; they were not read. */
  unknownColumns: readonly string[]
  /** Rows that were left out, with what is wrong in which column. */
  refused: readonly {
    /** As a spreadsheet counts: the row under the header is 2. */
    row: number
    cells: readonly string[]
    issues: readonly { column: string | null; code: string }[]
  }[]
}
