import type { Log, ReadReports } from '@cho40/api'
import {
  type Db,
  hasReader,
  postgresDb,
  postgresTypes,
  prepareReader,
  type Reading,
  withinReach,
} from '@cho40/core'
import pg from 'pg'

export type ReportReading = {
  readonly read: ReadReports
  close(): Promise<void>
}

/**
 * Where the statements of books are read: on PostgreSQL behind the second wall, and from the replica
 * that is named as long as it knows of each book what the database itself knows. One that lags or
 * does not answer is passed over, so that no statement lacks what was committed before it was asked
 * for.
 */
export async function reportReading(
  primary: Reading,
  { reportsUrl, log }: { readonly reportsUrl: string | undefined; readonly log: Log },
): Promise<ReportReading> {
  const isWalled = await raiseWall(primary, log)
  const walled: typeof withinReach = (reading, reach, ask) =>
    isWalled ? withinReach(reading, reach, ask) : ask(reading)
  const replica = reportsUrl === undefined ? undefined : openReplica(reportsUrl)
  return {
    async read(books, ask) {
      if (replica !== undefined) {
        const answer = await fromReplica({ primary, replica, books, walled }, ask).catch(
          (error: unknown) => {
            log.error({ error }, 'replica passed over')
            return undefined
          },
        )
        if (answer) return answer.said
      }
      return walled(primary, { books }, ask)
    },
    close: async () => replica?.db.destroy(),
  }
}

/** A role that may make no other role goes on without the wall, and says so. */
async function raiseWall(primary: Reading, log: Log): Promise<boolean> {
  try {
    await prepareReader(primary)
    return await hasReader(primary)
  } catch (error) {
    log.error({ error }, 'statements are read without row security: see docs/operating/postgres.md')
    return false
  }
}

/** The answer of the replica, or nothing when it is behind. */
async function fromReplica<T>(
  of: {
    readonly primary: Reading
    readonly replica: Reading
    readonly books: readonly string[]
    readonly walled: typeof withinReach
  },
  ask: (reading: Reading) => Promise<T>,
): Promise<{ readonly said: T } | undefined> {
  const { primary, replica, books, walled } = of
  const known = await headsOf(primary.db, books)
  return walled(replica, { books }, async (reading) => {
    const there = await headsOf(reading.db, books)
    return there === known ? { said: await ask(reading) } : undefined
  })
}

/** Where each book's chain and outbox stand: whatever was written to it moved one of them. */
async function headsOf(db: Db, books: readonly string[]): Promise<string> {
  if (books.length === 0) return ''
  const rows = await db
    .selectFrom('cho_book')
    .select(['id', 'head_seq', 'head_hash', 'event_position'])
    .where((eb) => eb(eb.cast<string>('id', 'text'), 'in', books))
    .orderBy('id')
    .execute()
  return JSON.stringify(rows)
}

function openReplica(connectionString: string): Reading {
  const pool = new pg.Pool({
    connectionString,
    max: 4,
    types: postgresTypes(pg.types),
    application_name: 'cho40 reports',
    statement_timeout: 60_000,
    connectionTimeoutMillis: 2_000,
  })
  pool.on('error', () => undefined)
  pool.on('connect', (client) => client.on('error', () => undefined))
  return { db: postgresDb(pool), dialect: 'postgres' }
}
