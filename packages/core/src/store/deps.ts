import type { Id, Instant } from '@cho40/values'
import type { Dialect } from './columns.ts'
import type { Db } from './db.ts'
import type { Writer } from './writer.ts'

export type ClockDep = { readonly clock: { now(): Instant } }
export type IdsDep = { readonly ids: { make<Prefix extends string>(prefix: Prefix): Id<Prefix> } }

declare const inTransaction: unique symbol

/** What queries need: a connection that only reads. */
export type Reading = { readonly db: Db; readonly dialect: Dialect }

/** What a command needs before it has opened a transaction. */
export type Deps = ClockDep &
  IdsDep &
  Reading & {
    readonly writer: Writer
    /** Told after the commit that a book has a new event; listeners read the outbox from there. */
    readonly onEvent: (bookId: string, position: number) => void
  }

/**
 * What code inside a transaction gets. It shadows {@link Deps}, so the outer connection — on which
 * SQLite would wait for ever — cannot be reached by name.
 */
export type Tx = Deps & {
  readonly [inTransaction]: true
  /** Runs after the commit is durable; never when the transaction is undone. */
  afterCommit(effect: () => void): void
}
