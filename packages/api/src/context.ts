import type { FeedProvider, ServerState } from '@cho40/contract'
import type { Deps, Reading } from '@cho40/core'
import type { Actor, PinHasherDep, TokenDep } from '@cho40/core/access'
import type { PackageSigner } from '@cho40/core/adoption'
import type { IdentityDep } from '@cho40/core/cooperative'
import type { PayLinkDep } from '@cho40/core/payment'
import type { BankFeed, FeedTallies } from '@cho40/core/reconciliation'
import type { RenderBook } from './book-pages.ts'
import type { ClientAddress } from './client-address.ts'
import type { CodeSender } from './code-sender.ts'
import type { EventHub } from './event-hub.ts'
import type { FeedSecretDesk } from './feed-secrets.ts'
import type { Limiter } from './limits/limiter.ts'
import type { PhotoDeps } from './photo-routes.ts'
import type { RenderSign } from './print.ts'
import type { PublicOrigin } from './public-origin.ts'
import type { RenderSettlement } from './settlement-pages.ts'

/** Structured logging without a choice of library; facts, never amounts with names. */
export type Log = {
  info(facts: Readonly<Record<string, unknown>>, message: string): void
  error(facts: Readonly<Record<string, unknown>>, message: string): void
}

/** The secret that lets somebody make the first administrator. */
export type SetupGate = {
  matches(token: string): boolean
  /** There is an administrator now: the token is nothing any more. */
  over(): void
}

/** Reads what concerns these books, wherever the host has such questions answered. */
export type ReadReports = <T>(
  books: readonly string[],
  ask: (reading: Reading) => Promise<T>,
) => Promise<T>

export type ApiOptions = {
  readonly deps: Deps & PinHasherDep & TokenDep & IdentityDep
  readonly hub: EventHub
  readonly bankFeeds: Readonly<Record<FeedProvider, BankFeed>>
  readonly feedSecrets: FeedSecretDesk
  /** Counts what becomes of bank messages; the host writes the counts from time to time. */
  readonly feedTallies: FeedTallies
  /** Draws signs for paper; what they look like is no matter of this interface. */
  readonly renderSign: RenderSign
  /** Draws statements of books for paper. */
  readonly renderBook: RenderBook
  /** Draws the papers of a settlement run. */
  readonly renderSettlement: RenderSettlement
  /** Signs what this deployment tells others of its indicators. */
  readonly packageSigner: PackageSigner
  readonly log: Log
  /** Where pictures of products lie; left out, none can be brought. */
  readonly photoDeps?: PhotoDeps | undefined
  /** Cookies that only travel over HTTPS; off on a plain-HTTP loopback. */
  readonly secureCookies: boolean
  /** Ends open streams when the server stops. */
  readonly stopping: AbortSignal
  /** From where a request comes; left out, whoever connects. */
  readonly clientAddress?: ClientAddress | undefined
  /** What addresses in files for others begin with; left out, as the request wrote it. */
  readonly publicOrigin?: PublicOrigin | undefined
  /** Marks the links to single requests for money; left out, none is given and none opens. */
  readonly payLinks?: PayLinkDep['payLinks'] | undefined
  /** Left out, nothing is limited but sign-ins by their own ladder. */
  readonly limits?: Limiter | undefined
  /** Where statements of books are read; left out, where everything is. */
  readonly readReports?: ReadReports | undefined
  /** How the process and its copies fare; left out, the desk says that it does not know. */
  readonly serverState?: (() => Promise<ServerState>) | undefined
  /** Sends one-time codes to telephones; left out, they are read out by whoever makes them. */
  readonly codeSender?: CodeSender | undefined
  /** Left out, nobody can set the server up over HTTP. */
  readonly setup?: SetupGate | undefined
}

/** What every request brings: the options, and who asks. */
export type ApiContext = ApiOptions & {
  readonly actor: Actor | undefined
  readonly token: string | undefined
  /** The address that people see: `https://cho.example`. */
  readonly origin: string
  /** The network it comes from, coarse. */
  readonly network: string | undefined
  /** Sets or clears the session cookie on the answer. */
  readonly setSession: (token: string | null) => void
}
