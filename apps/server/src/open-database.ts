import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import { type Db, type Dialect, migrate, postgresDb, postgresTypes, sqliteDb } from '@cho40/core'
import Database from 'better-sqlite3'
import pg from 'pg'
import { checkpointAside } from './checkpoint-aside.ts'
import type { PoolUse } from './metrics-pool.ts'
import { processDeps } from './process-deps.ts'
import { timedFile, timedPool } from './trace-database.ts'

export type OpenedDatabase = {
  readonly db: Db
  /** For queries beside the one connection that writes to a file. */
  readonly reads?: Db
  readonly dialect: Dialect
  /** The one connection that writes to the file, for those who copy it. */
  readonly sqlite?: {
    readonly file: Database.Database
    /** Calls back after each commit of the library. */
    readonly onCommit: (listener: () => void) => void
  }
  /** How the connections to PostgreSQL are taken up; undefined over a file. */
  readonly pool?: () => PoolUse
  readonly close: () => Promise<void>
}

export type DatabasePlace = {
  readonly dataDir: string
  /** PostgreSQL instead of the file in `dataDir`. */
  readonly databaseUrl?: string
  /** How many connections to PostgreSQL a process holds at most, besides the one that listens. */
  readonly connections?: number
  /** How long a request waits for one of them; ten seconds when left out. */
  readonly connectionWaitMs?: number
  /** A replica of that database, for statements of books alone. */
  readonly reportsUrl?: string
  /** Who puts SQLite's log back into the file: Litestream alone, or, unless said, this process. */
  readonly checkpoints?: 'litestream'
  /** Statements are timed for the requests that ask them. */
  readonly timed?: boolean
}

/** Another process of ours writes to this folder's database. */
export class DataFolderBusy extends Error {
  override name = 'DataFolderBusy'
}

/** Opens the database for writing and brings its tables up to date. */
export async function openDatabase(place: DatabasePlace): Promise<OpenedDatabase> {
  mkdirSync(place.dataDir, { recursive: true })
  const { dataDir, databaseUrl, timed = false } = place
  const opened =
    databaseUrl === undefined ? openFile(place) : openServer(databaseUrl, { ...place, timed })
  try {
    await migrate(opened.db, { dialect: opened.dialect, now: processDeps.clock.now() })
    return opened.sqlite ? withReads(opened, opened.sqlite.file, { dataDir, timed }) : opened
  } catch (error) {
    await opened.close()
    throw error
  }
}

function openFile({ dataDir, timed, checkpoints }: DatabasePlace): OpenedDatabase {
  const lock = takeLock(join(dataDir, 'writer.lock'))
  const file = new Database(join(dataDir, 'cho40.db'))
  let listener = (): void => undefined
  const checkpointsElsewhere = checkpoints === 'litestream'
  const aside = checkpointsElsewhere ? undefined : checkpointAside(file)
  const telling = tellingOfCommits(file, () => {
    aside?.committed()
    listener()
  })
  const db = sqliteDb(timed ? timedFile(telling) : telling, { checkpointsElsewhere })
  const keeper = checkpointsElsewhere ? keepLog(file) : undefined
  return {
    db,
    dialect: 'sqlite',
    sqlite: {
      file,
      onCommit(next) {
        listener = next
      },
    },
    async close() {
      await aside?.close()
      await db.destroy()
      keeper?.close()
      lock.close()
    },
  }
}

/**
 * The last connection to close puts the log back into the file, unless it can only read. This one can
 * only read, and closed last it leaves the log for the program that copies it.
 */
function keepLog(file: Database.Database): Database.Database {
  const keeper = new Database(file.name, { readonly: true, fileMustExist: true })
  // A connection holds the log from its first question on.
  keeper.prepare('select count(*) from sqlite_master').get()
  return keeper
}

/** The same connection; `tell` is called after each commit, once it is durable. */
function tellingOfCommits(file: Database.Database, tell: () => void): Database.Database {
  const prepare = (text: string) => {
    const statement = file.prepare(text)
    if (text !== 'commit') return statement
    return {
      reader: false,
      run(parameters: unknown[]) {
        const done = statement.run(parameters)
        tell()
        return done
      },
    }
  }
  return new Proxy(file, {
    get(target, name) {
      if (name === 'prepare') return prepare
      const value: unknown = Reflect.get(target, name, target)
      return typeof value === 'function' ? (value.bind(target) as unknown) : value
    },
  })
}

/** The writer is closed last: it puts the log back into the file. */
function withReads(
  writer: OpenedDatabase,
  file: Database.Database,
  { dataDir, timed }: { readonly dataDir: string; readonly timed: boolean },
): OpenedDatabase {
  const { db: reads, close } = openForReading(dataDir, timed, file)
  return {
    ...writer,
    reads,
    async close() {
      await close()
      await writer.close()
    },
  }
}

/**
 * One process writes to a file. The lock is SQLite's own on an empty database beside it: the
 * operating system lets it go when the process ends, however it ends.
 */
export function takeLock(path: string): { close(): void } {
  const lock = new Database(path, { timeout: 0 })
  try {
    lock.pragma('journal_mode = delete')
    lock.exec('begin exclusive')
    return lock
  } catch (error) {
    lock.close()
    const busy = error instanceof Error && 'code' in error && error.code === 'SQLITE_BUSY'
    throw busy ? new DataFolderBusy(path) : error
  }
}

/** Opens the file for reading only, beside a server that writes to it. */
export function openForReading(
  dataDir: string,
  timed = false,
  beside?: Database.Database,
): OpenedDatabase {
  const file = new Database(join(dataDir, 'cho40.db'), { readonly: true, fileMustExist: true })
  const through = (of: Database.Database) => (timed ? timedFile(of) : of)
  const db = sqliteDb(through(file), {
    readOnly: true,
    ...(beside ? { beside: through(beside) } : {}),
  })
  return { db, dialect: 'sqlite', close: () => db.destroy() }
}

/** One writes, the others answer questions; a request waits for one as long as a person would. */
const USUAL_CONNECTIONS = 10
const PATIENCE_MS = 10_000

function openServer(
  url: string,
  {
    timed,
    connections = USUAL_CONNECTIONS,
    connectionWaitMs = PATIENCE_MS,
  }: Pick<DatabasePlace, 'connections' | 'connectionWaitMs'> & { readonly timed: boolean },
): OpenedDatabase {
  const pool = new pg.Pool({
    connectionString: url,
    max: connections,
    connectionTimeoutMillis: connectionWaitMs,
    keepAlive: true,
    types: postgresTypes(pg.types),
    application_name: 'cho40',
    statement_timeout: 30_000,
    idle_in_transaction_session_timeout: 30_000,
  })
  // An idle connection that the database ends (a restart, a switch of servers) is replaced at the next
  // query; without a listener it would end this process.
  pool.on('error', () => undefined)
  // Nor may one that breaks between two queries of a transaction: the next query fails by itself.
  pool.on('connect', (client) => client.on('error', () => undefined))
  const db = postgresDb(timed ? timedPool(pool) : pool)
  return {
    db,
    dialect: 'postgres',
    pool: () => ({
      used: pool.totalCount - pool.idleCount,
      idle: pool.idleCount,
      waiting: pool.waitingCount,
      limit: connections,
    }),
    close: () => db.destroy(),
  }
}
