import { invariant } from '@cho40/values'
import type { Database, Statement } from 'better-sqlite3'
import { Kysely, type SqliteDatabase, SqliteDialect } from 'kysely'
import type { CoreTables } from '../tables.ts'
import type { Db } from './db.ts'
import { type Direct, holdDirect, offerDirect } from './direct.ts'

export type SqliteOptions = {
  readonly readOnly?: boolean
  /**
   * For a connection that only reads: the one of this process that writes to the same file. What
   * another connection wrote makes SQLite forget every page it kept, so a reader starts cold after
   * each commit. Prepared queries therefore go through the writer's while it is in no transaction:
   * it then sees just what is committed, as the reader would.
   */
  readonly beside?: Database
  /** Another program alone puts the log back into the file (Litestream): this connection never does. */
  readonly checkpointsElsewhere?: boolean
}

/**
 * Prepares a better-sqlite3 connection the host opened and wraps it. Every setting is read back:
 * better-sqlite3 reopens a WAL file with `synchronous=NORMAL`, which loses the last commits in a
 * power cut, and SQLite before 3.51.3 can corrupt a WAL under two connections.
 */
export function sqliteDb(database: Database, options: SqliteOptions = {}): Db {
  const [{ version } = { version: '' }] = database
    .prepare<[], { version: string }>('select sqlite_version() as version')
    .all()
  invariant(atLeast(version, [3, 51, 3]), `SQLite ${version} is older than 3.51.3`)
  // First, so that the settings below wait for another process instead of failing.
  database.pragma('busy_timeout = 5000')
  if (!options.readOnly && !database.memory) database.pragma('journal_mode = wal')
  const settings: Readonly<Record<string, number>> = {
    synchronous: 2,
    foreign_keys: 1,
    trusted_schema: 0,
    cell_size_check: 1,
    // 2 is memory: what a savepoint or an insert could have to take back goes to no file.
    temp_store: 2,
    // 64 MB at most: the pages that a long statement goes through, spread over a year's indexes.
    ...(options.readOnly ? {} : { cache_size: -65_536 }),
    ...(options.readOnly ? { query_only: 1 } : {}),
    ...(options.checkpointsElsewhere ? { wal_autocheckpoint: 0 } : {}),
  }
  for (const [name, value] of Object.entries(settings)) {
    database.pragma(`${name} = ${value}`)
    const now: unknown = database.pragma(name, { simple: true })
    invariant(now === value, `SQLite kept ${name} = ${String(now)}`)
  }
  const statements = preparedOnce(database)
  const db: Db = new Kysely<CoreTables>({ dialect: new SqliteDialect({ database: statements }) })
  const direct = directly(statements)
  offerDirect(db, options.readOnly && options.beside ? warm(options.beside, direct) : direct)
  // Nobody begins a transaction on a connection that only reads, so its queries wait for nobody.
  if (options.readOnly) holdDirect(db, db)
  return db
}

function directly(statements: SqliteDatabase): Direct {
  return <Row>(text: string, parameters: readonly unknown[]): Row[] => {
    const statement = statements.prepare(text)
    if (statement.reader) return statement.all(parameters) as Row[]
    statement.run(parameters)
    return []
  }
}

/**
 * Queries through the writing connection while it is in no transaction, else through the reader's.
 * All rows are fetched within the call, so nothing that writes can begin in between. What would
 * write goes to the connection that refuses it.
 */
function warm(writing: Database, cold: Direct): Direct {
  const statements = preparedOnce(writing)
  return <Row>(text: string, parameters: readonly unknown[]): Row[] => {
    if (!writing.open || writing.inTransaction) return cold(text, parameters)
    const statement = statements.prepare(text)
    const asks = statement.reader && statement.readonly
    return asks ? (statement.all(parameters) as Row[]) : cold(text, parameters)
  }
}

/** Enough for every statement of the library; those with long lists of values are all different. */
const KEPT_STATEMENTS = 500

type KeptStatements = {
  prepare(text: string): Statement
  close(): void
}

/**
 * Keeps prepared statements, since Kysely prepares the text of each query anew. SQLite itself
 * prepares a kept statement again after the schema has changed.
 */
function preparedOnce(database: Database): KeptStatements {
  const kept = new Map<string, Statement>()
  return {
    prepare(text) {
      const before = kept.get(text)
      if (before) return before
      const statement = database.prepare(text)
      // The oldest goes first; a statement in constant use is back after one miss.
      if (kept.size >= KEPT_STATEMENTS) kept.delete(kept.keys().next().value ?? '')
      kept.set(text, statement)
      return statement
    },
    close() {
      kept.clear()
      database.close()
    },
  }
}

function atLeast(version: string, wanted: readonly [number, number, number]): boolean {
  const [major = 0, minor = 0, patch = 0] = version.split('.').map(Number)
  const [wantMajor, wantMinor, wantPatch] = wanted
  if (major !== wantMajor) return major > wantMajor
  return minor === wantMinor ? patch >= wantPatch : minor > wantMinor
}
