import type { Id, Instant } from '@cho40/values'
import * as z from 'zod/mini'
import { ModerateListing } from './catalogue.ts'
import type { ListingId, SellerOrderId } from './ids.ts'
import { ListingRef, SellerOrderRef } from './ids.ts'
import { idOf, line, Phone } from './primitives.ts'
import { SellerRef } from './seller-checks.ts'

export type ShopReportId = Id<'shoprep'>
export const ShopReportRef = idOf('shoprep')

/** What somebody may report of goods or of who sells them. */
export const SHOP_REPORT_REASONS = [
  'not_as_described',
  'false_origin',
  'star_not_true',
  'forbidden_or_unsafe',
  'wrong_price',
  'seller_unreachable',
  'not_delivered',
  'bad_conduct',
  'other',
] as const
export type ShopReportReason = (typeof SHOP_REPORT_REASONS)[number]

/** What became of a report: goods taken off, put right in another way, or nothing found. */
export const SHOP_REPORT_OUTCOMES = ['taken_down', 'settled', 'rejected'] as const
export type ShopReportOutcome = (typeof SHOP_REPORT_OUTCOMES)[number]
export type ShopReportState = 'received' | ShopReportOutcome

/** How long whoever watches over the shop has for a first answer. */
export const SHOP_REPORT_HOURS = 24

/** Sixteen signs that are hard to misread: 80 random bits, which open the report to who wrote it. */
export const ShopReportCode = z.string().check(z.regex(/^[0-9A-HJKMNP-TV-Z]{16}$/))

/** Several lines of plain words: NFC, no control characters but the end of a line. */
const Words = z.pipe(
  z.string(),
  z.transform((text, context) => {
    const clean = text.normalize('NFC').replace(/\r\n?/g, '\n').trim()
    if (clean.length === 0 || clean.length > 1000 || /[^\P{Cc}\n]/u.test(clean)) {
      context.issues.push({ code: 'custom', message: 'not plain words', input: text })
    }
    return clean
  }),
)

/** What a report is about; of an order its one part, so that one seller answers. */
export const ShopReportAbout = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('listing'), listingId: ListingRef }),
  z.object({ kind: z.literal('seller'), sellerId: SellerRef }),
  z.object({ kind: z.literal('order'), sellerOrderId: SellerOrderRef }),
])
export type ShopReportAbout = z.infer<typeof ShopReportAbout>

export const FileShopReport = z.object({
  id: ShopReportRef,
  code: ShopReportCode,
  about: ShopReportAbout,
  reason: z.enum(SHOP_REPORT_REASONS),
  words: Words,
  /** Only for who wants to be called back. */
  phone: z.optional(Phone),
})
export type FileShopReport = z.infer<typeof FileShopReport>

/** An answer, which the reporter reads; goods are taken off with the reasons that their seller is told. */
export const AnswerShopReport = z
  .object({
    id: ShopReportRef,
    outcome: z.enum(SHOP_REPORT_OUTCOMES),
    answer: line(500),
    takeDown: z.optional(
      z.object({
        state: z.enum(['needs_change', 'blocked']),
        reasons: ModerateListing.shape.reasons,
      }),
    ),
  })
  .check(
    z.refine(({ outcome, takeDown }) => (outcome === 'taken_down') === (takeDown !== undefined), {
      path: ['takeDown'],
    }),
    z.refine(({ takeDown }) => takeDown === undefined || takeDown.reasons.length > 0, {
      path: ['takeDown', 'reasons'],
    }),
  )
export type AnswerShopReport = z.infer<typeof AnswerShopReport>

export const OfShopReport = z.object({ id: ShopReportRef })
export type OfShopReport = z.infer<typeof OfShopReport>

export const WatchShopReports = z.object({
  scopeId: z.string().check(z.maxLength(64)),
  /** Those that wait for an answer, or all. */
  waiting: z._default(z.boolean(), true),
  limit: z._default(z.int().check(z.minimum(1), z.maximum(200)), 100),
})
export type WatchShopReports = z.infer<typeof WatchShopReports>

/** What was said to a report so far. */
export type ShopReportStep = {
  state: ShopReportOutcome
  answer: string
  recordedAt: Instant
}

/** A report as whoever watches over the shop sees it; the telephone number only in part. */
export type WatchedShopReport = {
  id: ShopReportId
  about: ShopReportAbout['kind']
  sellerId: z.infer<typeof SellerRef>
  seller: string
  listing: { id: ListingId; slug: string; name: string; state: string } | null
  sellerOrderId: SellerOrderId | null
  reason: ShopReportReason
  /** Null once it was forgotten. */
  words: string | null
  /** `09•••••678`; null for who left none. */
  phone: string | null
  reportedAt: Instant
  dueAt: Instant
  state: ShopReportState
  /** Nobody answered in time. */
  overdue: boolean
  /** The latest first. */
  steps: readonly (ShopReportStep & { by: string })[]
}

export type ShopReportCount = { waiting: number; overdue: number; nextDueAt: Instant | null }

/** A report as who wrote it sees it, by its code. */
export type ShopReportView = {
  id: ShopReportId
  about: ShopReportAbout['kind']
  /** The goods, or the seller where it is not about goods. */
  name: string
  /** It is about somebody made up for a demonstration. */
  demo: boolean
  reason: ShopReportReason
  reportedAt: Instant
  dueAt: Instant
  state: ShopReportState
  overdue: boolean
  /** The first first. */
  steps: readonly ShopReportStep[]
}
