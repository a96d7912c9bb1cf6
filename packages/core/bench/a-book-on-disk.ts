import { randomBytes } from 'node:crypto'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { BookId } from '@cho40/contract'
import { type Instant, instantFromMs, instantToMs, makeId } from '@cho40/values'
import Database from 'better-sqlite3'
import { createCore } from '../src/create-core.ts'
import { HOUSEHOLD_CHART } from '../src/ledger/account.ts'
import { openBook } from '../src/ledger/open-book.ts'
import type { Deps } from '../src/store/deps.ts'
import { migrate } from '../src/store/migrate.ts'
import { sqliteDb } from '../src/store/sqlite.ts'
import { transact } from '../src/store/transact.ts'
import { must } from '../src/testing/a-market.ts'

export type BookOnDisk = {
  readonly deps: Deps
  readonly database: Database.Database
  readonly bookId: BookId
  close(): Promise<void>
}

const START = instantToMs('2026-11-21T00:00:00.000Z' as Instant)

/** An empty household's book on a file with WAL and FULL sync; time goes on by itself. */
export async function aBookOnDisk(): Promise<BookOnDisk> {
  const folder = mkdtempSync(join(tmpdir(), 'cho40-ledger-'))
  const database = new Database(join(folder, 'bench.db'))
  const db = sqliteDb(database)
  let now = START
  const clock = {
    now: () => {
      now += 1
      return instantFromMs(now)
    },
  }
  const ids: Deps['ids'] = {
    make: (prefix) => makeId(prefix, { ms: now, random: randomBytes(10) }),
  }
  await migrate(db, { dialect: 'sqlite', now: instantFromMs(START) })
  const deps = createCore({ db, dialect: 'sqlite', clock, ids })
  const bookId = ids.make('book')
  const book = { id: bookId, kind: 'vendor' as const, chart: HOUSEHOLD_CHART }
  must(await transact(deps, (tx) => openBook(tx, book)))
  return {
    deps,
    database,
    bookId,
    async close() {
      await db.destroy()
      rmSync(folder, { recursive: true })
    },
  }
}
