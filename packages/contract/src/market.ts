import type { Dong, MarketDay } from '@cho40/values'
import * as z from 'zod/mini'
import type { Role } from './access.ts'
import type { BookId, MarketId, PersonId, ReceivingAccountId, StallId } from './ids.ts'
import {
  CooperativeRef,
  FeedRef,
  MarketRef,
  PersonRef,
  ReceivingAccountRef,
  StallRef,
} from './ids.ts'
import type { OnboardingStep } from './market-life.ts'
import { AccountNumber, Bin, HolderName, line, Phone, PlaceCode } from './primitives.ts'

export const OpenMarket = z.object({
  id: MarketRef,
  name: line(80),
  placeCode: PlaceCode,
  /** Marked in every page and report when the market is made up for a demonstration. */
  demo: z._default(z.boolean(), false),
})
export type OpenMarket = z.infer<typeof OpenMarket>

/** Opens a stall, its vendor household's book, and the account that its QR codes name. */
export const OpenStall = z.object({
  id: StallRef,
  marketId: MarketRef,
  number: line(12),
  name: line(60),
  vendorId: PersonRef,
  account: z.object({
    id: ReceivingAccountRef,
    bin: Bin,
    number: AccountNumber,
    holderName: HolderName,
  }),
})
export type OpenStall = z.infer<typeof OpenStall>

/** A vendor who comes to the board for a stall: who is new becomes a person, who is not keeps theirs. */
export const TakeInStall = z.extend(z.omit(OpenStall, { vendorId: true }), {
  vendor: z.object({ id: PersonRef, name: line(80), phone: Phone }),
  /** Where in the market it stands, and what is sold. */
  zone: z.optional(line(40)),
  goods: z.optional(line(60)),
})
export type TakeInStall = z.infer<typeof TakeInStall>

export type TakenInStall = {
  stallId: StallId
  bookId: BookId
  accountId: ReceivingAccountId
  vendorId: PersonId
  /** The number was somebody's already: they keep their name and PIN. */
  wasKnown: boolean
}

/** A stall as its market's board looks after it: no sale and no takings. */
export type BoardStallView = {
  id: StallId
  number: string
  name: string
  zone: string | null
  goods: string | null
  people: readonly { personId: PersonId; name: string; phone: string; role: Role }[]
  /** Steps of its start that nobody has recorded. */
  missing: readonly OnboardingStep[]
}

/** Makes an account at a bank known as a cooperative's own. */
export const OpenCooperativeAccount = z.object({
  id: ReceivingAccountRef,
  cooperativeId: CooperativeRef,
  bin: Bin,
  number: AccountNumber,
  holderName: HolderName,
})
export type OpenCooperativeAccount = z.infer<typeof OpenCooperativeAccount>

export const FEED_PROVIDERS = [
  'sepay',
  'casso',
  'payos',
  'pay2s',
  'vietqr-vn',
  'webhook',
  'momo',
  'zalopay',
  'vnpay',
  'sms',
] as const
export type FeedProvider = (typeof FEED_PROVIDERS)[number]

/** `none` believes everybody: what comes over such a feed is hearsay and never matched by the machine. */
export const FEED_AUTHENTICATIONS = ['api-key', 'hmac', 'oauth2', 'none'] as const
export type FeedAuthentication = (typeof FEED_AUTHENTICATIONS)[number]

/** The proofs each provider offers; a feed with another could never be believed. */
const PROOFS: Readonly<Record<FeedProvider, readonly FeedAuthentication[]>> = {
  sepay: ['api-key', 'hmac', 'oauth2', 'none'],
  casso: ['api-key', 'hmac'],
  payos: ['hmac'],
  pay2s: ['api-key'],
  'vietqr-vn': ['oauth2'],
  webhook: ['hmac'],
  momo: ['hmac'],
  zalopay: ['hmac'],
  vnpay: ['hmac'],
  sms: ['api-key', 'hmac'],
}

const FEED = {
  id: FeedRef,
  provider: z.enum(FEED_PROVIDERS),
  /** How a message proves where it comes from. */
  authentication: z.enum(FEED_AUTHENTICATIONS),
}

/** Lets one provider report on a market's or a cooperative's accounts, at `/hooks/{provider}/{feed}`. */
export const OpenFeed = z
  .union([
    z.strictObject({ ...FEED, marketId: MarketRef }),
    z.strictObject({ ...FEED, cooperativeId: CooperativeRef }),
  ])
  .check(
    z.refine(({ provider, authentication }) => PROOFS[provider].includes(authentication), {
      path: ['authentication'],
    }),
  )
export type OpenFeed = z.infer<typeof OpenFeed>

/** Somebody of the market’s board whom a stall may call. */
export type HelpNumber = { readonly name: string; readonly phone: string }

export type MarketView = { id: MarketId; name: string; placeCode: string; demo: boolean }

export type ReceivingAccountView = {
  id: ReceivingAccountId
  bin: string
  bankName: string
  number: string
  holderName: string
}

export type StallView = {
  id: StallId
  number: string
  name: string
  marketId: MarketId
  marketName: string
  bookId: BookId
  demo: boolean
  account: ReceivingAccountView
}

export type MarketDayView = {
  marketId: MarketId
  marketName: string
  day: MarketDay
  demo: boolean
  stalls: readonly MarketStallDay[]
}

/** One line of the market board's day: counts and states, never a single stall's revenue. */
export type MarketStallDay = {
  id: StallId
  number: string
  name: string
  sales: number
  cashlessSales: number
  openExceptions: number
  closed: boolean
  /** Present only for those who may see the stall's money. */
  takings?: Dong
}
