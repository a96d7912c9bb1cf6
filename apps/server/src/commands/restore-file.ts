import { copyFile, link, mkdir, readFile, rename, stat } from 'node:fs/promises'
import { join } from 'node:path'
import {
  beginNextLife,
  createCore,
  damageOf,
  lineageOf,
  migrate,
  type RestoredMirror,
  type RestoreMirrorProblem,
  type RestoreTo,
  restoreMirror,
  restoresOf,
  setLineage,
  sqliteDb,
  stopCapture,
} from '@cho40/core'
import { err, ok, type Result } from '@cho40/values'
import Database from 'better-sqlite3'
import { takeLock } from '../open-database.ts'
import { processDeps } from '../process-deps.ts'
import {
  type BookHead,
  proveFile,
  removeDatabase,
  removeDatabaseNow,
  SIDE_FILES,
  sha256Of,
  syncPath,
} from './backup-file.ts'
import { tidiedWhenStopped } from './interrupted.ts'

export type RestoreProblem =
  | RestoreMirrorProblem
  | { readonly type: 'ChecksumWrong'; readonly path: string }
  | { readonly type: 'CopyDamaged'; readonly damage: readonly string[] }
  | { readonly type: 'NoBackup'; readonly path: string }
  | { readonly type: 'DatabaseInPlace'; readonly path: string }

export type RestoreReport = {
  readonly dataDir: string
  /** Counts the lives of this database; one more than in the copy. */
  readonly epoch: number
  /** The chains as the copy had them; each has one more record now that says so. */
  readonly books: readonly BookHead[]
  readonly entries: number
  readonly transfers: number
  /** Where the database that stood here before is now. */
  readonly setAside: string | undefined
  readonly mirror: RestoredMirror | undefined
}

export type RestoreWish = RestoreTo & {
  /** A backup file, or the folder of a mirror. */
  readonly from: string
  readonly dataDir: string
  /** Puts a database that is in place aside; without it such a folder is refused. */
  readonly replace: boolean
}

/**
 * Puts a database back from a copy: built beside the place, brought to this version's tables, proved
 * and given its next life, and only then renamed into place, so that a power cut leaves the old one
 * or the new one. Throws DataFolderBusy while a server runs. Problems: see RestoreProblem.
 */
export async function restoreInto(
  wish: RestoreWish,
): Promise<Result<RestoreReport, RestoreProblem>> {
  const { dataDir, replace } = wish
  await mkdir(dataDir, { recursive: true })
  const lock = takeLock(join(dataDir, 'writer.lock'))
  try {
    const place = join(dataDir, 'cho40.db')
    if (!replace && (await exists(place))) return err({ type: 'DatabaseInPlace', path: place })
    const draft = join(dataDir, 'cho40.db.restoring')
    await removeDatabase(draft)
    return await tidiedWhenStopped(
      () => removeDatabaseNow(draft),
      () => restoredBy(wish, draft),
    )
  } finally {
    // Moved into place, or of no use; what SQLite kept beside it goes, too.
    await removeDatabase(join(dataDir, 'cho40.db.restoring'))
    lock.close()
  }
}

async function restoredBy(
  wish: RestoreWish,
  draft: string,
): Promise<Result<RestoreReport, RestoreProblem>> {
  const { dataDir } = wish
  const place = join(dataDir, 'cho40.db')
  const built = await build(wish, draft)
  if (!built.ok) return built
  const forward = await broughtForward(draft).catch((error: unknown) =>
    unreadable(error, wish.from),
  )
  if (!forward.ok) return forward
  const proof = await proveFile(draft)
  if (proof.damage.length > 0) return err({ type: 'CopyDamaged', damage: proof.damage })
  const epoch = await nextLife(draft)
  const after = await proveFile(draft)
  if (after.damage.length > 0) return err({ type: 'CopyDamaged', damage: after.damage })
  await syncPath(draft)
  const setAside = (await exists(place)) ? await putAside(place) : undefined
  await rename(draft, place)
  await syncPath(dataDir)
  const { books, entries, transfers } = proof
  return ok({ dataDir, epoch, books, entries, transfers, setAside, mirror: built.value })
}

