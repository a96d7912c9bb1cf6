import { createHash } from 'node:crypto'
import { createReadStream, rmSync } from 'node:fs'
import { mkdir, open, readdir, rename, rm, stat, writeFile } from 'node:fs/promises'
import { basename, dirname, join } from 'node:path'
import { copyDatabase, damageOf, sqliteDb, verify } from '@cho40/core'
import type { Instant } from '@cho40/values'
import Database from 'better-sqlite3'
import type { DatabasePlace } from '../open-database.ts'
import { copyServer, linesBeside } from './backup-server.ts'
import { tidiedWhenStopped } from './interrupted.ts'

/** A book's chain at the moment of the copy: what a restore must bring back. */
export type BookHead = { readonly book: string; readonly seq: number; readonly hash: string }

export type BackupReport = {
  readonly path: string
  readonly bytes: number
  readonly sha256: string
  readonly at: Instant
  readonly books: readonly BookHead[]
  readonly entries: number
  readonly transfers: number
  /** What SQLite or an invariant finds wrong; a copy with damage is kept under its draft's name. */
  readonly damage: readonly string[]
}

export type BackupSource = Pick<DatabasePlace, 'dataDir' | 'databaseUrl'> & { readonly at: Instant }

/**
 * Copies the database of a folder or of a server, beside the processes that write to it, and proves
 * the copy: SQLite's own check, every invariant and the audit chain, on the copy itself. Only a proved
 * copy takes the name `path`; its SHA-256 stands beside it as `sha256sum -c` reads it.
 */
export async function backupTo(path: string, from: BackupSource): Promise<BackupReport> {
  await mkdir(dirname(path), { recursive: true })
  const draft = `${path}.new`
  await removeDatabase(draft)
  // Fails with the name of the file where nothing can be written, as SQLite would not.
  await writeFile(draft, '')
  try {
    return await tidiedWhenStopped(
      () => {
        removeDatabaseNow(draft)
        rmSync(linesBeside(draft), { force: true })
      },
      () => copied(draft, { path, ...from }),
    )
  } catch (error) {
    await removeDatabase(draft)
    await rm(linesBeside(draft), { force: true })
    throw error
  }
}

async function copied(
  draft: string,
  from: BackupSource & { readonly path: string },
): Promise<BackupReport> {
  const { path, databaseUrl } = from
  try {
    if (databaseUrl === undefined) await copyFolder(from.dataDir, draft)
    else {
      const damage = await copyServer(databaseUrl, draft)
      if (damage.length > 0) {
        await removeDatabase(draft)
        return await unproved(linesBeside(draft), { at: from.at, damage })
      }
    }
  } catch (error) {
    throw isFull(error) ? Object.assign(error, { code: 'ENOSPC', path: draft }) : error
  }
  const proof = await proveFile(draft)
  const sha256 = await sha256Of(draft)
  const { size: bytes } = await stat(draft)
  const report = { path, bytes, sha256, at: from.at, ...proof }
  if (proof.damage.length > 0) return { ...report, path: draft }
  await syncPath(draft)
  await rename(draft, path)
  await writeFile(`${path}.sha256`, `${sha256}  ${basename(path)}\n`)
  await syncPath(dirname(path))
  return report
}

async function copyFolder(dataDir: string, draft: string): Promise<void> {
  const source = new Database(join(dataDir, 'cho40.db'), { readonly: true, fileMustExist: true })
  try {
    await copyDatabase(source, draft, (copy) => new Database(copy))
  } finally {
    source.close()
  }
}

/** What was read, where no copy could be proved of it: better than nothing, and no backup. */
async function unproved(
  path: string,
  found: Pick<BackupReport, 'at' | 'damage'>,
): Promise<BackupReport> {
  const { size: bytes } = await stat(path)
  const sha256 = await sha256Of(path)
  return { path, bytes, sha256, books: [], entries: 0, transfers: 0, ...found }
}

/** The source is only read: it is the copy's disk that has no room left. */
function isFull(error: unknown): error is Error {
  return (
    error instanceof Error &&
    'code' in error &&
    (error.code === 'SQLITE_FULL' || error.code === 'ENOSPC')
  )
}

/** What SQLite keeps beside a database: its log, the log's index, and a journal to undo by. */
export const SIDE_FILES = ['-wal', '-shm', '-journal'] as const

/**
 * Removes a draft of a killed attempt with what stands beside it. A journal left there would be
 * "undone" on the next draft of that name, which has nothing to do with it.
 */
export async function removeDatabase(path: string): Promise<void> {
  for (const end of [...SIDE_FILES, '']) await rm(path + end, { force: true })
}

/** The same at once, for a process that is about to end. */
export function removeDatabaseNow(path: string): void {
  for (const end of [...SIDE_FILES, '']) rmSync(path + end, { force: true })
}

/** What a file of ours holds, and what is wrong with it. */
export async function proveFile(
  path: string,
): Promise<Pick<BackupReport, 'books' | 'entries' | 'transfers' | 'damage'>> {
  const file = new Database(path, { readonly: true, fileMustExist: true })
  const damage = damageOf(file)
  const db = sqliteDb(file, { readOnly: true })
  try {
    if (damage.length > 0) return { books: [], entries: 0, transfers: 0, damage }
    const { checks, entries, transfers } = await verify({ db, dialect: 'sqlite' })
    const broken = checks.filter(({ violations }) => violations !== 0)
    const rows = await db
      .selectFrom('cho_book')
      .select(['id', 'head_seq', 'head_hash'])
      .orderBy('id')
      .execute()
    const books = rows.map((row) => ({ book: row.id, seq: row.head_seq, hash: row.head_hash }))
    const violations = broken.map(({ id, violations }) => `${id}: ${violations}`)
    return { books, entries, transfers, damage: violations }
  } finally {
    await db.destroy()
  }
}

/** `cho40-20261122T034500Z.db`: sorted by name they are sorted by time. */
export function backupName(at: Instant): string {
  return `cho40-${at.slice(0, 19).replace(/[-:]/g, '')}Z.db`
}

/** Removes all but the newest copies that {@link backupName} named; other files are not ours. */
export async function keepNewest(folder: string, count: number): Promise<readonly string[]> {
  const names = (await readdir(folder)).filter((name) => /^cho40-\d{8}T\d{6}Z\.db$/.test(name))
  const old = names.toSorted().slice(0, Math.max(0, names.length - count))
  for (const name of old) {
    await rm(join(folder, name))
    await rm(join(folder, `${name}.sha256`), { force: true })
  }
  return old
}

export async function sha256Of(path: string): Promise<string> {
  const hash = createHash('sha256')
  for await (const chunk of createReadStream(path)) hash.update(chunk as Buffer)
  return hash.digest('hex')
}

/** Makes a file's bytes, or a folder's names, survive a power cut. */
export async function syncPath(path: string): Promise<void> {
  const { isDirectory } = await stat(path).then((found) => ({ isDirectory: found.isDirectory() }))
  if (isDirectory && process.platform === 'win32') return
  const handle = await open(path, isDirectory ? 'r' : 'r+')
  await handle.sync()
  await handle.close()
}
