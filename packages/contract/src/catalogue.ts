import type { Dong, Id, Instant, MarketDay } from '@cho40/values'
import * as z from 'zod/mini'
import type { ListingId } from './ids.ts'
import { CooperativeRef, ListingRef } from './ids.ts'
import {
  ListingDetailChanges,
  type ListingDetailField,
  type ListingDetails,
  ListingDetailWords,
} from './listing-details.ts'
import { Amount, Day, idOf, line, PlaceCode } from './primitives.ts'

export type ProducerId = Id<'producer'>
export type DelegationId = Id<'deleg'>
export type VariantId = Id<'variant'>

export const ProducerRef = idOf('producer')
export const DelegationRef = idOf('deleg')
export const VariantRef = idOf('variant')

/** One of the 26 product sets of Decision 26/2026/QĐ-TTg. */
export const ProductSetNumber = z.int().check(z.minimum(1), z.maximum(26))
/** SHA-256 of a document that is kept elsewhere, in lower-case hexadecimal. */
export const DocumentHash = z.string().check(z.regex(/^[0-9a-f]{64}$/))
export const Stars = z.literal([3, 4, 5])

export const OpenCooperative = z.object({
  id: CooperativeRef,
  name: line(120),
  placeCode: PlaceCode,
  demo: z._default(z.boolean(), false),
})
export type OpenCooperative = z.infer<typeof OpenCooperative>

export const PRODUCER_KINDS = [
  'household',
  'group',
  'cooperative',
  'farm',
  'company',
  'association',
] as const

/** Registers who makes things, apart from who sells them. */
export const RegisterProducer = z.object({
  id: ProducerRef,
  cooperativeId: CooperativeRef,
  name: line(120),
  kind: z.enum(PRODUCER_KINDS),
  placeCode: PlaceCode,
})
export type RegisterProducer = z.infer<typeof RegisterProducer>

/** What a producer may let a seller do: list its goods, set prices, or be paid in its place. */
export const DELEGATION_RIGHTS = ['list', 'set_price', 'receive_money'] as const
export type DelegationRight = (typeof DELEGATION_RIGHTS)[number]

export const DelegateSale = z
  .object({
    id: DelegationRef,
    producerId: ProducerRef,
    /** The seller. */
    cooperativeId: CooperativeRef,
    rights: z.array(z.enum(DELEGATION_RIGHTS)).check(z.minLength(1), z.maxLength(3)),
    validFrom: Day,
    /** The last day; open-ended when left out. */
    validUntil: z.optional(Day),
    documentHash: z.optional(DocumentHash),
  })
  .check(
    z.refine(({ validFrom, validUntil }) => validUntil === undefined || validFrom <= validUntil, {
      path: ['validUntil'],
    }),
  )
export type DelegateSale = z.infer<typeof DelegateSale>

export const EndDelegation = z.object({ id: DelegationRef, revokedOn: Day })
export type EndDelegation = z.infer<typeof EndDelegation>

/** Who makes things, and what they let a cooperative do for them. */
export type ProducerView = {
  id: ProducerId
  name: string
  kind: string
  placeCode: string
  /** Whether the cooperative that asks answers for the entry. */
  isOurs: boolean
  delegations: readonly {
    id: DelegationId
    rights: readonly DelegationRight[]
    validFrom: MarketDay
    validUntil: MarketDay | null
    /** The day from which it no longer holds. */
    revokedOn: MarketDay | null
  }[]
}

/** The units that goods are sold in at Vietnamese markets and shops. */
export const SALE_UNITS = [
  'kg',
  'g',
  'lạng',
  'yến',
  'tạ',
  'tấn',
  'lít',
  'ml',
  'bó',
  'mớ',
  'túm',
  'chục',
  'con',
  'quả',
  'củ',
  'cái',
  'chiếc',
  'đôi',
  'bộ',
  'chai',
  'lọ',
  'hũ',
  'can',
  'hộp',
  'gói',
  'túi',
  'bao',
  'thùng',
  'khay',
  'tấm',
  'mét',
  'suất',
  'lượt',
] as const
export type SaleUnit = (typeof SALE_UNITS)[number]

