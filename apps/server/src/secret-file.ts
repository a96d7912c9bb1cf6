import { createHmac, randomBytes } from 'node:crypto'
import {
  closeSync,
  existsSync,
  fsyncSync,
  openSync,
  readFileSync,
  renameSync,
  statSync,
  writeFileSync,
} from 'node:fs'
import { dirname, join } from 'node:path'
import { type FeedSecretDesk, feedSecretsIn, type KeptFeeds } from '@cho40/api'
import Database from 'better-sqlite3'
import { processDeps } from './process-deps.ts'

export type SecretFile = FeedSecretDesk & {
  /** Mixed into every PIN hash; losing it means setting every PIN anew. */
  readonly pepper: Uint8Array
  /** The key of members' identity papers; losing it means asking every member for theirs again. */
  readonly identities: Uint8Array
}

/** The file is no longer what was written; nothing of it is said, for it may hold secrets. */
class SecretsUnreadable extends Error {
  override name = 'SecretsUnreadable'
}

type Contents = { readonly pepper: string; readonly identities: string } & KeptFeeds

/** Whoever writes holds the lock for some milliseconds; more than this is somebody who hangs. */
const LOCK_MS = 5_000

/**
 * Secrets beside the database, in a file only its owner can read: a copy of the database alone
 * opens nothing. Written whole and renamed, so that a power cut leaves the old or the new one; a
 * lock keeps a command and a running server from losing each other's changes, and what another
 * process wrote is taken up with the next message. Throws SecretsUnreadable.
 */
export function openSecretFile(dataDir: string): Promise<SecretFile> {
  const path = join(dataDir, 'secrets.json')
  const read = (): Contents => {
    const found = existsSync(path) ? readContents(path) : undefined
    // A file of an earlier version has no key for identity papers yet.
    return { pepper: secret(), identities: secret(), feeds: {}, keys: {}, ...found }
  }
  const change = (next: (before: Contents) => Partial<Contents>): Contents =>
    locked(join(dataDir, 'secrets.lock'), () => {
      const before = read()
      const changed = next(before)
      if (Object.keys(changed).length === 0) return before
      const after = { ...before, ...changed }
      write(path, after)
      return after
    })
  // Also brings the file's rights and shape up to date.
  let contents = change((before) => before)
  let version = versionOf(path)
  const current = (): Contents => {
    const found = versionOf(path)
    if (found !== version) {
      contents = read()
      version = found
    }
    return contents
  }
  const pepper = Buffer.from(contents.pepper, 'base64url')
  const desk = feedSecretsIn({
    current,
    change(next) {
      contents = change(next)
      version = versionOf(path)
    },
    mark: (text) => createHmac('sha256', pepper).update(`cho40 feed secret ${text}`).digest('hex'),
    makeSecret: secret,
    makeId: () => processDeps.ids.make('fsec'),
    now: () => processDeps.clock.now(),
  })
  return Promise.resolve({
    ...desk,
    pepper,
    identities: Buffer.from(contents.identities, 'base64url'),
  })
}

function readContents(path: string): Contents {
  const text = readFileSync(path, 'utf8')
  try {
    const found = JSON.parse(text) as Contents | null
    if (typeof found?.pepper === 'string') return found
  } catch {
    // The parser's own words quote the file.
  }
  throw new SecretsUnreadable(path)
}

function secret(): string {
  return randomBytes(32).toString('base64url')
}

/** Another file under the name, or another writing of it: its number, size and time. */
function versionOf(path: string): string {
  const found = statSync(path, { throwIfNoEntry: false })
  return found ? `${found.ino} ${found.size} ${found.mtimeMs}` : ''
}

/** The lock is SQLite's own on an empty database: the operating system lets it go with the process. */
function locked<T>(path: string, work: () => T): T {
  const lock = new Database(path, { timeout: LOCK_MS })
  try {
    lock.pragma('journal_mode = delete')
    lock.exec('begin exclusive')
    return work()
  } finally {
    lock.close()
  }
}

function write(path: string, contents: Contents): void {
  const draft = `${path}.new`
  const file = openSync(draft, 'w', 0o600)
  try {
    writeFileSync(file, `${JSON.stringify(contents, null, 2)}\n`)
    fsyncSync(file)
  } finally {
    closeSync(file)
  }
  renameSync(draft, path)
  syncFolder(dirname(path))
}

/** The new name is durable only with its folder; some systems cannot open one, and do without. */
function syncFolder(path: string): void {
  let folder: number
  try {
    folder = openSync(path, 'r')
  } catch {
    return
  }
  try {
    fsyncSync(folder)
  } finally {
    closeSync(folder)
  }
}
