import type { FeedAuthentication, FeedProvider, Problem } from '@cho40/contract'
import type { Dong, Instant, Result } from '@cho40/values'
import type { Direction, Precision } from './tables.ts'

/** One movement of money, as a provider reports it. */
export type BankNotice = {
  /** The provider's own id, the same on every delivery of the same event. */
  readonly eventId: string
  /** The receiving account's number as the provider writes it. */
  readonly accountNumber: string
  /** A virtual account under it, when the provider names one. */
  readonly virtualAccount?: string
  readonly direction: Direction
  readonly amount: Dong
  readonly occurredAt: Instant
  readonly precision: Precision
  readonly bankReference?: string
  /** Left out when the provider gives none; some write 0 for that. */
  readonly balanceAfter?: Dong
  readonly memo: string
}

/** A message as it came over HTTP, before anything is believed of it. */
export type FeedMessage = {
  /** Header names in lower case. */
  readonly headers: Readonly<Record<string, string>>
  /** The body to the byte: signatures are over these bytes. The raw query, where that is the message. */
  readonly body: Uint8Array
}

/** Two secrets may be active while one is being changed. */
export type FeedSecrets = readonly string[]

/** What a sender hears. Status 204 has no body. */
export type FeedAnswer = {
  readonly status: 200 | 201 | 204 | 400 | 401
  readonly body: string
}

/**
 * What a provider's adapter does; pure, so that it is tested with the provider's own vectors. Core
 * never knows a provider: the server hands the adapters in.
 */
export type BankFeed = {
  readonly provider: FeedProvider
  /** Problems: WrongSignature. Constant time; `now` bounds how old a signed message may be. */
  authenticate(
    message: FeedMessage,
    by: { readonly how: FeedAuthentication; readonly secrets: FeedSecrets; readonly now: Instant },
  ): Result<void, Problem>
  /** Problems: UnreadableMessage. A test event gives an empty list: acknowledged, not booked. */
  read(body: Uint8Array): Result<readonly BankNotice[], Problem>
  /** What the provider must hear for a message that was taken, new or repeated. */
  readonly answer: FeedAnswer
  /** The same, where the answer must name what the message was about. */
  answerTo?(body: Uint8Array): FeedAnswer
  /** What a provider with words of its own for it must hear when a message is refused. */
  refuse?(problem: Problem): FeedAnswer
  /** `query`: the provider sends a GET, and its query is the message. */
  readonly carriedBy?: 'query'
  /**
   * Whether what is said so is weaker than a provider's word: anybody could have said it. The money
   * must never be matched on it by the machine.
   */
  isHearsay?(how: FeedAuthentication): boolean
  /** A message that must not even be kept, such as a one-time password that a phone passed on. */
  mustForget?(body: Uint8Array): boolean
  /**
   * A message as the provider sends it to try an address out: it is believed and books nothing.
   * Undefined where the provider sends no such thing.
   */
  trial?(by: {
    readonly how: FeedAuthentication
    readonly secret: string
    readonly now: Instant
  }): FeedMessage | undefined
  /** Gives a provider the token for `oauth2` in return for a secret. Problems: WrongSignature. */
  issueToken?(
    message: FeedMessage,
    by: { readonly secrets: FeedSecrets; readonly now: Instant },
  ): Result<FeedAnswer, Problem>
}
