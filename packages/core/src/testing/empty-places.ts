import { createDatabase } from '@cho40/testing/postgres'
import Database from 'better-sqlite3'
import pg from 'pg'
import { inject } from 'vitest'
import type { Reading } from '../store/deps.ts'
import { postgresDb, postgresTypes } from '../store/postgres.ts'
import { sqliteDb } from '../store/sqlite.ts'

/** Databases of either kind with no table in them, gone with the test. */
export function emptyPlaces() {
  const closing: (() => Promise<void>)[] = []
  return {
    async open(dialect: 'sqlite' | 'postgres'): Promise<Reading> {
      if (dialect === 'sqlite') {
        const db = sqliteDb(new Database(':memory:'))
        closing.push(() => db.destroy())
        return { db, dialect }
      }
      const { url, drop } = await createDatabase(inject('postgresUrl'))
      const pool = new pg.Pool({ connectionString: url, max: 3, types: postgresTypes(pg.types) })
      pool.on('error', () => undefined)
      const db = postgresDb(pool)
      closing.push(drop, () => db.destroy())
      return { db, dialect }
    },
    async close(): Promise<void> {
      for (const close of closing.toReversed()) await close()
    },
  }
}
