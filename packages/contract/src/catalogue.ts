import type { Dong, MarketDay } from '@cho40/values'
import * as z from 'zod/mini'
import type { ListingId } from './ids.ts'
import { CooperativeRef, ListingRef } from './ids.ts'
import { Amount, Day, line, PlaceCode } from './primitives.ts'

export const OpenCooperative = z.object({
  id: CooperativeRef,
  name: line(120),
  placeCode: PlaceCode,
  demo: z._default(z.boolean(), false),
})
export type OpenCooperative = z.infer<typeof OpenCooperative>

export const PublishListing = z.object({
  id: ListingRef,
  cooperativeId: CooperativeRef,
  name: line(120),
  producer: line(120),
  unit: line(20),
  price: Amount,
  story: line(1000),
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
