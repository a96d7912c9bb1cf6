import type { FeedAuthentication } from '@cho40/contract'
import type { BankFeed } from '@cho40/core/reconciliation'

export type Provider = BankFeed['provider']

/** What a provider is to say of one payment, in every provider's own words. */
export type Said = {
  readonly number: number
  /** For a wallet the merchant's code. */
  readonly accountNumber: string
  readonly amount: number
  readonly memo: string
  /** Milliseconds since 1970, of the payment and of the sending. */
  readonly atMs: number
}

/** A message as a provider writes and proves it. */
export type Sent = {
  readonly provider: Provider
  readonly how: FeedAuthentication
  readonly headers: Readonly<Record<string, string>>
  /** The body, or the query where that is the message. */
  readonly text: string
}

/** `2026-11-21 09:30:12` in Vietnam. */
export function wallClock(ms: number): string {
  return new Date(ms + 7 * 3_600_000).toISOString().slice(0, 19).replace('T', ' ')
}
