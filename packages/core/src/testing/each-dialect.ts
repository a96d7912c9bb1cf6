import { createDatabase } from '@cho40/testing/postgres'
import { type Instant, instantFromMs, instantToMs, makeId, plusMs } from '@cho40/values'
import Database from 'better-sqlite3'
import pg from 'pg'
import { describe, inject } from 'vitest'
import { createCore } from '../create-core.ts'
import type { Dialect } from '../store/columns.ts'
import type { Db } from '../store/db.ts'
import type { Deps } from '../store/deps.ts'
import { migrate } from '../store/migrate.ts'
import { postgresDb, postgresTypes } from '../store/postgres.ts'
import { sqliteDb } from '../store/sqlite.ts'
import { lendCopy } from './postgres-copies.ts'

/** A clock the test moves; ids count up, so that a failing run reads the same twice. */
export type TestDeps = Deps & {
  readonly setClock: (at: Instant) => void
  readonly advance: (ms: number) => void
  readonly close: () => Promise<void>
}

export const MORNING = '2026-11-21T00:00:00.000Z' as Instant

/** Declares the same tests on SQLite and on PostgreSQL, each test on a fresh, migrated database. */
export function eachDialect(
  declare: (open: () => Promise<TestDeps>, dialect: Dialect) => void,
): void {
  for (const dialect of ['sqlite', 'postgres'] as const) {
    describe(dialect, () => {
      declare(() => openTest(dialect), dialect)
    })
  }
}

export async function openTest(dialect: Dialect): Promise<TestDeps> {
  const opened = dialect === 'sqlite' ? await openMemory() : await openPostgres()
  return testDeps(opened, dialect, countingIds())
}

/** A database with nothing in it yet. */
export async function openEmpty(dialect: Dialect): Promise<TestDeps> {
  if (dialect === 'sqlite') {
    const db = sqliteDb(new Database(':memory:'))
    return testDeps({ db, close: () => db.destroy() }, dialect, countingIds())
  }
  const { url, drop } = await createDatabase(inject('postgresUrl'))
  const { db } = connect(url)
  const close = () => db.destroy().then(drop)
  return testDeps({ db, close }, dialect, countingIds())
}

/** Two servers over one PostgreSQL database, each with a pool of its own. */
export async function openTwoServers(): Promise<readonly [TestDeps, TestDeps]> {
  const opened = await openPostgres()
  const ids = countingIds()
  const second = connect(opened.url)
  const twin = { db: second.db, close: () => second.db.destroy() }
  return [testDeps(opened, 'postgres', ids), testDeps(twin, 'postgres', ids)]
}

function testDeps(opened: Opened, dialect: Dialect, ids: Deps['ids']): TestDeps {
  let now = MORNING
  const core = createCore({ db: opened.db, dialect, clock: { now: () => now }, ids })
  return {
    ...core,
    close: opened.close,
    setClock: (at) => {
      now = at
    },
    advance: (ms) => {
      now = plusMs(now, ms)
    },
  }
}

/** Ids with a counter where randomness would be. */
function countingIds(): Deps['ids'] {
  let count = 0
  return {
    make(prefix) {
      count += 1
      const random = new Uint8Array(10)
      new DataView(random.buffer).setUint32(6, count)
      return makeId(prefix, { ms: instantToMs(MORNING), random })
    },
  }
}

type Opened = { readonly db: Db; readonly close: () => Promise<void> }

let memoryTemplate: Promise<Buffer> | undefined

async function openMemory(): Promise<Opened> {
  memoryTemplate ??= (async () => {
    const db = new Database(':memory:')
    await migrate(sqliteDb(db), { dialect: 'sqlite', now: instantFromMs(0) })
    return db.serialize()
  })()
  const db = sqliteDb(new Database(await memoryTemplate))
  return { db, close: () => db.destroy() }
}

async function openPostgres(): Promise<Opened & { readonly url: string }> {
  const { url, giveBack } = await lendCopy(inject('postgresUrl'))
  const { db } = connect(url)
  return {
    db,
    url,
    async close() {
      await db.destroy()
      await giveBack()
    },
  }
}

function connect(url: string): { db: Db } {
  const pool = new pg.Pool({ connectionString: url, max: 8, types: postgresTypes(pg.types) })
  // Dropping the database cuts connections that the pool is still closing.
  pool.on('error', () => undefined)
  pool.on('connect', (client) => client.on('error', () => undefined))
  return { db: postgresDb(pool) }
}
