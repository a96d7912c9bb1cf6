import type { BookId, MarketId, PersonId, WebhookId } from '@cho40/contract'
import type { Instant } from '@cho40/values'

export type WebhookTables = {
  /** An address that a book's or a market's events are sent to. Its secrets are not in the database. */
  cho_webhook: {
    id: WebhookId
    reach: BookId | MarketId
    url: string
    /** A JSON list; null for all of them. */
    kinds: string | null
    note: string | null
    made_by: PersonId | null
    made_at: Instant
    state: 'active' | 'disabled' | 'closed'
    reason: string | null
    changed_at: Instant
  }
  /** How far one book's events have gone to one address: what keeps their order. */
  cho_webhook_line: {
    webhook_id: WebhookId
    book_id: BookId
    position: number
    attempts: number
    failing_since: Instant | null
    next_at: Instant
    problem: string | null
    stopped_at: Instant | null
    lease_holder: string | null
    lease_until: Instant | null
  }
  /** What became of each try; dropped after thirty days. */
  cho_webhook_try: {
    id: string
    webhook_id: WebhookId
    book_id: BookId
    position: number
    event_id: string
    type: string
    at: Instant
    status: number | null
    problem: string | null
    took_ms: number
  }
}
