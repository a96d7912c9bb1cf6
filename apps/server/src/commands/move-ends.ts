import { existsSync } from 'node:fs'
import { mkdir } from 'node:fs/promises'
import { join } from 'node:path'
import {
  type ArchiveProblem,
  importDatabase,
  type MoveProblem,
  type MoveReport,
  moveDatabase,
  postgresDb,
  postgresTypes,
  sqliteDb,
} from '@cho40/core'
import type { Result } from '@cho40/values'
import Database from 'better-sqlite3'
import pg from 'pg'
import { type OpenedDatabase, openForReading, takeLock } from '../open-database.ts'
import { processDeps } from '../process-deps.ts'
import { removeDatabaseNow } from './backup-file.ts'
import { tidiedWhenStopped } from './interrupted.ts'

/** A folder with the file in it, or a database server. */
export type MoveEnd = { readonly dataDir: string } | { readonly databaseUrl: string }

/** Moves everything between two places. Throws DataFolderBusy while a server runs on either folder. */
export async function moveBetween(
  from: MoveEnd,
  to: MoveEnd,
): Promise<Result<MoveReport, MoveProblem>> {
  const source = openEnd(from, 'read')
  try {
    return await intoEmpty(to, (target) => {
      const now = processDeps.clock.now()
      return moveDatabase({ from: source, to: target, now, onProgress: tell() })
    })
  } finally {
    await source.close()
  }
}

/** Builds everything from the lines of an archive. Throws DataFolderBusy while a server runs on the folder. */
export function importInto(
  to: MoveEnd,
  lines: AsyncIterable<string>,
): Promise<Result<MoveReport, ArchiveProblem>> {
  return intoEmpty(to, (target) => importDatabase(target, { lines, now: processDeps.clock.now() }))
}

/** Fills a place. A file that was made for it and stayed empty, whatever the reason, is taken away. */
async function intoEmpty<P>(
  to: MoveEnd,
  fill: (target: OpenedDatabase) => Promise<Result<MoveReport, P>>,
): Promise<Result<MoveReport, P>> {
  const path = 'dataDir' in to ? join(to.dataDir, 'cho40.db') : undefined
  const isNew = path !== undefined && !existsSync(path)
  const tidy = () => {
    if (isNew) removeDatabaseNow(path)
  }
  if ('dataDir' in to) await mkdir(to.dataDir, { recursive: true })
  let filled: Result<MoveReport, P> | undefined
  try {
    filled = await tidiedWhenStopped(tidy, async () => {
      const target = openEnd(to, 'write')
      try {
        return await fill(target)
      } finally {
        await target.close()
      }
    })
    return filled
  } finally {
    if (filled?.ok !== true) tidy()
  }
}

function openEnd(end: MoveEnd, how: 'read' | 'write'): OpenedDatabase {
  if ('databaseUrl' in end) return openServer(end.databaseUrl)
  const lock = takeLock(join(end.dataDir, 'writer.lock'))
  try {
    const opened: OpenedDatabase = how === 'read' ? openForReading(end.dataDir) : openNew(end)
    return {
      ...opened,
      async close() {
        await opened.close()
        lock.close()
      },
    }
  } catch (error) {
    lock.close()
    throw error
  }
}

function openNew({ dataDir }: { readonly dataDir: string }): OpenedDatabase {
  const db = sqliteDb(new Database(join(dataDir, 'cho40.db')))
  return { db, dialect: 'sqlite', close: () => db.destroy() }
}

/** Without the time limits of a server: one statement may take in a whole table. */
function openServer(connectionString: string): OpenedDatabase {
  const pool = new pg.Pool({
    connectionString,
    max: 1,
    types: postgresTypes(pg.types),
    application_name: 'cho40 move',
    connectionTimeoutMillis: 10_000,
  })
  pool.on('error', () => undefined)
  pool.on('connect', (client) => client.on('error', () => undefined))
  const db = postgresDb(pool)
  return { db, dialect: 'postgres', close: () => db.destroy() }
}

const EVERY_ROWS = 100_000

/** Now and then a line on a terminal's side, so that a person who waits sees how far it is. */
function tell() {
  let next = EVERY_ROWS
  return ({ table, rows }: { readonly table: string; readonly rows: number }): void => {
    if (rows < next) return
    next = rows + EVERY_ROWS
    process.stderr.write(`${rows} … ${table}\n`)
  }
}