/** What the price of different packs is compared by. */
export const BASE_UNITS = ['g', 'ml', 'piece'] as const
export type BaseUnit = (typeof BASE_UNITS)[number]

/** How much is in one unit: a bottle of 500 ml, a bunch of about 300 g, ten eggs. */
export const Content = z.object({
  amount: z.int().check(z.minimum(1), z.maximum(1_000_000_000)),
  base: z.enum(BASE_UNITS),
})
export type Content = z.infer<typeof Content>

export const PRICE_CHANNELS = ['shop', 'stall', 'wholesale', 'elsewhere'] as const
export type PriceChannel = (typeof PRICE_CHANNELS)[number]

export const PublishListing = z.object({
  id: ListingRef,
  cooperativeId: CooperativeRef,
  name: line(120),
  producer: line(120),
  /** A registered producer; the seller needs its delegation on this day. */
  producerId: z.optional(ProducerRef),
  /** Where it is made; the cooperative's commune when left out. */
  placeCode: z.optional(PlaceCode),
  set: z.optional(ProductSetNumber),
  unit: line(20),
  content: z.optional(Content),
  price: Amount,
  story: line(1000),
  ...ListingDetailWords.shape,
  ocop: z.optional(
    z.object({
      stars: z.int().check(z.minimum(3), z.maximum(5)),
      decisionNumber: line(60),
      validFrom: Day,
      validUntil: Day,
    }),
  ),
})
export type PublishListing = z.infer<typeof PublishListing>

/** What a seller corrects of a listing; null takes away what it said. */
export const ReviseListing = z.object({
  listingId: ListingRef,
  changes: z
    .partial(
      z.object({
        name: line(120),
        producer: line(120),
        producerId: z.nullable(ProducerRef),
        placeCode: PlaceCode,
        set: z.nullable(ProductSetNumber),
        story: line(1000),
        ...ListingDetailChanges.shape,
      }),
    )
    .check(z.refine((changes) => Object.keys(changes).length > 0)),
})
export type ReviseListing = z.infer<typeof ReviseListing>

/** A seller takes a listing off its pages for good; it is published anew under another id. */
export const WithdrawListing = z.object({ listingId: ListingRef, note: z.optional(line(300)) })
export type WithdrawListing = z.infer<typeof WithdrawListing>

/** One field of a listing before and after a correction. */
export type ListingRevision = {
  field: 'name' | 'producer' | 'producerId' | 'placeCode' | 'set' | 'story' | ListingDetailField
  before: string | null
  after: string | null
  by: string
  recordedAt: Instant
}

/** One more pack of a listing, sold at a price of its own. */
export const AddVariant = z.object({
  id: VariantRef,
  listingId: ListingRef,
  label: z.optional(line(60)),
  unit: z.enum(SALE_UNITS),
  content: z.optional(Content),
  price: Amount,
})
export type AddVariant = z.infer<typeof AddVariant>

export const SetPrice = z.object({
  variantId: VariantRef,
  channel: z.enum(PRICE_CHANNELS),
  /** The first day the price is asked; today or later. */
  validFrom: Day,
  price: Amount,
})
export type SetPrice = z.infer<typeof SetPrice>

/** Why a listing may not stay as it is. */
export const MODERATION_REASONS = [
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
] as const
export type ModerationReason = (typeof MODERATION_REASONS)[number]
export type ListingState = 'published' | 'needs_change' | 'blocked' | 'withdrawn'

export const ModerateListing = z
  .object({
    listingId: ListingRef,
    state: z.enum(['published', 'needs_change', 'blocked', 'withdrawn']),
    reasons: z._default(z.array(z.enum(MODERATION_REASONS)).check(z.maxLength(5)), []),
    note: z.optional(line(300)),
  })
  .check(
    z.refine(
      ({ state, reasons }) =>
        reasons.length > 0 || (state !== 'blocked' && state !== 'needs_change'),
      { path: ['reasons'] },
    ),
  )
export type ModerateListing = z.infer<typeof ModerateListing>

