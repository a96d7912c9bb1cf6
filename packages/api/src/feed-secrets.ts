import type { FeedKey, KeptSecretView, Problem } from '@cho40/contract'
import type { FeedSecrets } from '@cho40/core/reconciliation'
import type { Result } from '@cho40/values'

/** Where the secrets of bank feeds are kept; never the database. */
export type FeedSecretStore = {
  read(feedId: string): Promise<FeedSecrets>
  /** Makes a secret for a new feed and returns it, this once. */
  create(feedId: string): Promise<string>
}

/** The same for those who look after secrets: they are entered, told apart and retired, never read. */
export type FeedSecretDesk = FeedSecretStore & {
  kept(feedId: string): Promise<readonly KeptSecretView[]>
  /**
   * A further active secret: the given one, or one made here, which is returned this once.
   * Problems: WrongState (two are active, or this one is), AlreadyExists (the id).
   */
  add(feedId: string, of: NewSecret): Promise<Result<string | undefined, Problem>>
  /** Problems: NotFound, WrongState (it is the only one). */
  retire(feedId: string, secretId: string): Promise<Result<void, Problem>>
  /** A key of the provider's own interface; undefined when there is none. */
  key(feedId: string, key: FeedKey): Promise<string | undefined>
  keys(feedId: string): Promise<readonly FeedKey[]>
  giveKey(feedId: string, of: { readonly key: FeedKey; readonly value: string }): Promise<void>
  /** Everything of a feed that was closed. */
  forget(feedId: string): Promise<void>
}

export type NewSecret = { readonly id: string; readonly secret?: string | undefined }
