import type { Id, MarketDay } from '@cho40/values'
import * as z from 'zod/mini'
import { DocumentHash } from './catalogue.ts'
import type { PersonId } from './ids.ts'
import { CooperativeRef, StallRef } from './ids.ts'
import { idOf, line } from './primitives.ts'

export type SellerCheckId = Id<'sellchk'>
export const SellerCheckRef = idOf('sellchk')

/** A household at one of its stalls, or a cooperative. */
export const SellerRef = z.union([StallRef, CooperativeRef])

/** How somebody made sure that a seller is who it says. */
export const SELLER_CHECKS = ['electronic_id', 'document', 'visit'] as const

/** That a seller was looked at and is who it says, or that this no longer stands. */
export const VerifySeller = z.object({
  id: SellerCheckRef,
  sellerId: SellerRef,
  state: z._default(z.enum(['verified', 'withdrawn']), 'verified'),
  how: z.enum(SELLER_CHECKS),
  documentHash: z.optional(DocumentHash),
  note: z.optional(line(300)),
})
export type VerifySeller = z.infer<typeof VerifySeller>

export type SellerCheckView = {
  state: VerifySeller['state']
  how: VerifySeller['how']
  day: MarketDay
  documentHash: string | null
  note: string | null
  by: PersonId
}

/** Sellers are looked at under a scope: a commune, a market, the whole server. */
export const WatchSellers = z.object({ scopeId: z.string().check(z.maxLength(64)) })
export type WatchSellers = z.infer<typeof WatchSellers>

/** What a seller needs before a marketplace may take orders for it. */
export const SELLER_NEEDS = ['check', 'account', 'place'] as const
export type SellerNeed = (typeof SELLER_NEEDS)[number]

/** A seller of a place: what somebody made sure of, and what is missing before it may sell. */
export type WatchedSeller = {
  id: z.infer<typeof SellerRef>
  name: string
  /** The market of a household; null for a cooperative. */
  market: string | null
  /** What the deployment is to the law for this seller today. */
  role: 'stall_tool' | 'own_shop' | 'listing_board' | 'marketplace'
  verified: boolean
  /** Said of it so far, the latest first. */
  checks: readonly (Omit<SellerCheckView, 'by'> & { by: string })[]
  /** What is still missing to sell in a marketplace; nothing for one that may. */
  needs: readonly SellerNeed[]
}