/** What somebody who watches over listings looks for: of everything under a scope, the newest. */
export const WatchListings = z.object({
  scopeId: z.string().check(z.maxLength(64)),
  state: z.optional(z.enum(['published', 'needs_change', 'blocked', 'withdrawn'])),
  /** Words of the name, with or without marks. */
  find: z._default(z.string().check(z.maxLength(80)), ''),
  limit: z._default(z.int().check(z.minimum(1), z.maximum(200)), 50),
})
export type WatchListings = z.infer<typeof WatchListings>

/** What was decided about a listing, by whom and why. */
export type ListingDecision = {
  state: ListingState
  reasons: readonly ModerationReason[]
  note: string | null
  by: string
  recordedAt: Instant
}

/** A listing as whoever watches over the shop sees it, on sale or not. */
export type WatchedListing = {
  id: ListingId
  slug: string
  name: string
  producer: string
  seller: string
  story: string
  state: ListingState
  publishedAt: Instant
  /** Its seller changed it after it was last decided about, and it waits to be looked at again. */
  waits: boolean
  packs: readonly VariantView[]
  /** The latest first. */
  decisions: readonly ListingDecision[]
}

export const ListingBranch = z.enum(['I', 'II', 'III', 'IV', 'V', 'VI'])

/** What a visitor looks for; every part narrows. */
export const SearchListings = z.object({
  text: z._default(z.string().check(z.maxLength(200)), ''),
  branch: z.optional(ListingBranch),
  stars: z.optional(Stars),
  /** A commune or a province, by the units of today … */
  placeCode: z.optional(PlaceCode),
  /** … or a unit of before the merger: what was made there is now in one of its successors. */
  placeThen: z.optional(PlaceCode),
  minPrice: z.optional(Amount),
  maxPrice: z.optional(Amount),
  limit: z._default(z.int().check(z.minimum(1), z.maximum(100)), 30),
  offset: z._default(z.int().check(z.minimum(0), z.maximum(10_000)), 0),
})
export type SearchListings = z.infer<typeof SearchListings>

export type ListingView = {
  id: ListingId
  slug: string
  name: string
  producer: string
  cooperativeName: string
  placeName: string
  unit: string
  price: Dong
  story: string
  demo: boolean
  /** Only while the certificate is valid on the day of asking. */
  ocop?: { stars: number; decisionNumber: string; validUntil: MarketDay }
}

/** A pack with its price today, and what that is for 1 kg, 1 litre or 1 piece. */
export type VariantView = {
  id: VariantId
  label?: string
  unit: string
  content?: Content
  price: Dong
  /** Rounded half up; absent when nobody has said how much is in the pack. */
  pricePerBase?: { price: Dong; base: 'kg' | 'l' | 'piece' }
}

/** A listing as its cooperative's desk sees it, on sale or not. */
export type DeskListing = {
  id: ListingId
  slug: string
  name: string
  producer: string
  producerId: ProducerId | null
  placeCode: string
  /** The OCOP product set; null when nobody has said. */
  set: number | null
  story: string
  details: ListingDetails
  state: ListingState
  publishedAt: Instant
  /** What was last said about it by who watches over listings. */
  reasons: readonly ModerationReason[]
  note: string | null
  packs: readonly VariantView[]
  /**
   * The certificate that holds today, else the last that ended by its term; `until` is the last day
   * its star is shown, before one that is taken back or followed on a day to come.
   */
  star: { stars: number; decisionNumber: string; until: MarketDay } | null
}

/** How often each choice would be found, other choices kept. */
export type ListingFacets = {
  branches: readonly { branch: z.infer<typeof ListingBranch>; count: number }[]
  stars: readonly { stars: 3 | 4 | 5; count: number }[]
  places: readonly { code: string; name: string; count: number }[]
  /** The same by the communes of before 1 July 2025. */
  placesThen: readonly { code: string; name: string; count: number }[]
  /** From and up to which price; the last one has no end. */
  priceBands: readonly { from: Dong; below: Dong | null; count: number }[]
  prices: { least: Dong; most: Dong } | null
}
