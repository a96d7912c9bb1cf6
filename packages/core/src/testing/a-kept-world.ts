import { createHash } from 'node:crypto'
import { type Instant, instantFromMs, instantToMs, makeId } from '@cho40/values'
import Database from 'better-sqlite3'
import { createCore } from '../create-core.ts'
import type { Deps } from '../store/deps.ts'
import { migrate } from '../store/migrate.ts'
import { sqliteDb } from '../store/sqlite.ts'
import { MORNING, type TestDeps } from './each-dialect.ts'

/** A database in memory with a way to see whether anything in it changed. */
export type OpenedWorld = Deps & {
  /** Rows that statements have touched since it was opened, whether they were undone or not. */
  readonly touched: () => number
  /** One hash of every row of every table but those named. */
  readonly digest: (but?: readonly string[]) => string
  readonly tables: () => readonly string[]
  readonly rows: (table: string) => readonly Readonly<Record<string, unknown>>[]
  /** Another one as this one is now. */
  readonly copy: () => OpenedWorld
  readonly close: () => Promise<void>
}

export type KeptWorld<Facts> = {
  readonly facts: Facts
  /** The world as it was made, anew each time: what one test does no other sees. */
  readonly open: () => OpenedWorld
}

/** Makes a world once and hands out copies of it; clocks of the copies stand where its own stopped. */
export async function keptWorld<Facts>(
  make: (deps: TestDeps) => Promise<Facts>,
): Promise<KeptWorld<Facts>> {
  const database = new Database(':memory:')
  let now = MORNING
  const opened = openOver(database, { clock: { now: () => now }, from: 0 })
  await migrate(opened.db, { dialect: 'sqlite', now: instantFromMs(0) })
  const facts = await make({
    ...opened,
    setClock: (at: Instant) => {
      now = at
    },
    advance: (ms: number) => {
      now = instantFromMs(instantToMs(now) + ms)
    },
  })
  const bytes = database.serialize()
  const at = now
  await opened.close()
  return {
    facts,
    open: () => openOver(new Database(bytes), { clock: { now: () => at }, from: 2 ** 31 }),
  }
}

/** Ids count on from `from`, so that none of a copy is one of the world's own. */
function openOver(
  database: Database.Database,
  { clock, from }: { readonly clock: Deps['clock']; readonly from: number },
): OpenedWorld {
  const db = sqliteDb(database)
  let count = from
  const ids: Deps['ids'] = {
    make(prefix) {
      count += 1
      const random = new Uint8Array(10)
      new DataView(random.buffer).setUint32(6, count)
      return makeId(prefix, { ms: instantToMs(clock.now()), random })
    },
  }
  const core = createCore({ db, dialect: 'sqlite', clock, ids })
  const tables = () =>
    database
      .prepare<[], string>(`select name from sqlite_schema where type = 'table' order by name`)
      .pluck()
      .all()
  const rows = (table: string) =>
    database.prepare<[], Record<string, unknown>>(`select * from "${table}"`).all()
  return {
    ...core,
    tables,
    rows,
    touched: () => database.prepare<[], number>('select total_changes()').pluck().get() ?? 0,
    digest(but = []) {
      const hash = createHash('sha256')
      for (const table of tables()) {
        if (but.includes(table)) continue
        hash.update(`${table}\n`)
        for (const row of rows(table)) hash.update(`${JSON.stringify(row)}\n`)
      }
      return hash.digest('hex')
    },
    copy: () => openOver(new Database(database.serialize()), { clock, from: count }),
    async close() {
      await db.destroy()
      // Kysely closes only what it has used.
      if (database.open) database.close()
    },
  }
}
