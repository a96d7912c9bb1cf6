import type { Kysely, QueryExecutorProvider } from 'kysely'
import type { Dialect } from './store/columns.ts'
import type { Db } from './store/db.ts'
import type { ClockDep, Deps, IdsDep } from './store/deps.ts'
import { createWriter, joinedWriter } from './store/writer.ts'

export type CoreOptions = ClockDep &
  IdsDep & {
    /** The connection that writes. On SQLite there is one. */
    readonly db: Db
    /**
     * A second connection for queries, so that on SQLite they neither wait behind a running group of
     * commands nor see what it has not committed. Left out, queries share the writer's.
     */
    readonly reads?: Db
    readonly dialect: Dialect
    /** Told after the commit that a book has a new event. */
    readonly onEvent?: (bookId: string, position: number) => void
    /** How the start of a group commit is put off; `setImmediate` when left out. */
    readonly schedule?: (start: () => void) => void
  }

/**
 * Binds the library's dependencies once. Commands and queries are plain `(deps, input)` functions
 * on the subpaths; the host passes what this returns. Opens and closes nothing it was given.
 */
export function createCore(options: CoreOptions): Deps {
  const { db, reads = db, dialect, clock, ids, onEvent = () => undefined, schedule } = options
  const writer = createWriter(schedule ? { db, dialect, schedule } : { db, dialect })
  return { db: reads, dialect, clock, ids, onEvent, writer }
}

/**
 * The same library inside a transaction the host has open: what its commands write commits or
 * vanishes with the host's own rows, and a refused command undoes only itself. Call `committed()`
 * after the commit so that listeners hear of the events at once. The transaction may be typed by the
 * host's own tables alone; that ours are in the same database is the host's word.
 */
export function within(
  deps: Deps,
  transaction: QueryExecutorProvider & Pick<Kysely<unknown>, 'isTransaction'>,
): Deps & { committed(): void } {
  const effects: (() => void)[] = []
  // Which tables a connection has is said by types alone, and those of Kysely fit no others.
  const db = transaction as unknown as Db
  return {
    ...deps,
    db,
    writer: joinedWriter(db, (effect) => effects.push(effect)),
    committed() {
      for (const effect of effects.splice(0)) effect()
    },
  }
}