/**
 * Brings a copy that an earlier version made to this version's tables: what proves it asks for these. A
 * file without migrations is of another program and gets none.
 */
async function broughtForward(draft: string): Promise<Result<void, RestoreProblem>> {
  const file = new Database(draft)
  const db = sqliteDb(file)
  try {
    const damage = damageOf(file)
    if (damage.length > 0) return err({ type: 'CopyDamaged', damage })
    await db.selectFrom('cho_migration').select('name').executeTakeFirstOrThrow()
    await migrate(db, { dialect: 'sqlite', now: processDeps.clock.now() })
    return ok(undefined)
  } finally {
    await db.destroy()
  }
}

/** Why SQLite cannot read what was named; a failure of another kind is thrown on. */
function unreadable(error: unknown, path: string): Result<never, RestoreProblem> {
  const code = error instanceof Error && 'code' in error ? String(error.code) : ''
  const message = error instanceof Error ? error.message : ''
  if (code.startsWith('SQLITE_CORRUPT')) return err({ type: 'CopyDamaged', damage: [message] })
  const isForeign = code === 'SQLITE_NOTADB' || message.startsWith('no such table')
  if (isForeign) return err({ type: 'NoBackup', path })
  throw error
}

async function build(
  { from, ...to }: RestoreWish,
  draft: string,
): Promise<Result<RestoredMirror | undefined, RestoreProblem>> {
  const found = await stat(from)
  if (!found.isDirectory()) {
    const listed = await readFile(`${from}.sha256`, 'utf8').catch(() => undefined)
    if (listed !== undefined && listed.slice(0, 64) !== (await sha256Of(from))) {
      return err({ type: 'ChecksumWrong', path: from })
    }
    await copyFile(from, draft)
    // One that was taken away without the command may have its last commits beside it.
    if (listed === undefined && (await exists(`${from}-wal`))) {
      await copyFile(`${from}-wal`, `${draft}-wal`)
    }
    return ok(undefined)
  }
  const file = new Database(draft)
  try {
    return await restoreMirror(file, from, to)
  } finally {
    file.close()
  }
}

/** Ends the file's capture and begins its next life. */
async function nextLife(path: string): Promise<number> {
  const file = new Database(path)
  const db = sqliteDb(file)
  try {
    stopCapture(file)
    // A copy of a database server has no lineage; how often it was restored stands in its chains.
    const lives = 1 + (await restoresOf({ db, dialect: 'sqlite' }))
    const before = lineageOf(file) ?? { id: processDeps.tokens.make(), epoch: lives }
    const { epoch } = setLineage(file, { ...before, epoch: before.epoch + 1 })
    await beginNextLife(createCore({ ...processDeps, db, dialect: 'sqlite' }), { epoch })
    file.pragma('wal_checkpoint(truncate)')
    return epoch
  } finally {
    await db.destroy()
  }
}

/**
 * Gives the database in place a second name, so that the next rename takes its first one away in a
 * single step. Its log is put into it before; one that cannot be read any more is kept beside it.
 */
async function putAside(place: string): Promise<string> {
  const stamp = processDeps.clock.now().slice(0, 19).replace(/[-:]/g, '')
  let aside = `${place}.before-${stamp}`
  for (let n = 2; await exists(aside); n += 1) aside = `${place}.before-${stamp}-${n}`
  try {
    const file = new Database(place)
    file.pragma('wal_checkpoint(truncate)')
    file.close()
  } catch {
    // Too damaged to open: that is why somebody restores.
  }
  await link(place, aside).catch(() => copyFile(place, aside))
  for (const end of SIDE_FILES) {
    if (await exists(place + end)) await rename(place + end, aside + end)
  }
  return aside
}

async function exists(path: string): Promise<boolean> {
  return stat(path).then(
    () => true,
    () => false,
  )
}
