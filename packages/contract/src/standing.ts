import type { Id, Instant, MarketDay } from '@cho40/values'
import * as z from 'zod/mini'
import { type VariantId, VariantRef } from './catalogue.ts'
import type { BookId, MarketId, StockPlaceId } from './ids.ts'
import { MarketRef, StockPlaceRef } from './ids.ts'
import { Day, idOf, line, Phone } from './primitives.ts'
import { SaleQuantity } from './stock.ts'

export type StandingOrderId = Id<'standing'>
export const StandingOrderRef = idOf('standing')

/** On which days: some of each week, counted from 1, Monday, to 7, Sunday; or all days of a market. */
export const StandingRhythm = z.discriminatedUnion('kind', [
  z.object({
    kind: z.literal('weekdays'),
    days: z.array(z.int().check(z.minimum(1), z.maximum(7))).check(
      z.minLength(1),
      z.maxLength(7),
      z.refine((days) => days.every((day, at) => at === 0 || day > (days[at - 1] ?? 0))),
    ),
  }),
  z.object({ kind: z.literal('market_days'), marketId: MarketRef }),
])
export type StandingRhythm = z.infer<typeof StandingRhythm>

/** What a buyer takes again and again. No order comes of it by itself, and nothing is reserved. */
export const RecordStandingOrder = z
  .object({
    id: StandingOrderRef,
    /** Whose goods: a cooperative's store or a stall. */
    placeId: StockPlaceRef,
    buyer: z.object({ name: line(80), phone: Phone }),
    rhythm: StandingRhythm,
    firstDay: Day,
    /** The last day it may fall on; until somebody ends it when left out. */
    lastDay: z.optional(Day),
    lines: z.array(z.object({ variantId: VariantRef, quantity: SaleQuantity })).check(
      z.minLength(1),
      z.maxLength(50),
      z.refine((lines) => new Set(lines.map(({ variantId }) => variantId)).size === lines.length),
    ),
  })
  .check(
    z.refine(({ firstDay, lastDay }) => lastDay === undefined || lastDay >= firstDay, {
      path: ['lastDay'],
    }),
  )
export type RecordStandingOrder = z.infer<typeof RecordStandingOrder>

/** Yesterday ends it at once; a day to come lets it fall until then. */
export const EndStandingOrder = z.object({ id: StandingOrderRef, lastDay: Day })
export type EndStandingOrder = z.infer<typeof EndStandingOrder>

export type StandingOrderView = {
  id: StandingOrderId
  bookId: BookId
  placeId: StockPlaceId
  /** Null once the buyer's data were erased. */
  buyer: { name: string; phone: string } | null
  rhythm:
    | { kind: 'weekdays'; days: readonly number[] }
    | { kind: 'market_days'; marketId: MarketId }
  firstDay: MarketDay
  lastDay: MarketDay | null
  /** Ended by a person, which a last day alone is not. */
  state: 'running' | 'ended'
  lines: readonly { variantId: VariantId; name: string; unit: string; quantity: number }[]
  /** On which of the next 31 days it falls. */
  nextDays: readonly MarketDay[]
  recordedAt: Instant
}
