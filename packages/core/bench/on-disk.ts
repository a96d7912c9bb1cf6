import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createDatabase, startPostgres } from '@cho40/testing/postgres'
import Database from 'better-sqlite3'
import pg from 'pg'
import type { Dialect } from '../src/store/columns.ts'
import type { Db } from '../src/store/db.ts'
import { postgresDb, postgresTypes } from '../src/store/postgres.ts'
import { sqliteDb } from '../src/store/sqlite.ts'

type OnDisk = { readonly db: Db; readonly close: () => Promise<void> }

/** An empty database with durable commits, which goes when it is closed. */
export function onDisk(dialect: Dialect): OnDisk | Promise<OnDisk> {
  return dialect === 'sqlite' ? onSqlite() : onPostgres()
}

function onSqlite(): OnDisk {
  const folder = mkdtempSync(join(tmpdir(), 'cho40-bench-'))
  const db = sqliteDb(new Database(join(folder, 'bench.db')))
  return {
    db,
    async close() {
      await db.destroy()
      rmSync(folder, { recursive: true })
    },
  }
}

async function onPostgres(): Promise<OnDisk> {
  const server = await startPostgres({
    durable: true,
    settings: { shared_buffers: '256MB', max_wal_size: '4GB' },
  })
  const { url } = await createDatabase(server.url)
  const pool = new pg.Pool({ connectionString: url, max: 4, types: postgresTypes(pg.types) })
  pool.on('error', () => undefined)
  const db = postgresDb(pool)
  return {
    db,
    async close() {
      await db.destroy()
      await server.stop()
    },
  }
}
