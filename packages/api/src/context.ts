import type { FeedProvider } from '@cho40/contract'
import type { Deps } from '@cho40/core'
import type { Actor, PinHasherDep, TokenDep } from '@cho40/core/access'
import type { IdentityDep } from '@cho40/core/cooperative'
import type { BankFeed, FeedSecrets } from '@cho40/core/reconciliation'
import type { RenderBook } from './book-pages.ts'
import type { EventHub } from './event-hub.ts'
import type { RenderSign } from './print.ts'
import type { RenderSettlement } from './settlement-pages.ts'

/** Where the secrets of bank feeds are kept; never the database. */
export type FeedSecretStore = {
  read(feedId: string): Promise<FeedSecrets>
  /** Makes a secret for a new feed and returns it, this once. */
  create(feedId: string): Promise<string>
}

/** Structured logging without a choice of library; facts, never amounts with names. */
export type Log = {
  info(facts: Readonly<Record<string, unknown>>, message: string): void
  error(facts: Readonly<Record<string, unknown>>, message: string): void
}

export type ApiOptions = {
  readonly deps: Deps & PinHasherDep & TokenDep & IdentityDep
  readonly hub: EventHub
  readonly bankFeeds: Readonly<Record<FeedProvider, BankFeed>>
  readonly feedSecrets: FeedSecretStore
  /** Draws signs for paper; what they look like is no matter of this interface. */
  readonly renderSign: RenderSign
  /** Draws statements of books for paper. */
  readonly renderBook: RenderBook
  /** Draws the papers of a settlement run. */
  readonly renderSettlement: RenderSettlement
  readonly log: Log
  /** Cookies that only travel over HTTPS; off on a plain-HTTP loopback. */
  readonly secureCookies: boolean
  /** Ends open streams when the server stops. */
  readonly stopping: AbortSignal
}

/** What every request brings: the options, and who asks. */
export type ApiContext = ApiOptions & {
  readonly actor: Actor | undefined
  readonly token: string | undefined
  /** Sets or clears the session cookie on the answer. */
  readonly setSession: (token: string | null) => void
}
