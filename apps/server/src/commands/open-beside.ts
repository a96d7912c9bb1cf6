import { postgresDb, postgresTypes } from '@cho40/core'
import pg from 'pg'
import { type DatabasePlace, type OpenedDatabase, openForReading } from '../open-database.ts'

/** Opens the database for reading alone, beside whatever server writes to it; changes nothing. */
export function openBeside({ dataDir, databaseUrl }: DatabasePlace): OpenedDatabase {
  if (databaseUrl === undefined) return openForReading(dataDir)
  const pool = new pg.Pool({
    connectionString: databaseUrl,
    max: 2,
    types: postgresTypes(pg.types),
    application_name: 'cho40 read-only',
    options: '-c default_transaction_read_only=on',
    connectionTimeoutMillis: 10_000,
  })
  // What breaks while nothing is asked is met by the next question, and must not end the process.
  pool.on('error', () => undefined)
  pool.on('connect', (client) => client.on('error', () => undefined))
  const db = postgresDb(pool)
  return { db, dialect: 'postgres', close: () => db.destroy() }
}
