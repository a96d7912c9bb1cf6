import type { Id, Instant } from '@cho40/values'
import * as z from 'zod/mini'
import type { BookId, MarketId, PersonId } from './ids.ts'
import { BookRef, MarketRef } from './ids.ts'
import { idOf, line } from './primitives.ts'

export type WebhookId = Id<'webhook'>
export const WebhookRef = idOf('webhook')
export const WebhookSecretRef = idOf('fsec')

/** What a book tells of; `docs/reference/webhooks.md` says when each comes and what it holds. */
export const WEBHOOK_KINDS = [
  'sale',
  'request',
  'stray',
  'day_closed',
  'account_change',
  'payout',
  'order',
  'marketplace_confirmed',
  'settlement',
  'goods_received',
  'goods_sold',
  'goods_returned',
  'member_admitted',
  'member_changed',
  'member_account_changed',
  'member_left',
  'capital_contributed',
  'capital_changed',
  'meeting_recorded',
  'income_distributed',
  'result_closed',
  'period_closed',
  'period_reopened',
  'listing.published',
  'listing.moderated',
  'listing.revised',
  'report.filed',
  'report.answered',
  'price.set',
  'certificate.recorded',
  'certificate.renewal',
  'certificate.revoked',
  'dossier.moved',
] as const
export type WebhookKind = (typeof WEBHOOK_KINDS)[number]

/** Hosts that only an operator's own network answers for; there plain HTTP is a choice of theirs. */
const OWN_NETWORK =
  /^(localhost|127\.\d+\.\d+\.\d+|10\.\d+\.\d+\.\d+|192\.168\.\d+\.\d+|172\.(1[6-9]|2\d|3[01])\.\d+\.\d+|\[::1\])$/

/** Scheme, host, port, path and query; no name, password, backslash or fragment has a place in it. */
const ADDRESS =
  /^(https?):\/\/(\[[0-9a-fA-F:.]+\]|[a-zA-Z0-9.-]+)(:\d{1,5})?(\/[^\s#\\?]*)?(\?[^\s#\\]*)?$/

/**
 * An address that events are sent to: HTTPS, without a name, a password or a fragment. Whether it
 * leads anywhere that may be asked is decided at each sending, when its name has become an address.
 */
export const WebhookUrl: z.ZodMiniType<string, string> = z.string().check(
  z.maxLength(500),
  z.refine((text) => {
    const [, scheme, host] = ADDRESS.exec(text) ?? []
    return host !== undefined && (scheme === 'https' || OWN_NETWORK.test(host))
  }, 'not an https address'),
)

/** Everything a book tells of, or what names a stall of the market. */
const Reach = [z.object({ bookId: BookRef }), z.object({ marketId: MarketRef })] as const

export const WebhooksOf = z.union(Reach)
export type WebhooksOf = z.infer<typeof WebhooksOf>

const NewWebhook = {
  id: WebhookRef,
  url: WebhookUrl,
  /** Left out, all of them, and those that later versions add. */
  kinds: z.optional(z.array(z.enum(WEBHOOK_KINDS)).check(z.minLength(1), z.maxLength(50))),
  note: z.optional(line(200)),
}
export const OpenWebhook = z.union([z.extend(Reach[0], NewWebhook), z.extend(Reach[1], NewWebhook)])
export type OpenWebhook = z.infer<typeof OpenWebhook>

export const OfWebhook = z.object({ webhookId: WebhookRef })
export type OfWebhook = z.infer<typeof OfWebhook>
export const WebhookSecret = z.object({ webhookId: WebhookRef, id: WebhookSecretRef })

/** Goes on with this event of the book: an earlier one is sent again with all after it. */
export const RedeliverFrom = z.object({
  webhookId: WebhookRef,
  bookId: BookRef,
  from: z.int().check(z.minimum(1)),
})
export type RedeliverFrom = z.infer<typeof RedeliverFrom>

export const AskDeliveries = z.object({
  webhookId: WebhookRef,
  /** Goes on after the last one of the page before, backwards in time. */
  before: z.optional(z.string().check(z.maxLength(100))),
  limit: z._default(z.int().check(z.minimum(1), z.maximum(500)), 100),
})
export type AskDeliveries = z.infer<typeof AskDeliveries>

/** How far one book's events have gone out. */
export type WebhookLineView = {
  bookId: BookId
  /** The last event that was delivered or was of another kind. */
  position: number
  /** The last one that there is. */
  newest: number
  /** Tries of the one that is next. */
  attempts: number
  failingSince: Instant | null
  nextAt: Instant | null
  problem: string | null
  /** Tried for three days; a person looks why and lets it go on. */
  stoppedAt: Instant | null
}

export type WebhookView = {
  id: WebhookId
  reach: BookId | MarketId
  url: string
  kinds: readonly WebhookKind[] | null
  note: string | null
  state: 'active' | 'disabled' | 'closed'
  /** Why it was disabled: the receiver said it is gone, or a person did it. */
  reason: string | null
  madeBy: PersonId | null
  madeAt: Instant
  lines: readonly WebhookLineView[]
}

export type WebhookTryView = {
  /** Stays the same through every try and redelivery. */
  eventId: string
  bookId: BookId
  position: number
  type: string
  at: Instant
  /** What the receiver answered; null when it answered nothing. */
  status: number | null
  problem: string | null
  tookMs: number
  /** To be asked for with `before`. */
  cursor: string
}

/** The body of an event as it is sent. */
export type WebhookBody = {
  /** Also the header `webhook-id`. */
  id: string
  type: string
  timestamp: Instant
  bookId: BookId
  stallId: string | null
  /** Counts up in its book; of another kind are those between. */
  position: number
  data: unknown
}
