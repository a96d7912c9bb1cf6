import type { Instant, MarketDay } from '@cho40/values'
import * as z from 'zod/mini'
import type { CooperativeId, FeedId, MarketId, ReceivingAccountId } from './ids.ts'
import { FeedRef } from './ids.ts'
import type { FeedAuthentication, FeedProvider } from './market.ts'
import { idOf } from './primitives.ts'

/**
 * Who makes the secret by which a provider's messages are believed. `ours` is made here and pasted
 * at the provider; `theirs` the provider gives, and it is pasted here.
 */
export function secretOrigin(
  provider: FeedProvider,
  authentication: FeedAuthentication,
): 'ours' | 'theirs' | 'none' {
  if (authentication === 'none') return 'none'
  return GIVEN.includes(provider) ? 'theirs' : 'ours'
}

/** They make it themselves. Elsewhere it is made here, and one that a provider insists on is taken too. */
const GIVEN: readonly FeedProvider[] = ['payos', 'momo', 'zalopay', 'vnpay']

/** Keys with which a provider's own interface is asked; each is pasted and never shown again. */
export const FEED_KEYS = ['api'] as const
export type FeedKey = (typeof FEED_KEYS)[number]

/** Which keys a provider's interface takes: with `api` what webhooks lost is fetched. */
export const KEYS_OF: Readonly<Partial<Record<FeedProvider, readonly FeedKey[]>>> = {
  sepay: ['api'],
}

/** Providers that list what they reported, under the numbers of their webhooks. */
export const PULLED_PROVIDERS = ['sepay'] as const satisfies readonly FeedProvider[]

export function isPulled(provider: FeedProvider): boolean {
  return PULLED_PROVIDERS.some((one) => one === provider)
}

export const FeedSecretRef = idOf('fsec')

/** What a provider gives: one line without white space; pairs are joined by a colon. */
const Pasted = z.pipe(
  z.string().check(z.maxLength(1000)),
  z.transform((text, context) => {
    const clean = text.trim()
    if (clean.length < 4 || clean.length > 500 || !/^[\x21-\x7e]+$/.test(clean)) {
      context.issues.push({ code: 'custom', message: 'not a secret', input: '' })
    }
    return clean
  }),
)

/** A further active secret; left out, one is made here and told once. */
export const AddFeedSecret = z.object({
  feedId: FeedRef,
  id: FeedSecretRef,
  secret: z.optional(Pasted),
})
export type AddFeedSecret = z.infer<typeof AddFeedSecret>

export const RetireFeedSecret = z.object({ feedId: FeedRef, id: FeedSecretRef })
export type RetireFeedSecret = z.infer<typeof RetireFeedSecret>

export const GiveFeedKey = z.object({ feedId: FeedRef, key: z.enum(FEED_KEYS), value: Pasted })
export type GiveFeedKey = z.infer<typeof GiveFeedKey>

export const OfFeed = z.object({ feedId: FeedRef })

/** A secret that is kept, without anything that could be used. */
export type KeptSecretView = {
  /** Stable while it is kept. */
  id: string
  origin: 'ours' | 'theirs'
  /** Null for one that was there before times were kept. */
  addedAt: Instant | null
  /** Six characters by which two secrets are told apart; they tell nothing of the secret. */
  mark: string
}

/** What became of messages, by how many. */
export const FEED_OUTCOMES = [
  'taken',
  'trial',
  'unknown_account',
  'unreadable',
  'refused',
  'pulled',
] as const
export type FeedOutcome = (typeof FEED_OUTCOMES)[number]

/** What is wrong with a feed, the gravest first; a person finds what to do for each. */
export const FEED_CONCERNS = [
  'no_secret',
  'refusing',
  'key_refused',
  'pull_failing',
  'missed',
  'balance_gap',
  'quiet',
  'unknown_account',
  'never',
  'two_secrets',
  'hearsay',
] as const
export type FeedConcern = (typeof FEED_CONCERNS)[number]

export type FeedAccountProof = {
  accountId: ReceivingAccountId
  bankName: string
  /** The last four digits alone. */
  number: string
  /** The last statement, and whether its balances prove it; null when there was none. */
  statement: { lastDay: MarketDay; proof: 'proved' | 'broken' | 'absent' } | null
}

export type FeedHealth = {
  /** When the provider last said something that was believed. */
  lastEventAt: Instant | null
  lastTrialAt: Instant | null
  lastRefusalAt: Instant | null
  /** Of the last seven days, by reason, the most first. */
  refusals: readonly { reason: string; count: number; lastAt: Instant }[]
  /** Messages of the last fourteen days, by day and outcome. */
  days: readonly { day: MarketDay; outcome: FeedOutcome; count: number }[]
  /** Days of market without an event up to now, and the most there were before; null: unknown. */
  quiet: { days: number; usual: number } | null
  /** Transfers of the last thirty days that a statement shows and this feed never told of. */
  missed: { count: number; lastDay: MarketDay | null }
  /** Whether the balances that the feed tells follow one another over the last thirty days. */
  balance: { state: 'proved' | 'gap' | 'absent'; told: number; gaps: number; since: Instant | null }
  accounts: readonly FeedAccountProof[]
}

export type FeedPullView = {
  /** Everything before it has been received. */
  provedUntil: Instant
  lastAt: Instant | null
  nextAt: Instant | null
  failures: number
  /** The type of what stopped the last pull; null when it went through. */
  problem: string | null
  /** Transfers that pulls brought which no message had told of. */
  found: number
}

export type FeedView = {
  id: FeedId
  provider: FeedProvider
  authentication: FeedAuthentication
  reach: MarketId | CooperativeId
  /** Below the server's own address. */
  path: string
  openedAt: Instant
  closedAt: Instant | null
  secrets: readonly KeptSecretView[]
  /** Which of the provider's keys are kept here. */
  keys: readonly FeedKey[]
  health: FeedHealth
  pull: FeedPullView | null
  concerns: readonly FeedConcern[]
}

export type FeedTrialView = {
  /** What the provider would have heard. */
  status: number
  /** The problem's type when it was refused. */
  problem: string | null
}
