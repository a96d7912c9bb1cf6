import type { Dong, Instant, MarketDay } from '@cho40/values'
import * as z from 'zod/mini'
import type { Acted } from './access.ts'
import type { BaseUnit, VariantId } from './catalogue.ts'
import { VariantRef } from './catalogue.ts'
import { BasisPoints, Grade, Product } from './goods.ts'
import type { ListingId, OrderLineId, SellerOrderId } from './ids.ts'
import { CooperativeRef, DeliveryRef, OrderGoodsRef, OrderLineRef, PackGoodsRef } from './ids.ts'

const named = {
  product: Product,
  grade: z.optional(Grade),
  /** Of goods the cooperative owns; those of members are sold for them. */
  vatBps: z._default(BasisPoints, 0),
}
const own = z.object({ of: z.literal('own') })

/** From which deliveries a pack of the shop comes, or that it is the cooperative's own. */
export const NameGoodsOfPack = z.object({
  id: PackGoodsRef,
  cooperativeId: CooperativeRef,
  variantId: VariantRef,
  goods: z.discriminatedUnion('of', [z.object({ of: z.literal('deliveries'), ...named }), own]),
})
export type NameGoodsOfPack = Acted<z.infer<typeof NameGoodsOfPack>>

/** The same for what one line of an order sold: from the lot that is named, else the oldest. */
export const NameGoodsOfLine = z.object({
  id: OrderGoodsRef,
  cooperativeId: CooperativeRef,
  lineId: OrderLineRef,
  goods: z.discriminatedUnion('of', [
    z.object({ of: z.literal('deliveries'), ...named, deliveryId: z.optional(DeliveryRef) }),
    own,
  ]),
})
export type NameGoodsOfLine = Acted<z.infer<typeof NameGoodsOfLine>>

/** How much of a line is known now, and how much still waits; in the base unit. */
export type GoodsOfLineNamed = { named: number; waiting: number }

/** What was last said of a pack; `null` when nobody has said anything. */
export type PackGoods =
  | { of: 'deliveries'; product: string; grade: string | null; vatBps: number }
  | { of: 'own' }

/** A pack that a cooperative sells in the shop, and from which deliveries it comes. */
export type PackGoodsView = {
  variantId: VariantId
  listingId: ListingId
  listing: string
  label: string | null
  unit: string
  /** How many of the base unit are in one pack; null when nobody has measured it. */
  unitSize: number | null
  base: BaseUnit | null
  goods: PackGoods | null
  since: Instant | null
}

/** A line that was handed over and of which nobody knows yet, wholly or in part, whose goods it was. */
export type LineWaitingView = {
  lineId: OrderLineId
  sellerOrderId: SellerOrderId
  variantId: VariantId
  name: string
  unit: string
  /** Null when nobody has measured the pack: then its content is to be stated first. */
  base: BaseUnit | null
  /** What the buyer keeps, in thousandths of the unit. */
  quantity: number
  /** Of the base unit what waits; of a pack that nobody has measured nothing is known. */
  waiting: number | null
  /** What the buyer paid for what waits. */
  amount: Dong
  handedOverAt: Instant
  day: MarketDay
  goods: PackGoods | null
}
