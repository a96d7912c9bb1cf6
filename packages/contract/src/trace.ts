import type { Instant, MarketDay } from '@cho40/values'
import * as z from 'zod/mini'
import type { LotId } from './ids.ts'
import { ListingRef, LotRef } from './ids.ts'
import type { ListingDetails } from './listing-details.ts'
import { At, Day, line } from './primitives.ts'

export const OpenLot = z
  .object({
    id: LotRef,
    listingId: ListingRef,
    /** The lot number printed on the pack. */
    number: line(40),
    brand: z.optional(line(80)),
    harvestedOn: z.optional(Day),
    expiresOn: z.optional(Day),
    /** Where it was grown or made, as the label says it. */
    origin: line(200),
    producer: line(120),
    producerAddress: line(200),
    /** Standards that the lot was made to, such as TCVN 11892-1:2017. */
    standards: z._default(z.array(line(80)).check(z.maxLength(10)), []),
  })
  .check(
    z.refine(
      ({ harvestedOn, expiresOn }) =>
        harvestedOn === undefined || expiresOn === undefined || harvestedOn <= expiresOn,
      { path: ['expiresOn'] },
    ),
  )
export type OpenLot = z.infer<typeof OpenLot>

/** What may be said again about a lot; what it said before is kept in the change log. */
export const CorrectLot = z.object({
  id: LotRef,
  changes: z
    .partial(
      z.object({
        number: line(40),
        brand: line(80),
        harvestedOn: Day,
        expiresOn: Day,
        origin: line(200),
        producer: line(120),
        producerAddress: line(200),
      }),
    )
    .check(z.refine((changes) => Object.keys(changes).length > 0)),
})
export type CorrectLot = z.infer<typeof CorrectLot>

/** Key events of tracing: TCVN 12850 after GS1's critical tracking events. */
export const TRACE_EVENTS = [
  'planted',
  'treated',
  'harvested',
  'received',
  'processed',
  'packed',
  'tested',
  'stored',
  'shipped',
  'sold',
] as const
export type TraceEventKind = (typeof TRACE_EVENTS)[number]

export const RecordTraceEvent = z.object({
  lotId: LotRef,
  kind: z.enum(TRACE_EVENTS),
  happenedAt: At,
  place: line(120),
  note: z.optional(line(300)),
  /** The number of an earlier event that this one says rightly. */
  corrects: z.optional(z.int().check(z.minimum(1))),
})
export type RecordTraceEvent = z.infer<typeof RecordTraceEvent>

/** What everybody may see of a lot, free of charge (Circular 31/2026/TT-BCT, article 7), and more. */
export type TraceView = {
  lotId: LotId
  product: string
  origin: string
  producer: string
  producerAddress: string
  brand: string | null
  number: string
  harvestedOn: MarketDay | null
  expiresOn: MarketDay | null
  standards: readonly string[]
  /** What the listing says of its goods, as it stands now; where it is from, the lot says itself. */
  details: ListingDetails
  listingSlug: string
  /** The hash of the first picture of the listing. */
  picture: string | null
  events: readonly {
    number: number
    kind: TraceEventKind
    happenedAt: Instant
    place: string
    note: string | null
  }[]
  changedAt: Instant
}

/** One line of a lot's change log. */
export type LotChange = {
  field: string
  before: string | null
  after: string
  by: string
  recordedAt: Instant
}
