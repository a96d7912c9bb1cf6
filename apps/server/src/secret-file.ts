import { randomBytes } from 'node:crypto'
import { existsSync, readFileSync } from 'node:fs'
import { open, rename } from 'node:fs/promises'
import { join } from 'node:path'
import type { FeedSecretStore } from '@cho40/api'
import { invariant } from '@cho40/values'

export type SecretFile = FeedSecretStore & {
  /** Mixed into every PIN hash; losing it means setting every PIN anew. */
  readonly pepper: Uint8Array
  /** The key of members' identity papers; losing it means asking every member for theirs again. */
  readonly identities: Uint8Array
}

type Contents = {
  readonly pepper: string
  readonly identities: string
  readonly feeds: Readonly<Record<string, string[]>>
}

/**
 * Secrets beside the database, in a file only its owner can read: a copy of the database alone
 * opens nothing. Written whole and renamed, so that a power cut leaves the old or the new one.
 */
export async function openSecretFile(dataDir: string): Promise<SecretFile> {
  const path = join(dataDir, 'secrets.json')
  const found = existsSync(path) ? (JSON.parse(readFileSync(path, 'utf8')) as Contents) : undefined
  invariant(!found || typeof found.pepper === 'string', `${path} has no pepper`)
  // A file of an earlier version has no key for identity papers yet.
  let contents: Contents = { pepper: secret(), identities: secret(), feeds: {}, ...found }
  let writing: Promise<void> = found?.identities ? Promise.resolve() : write(path, contents)
  await writing
  return {
    pepper: Buffer.from(contents.pepper, 'base64url'),
    identities: Buffer.from(contents.identities, 'base64url'),
    read: (feedId) => Promise.resolve(contents.feeds[feedId] ?? []),
    async create(feedId) {
      // A repeated request for the same feed is told the same secret again.
      const [before] = contents.feeds[feedId] ?? []
      if (before !== undefined) return before
      const made = secret()
      contents = { ...contents, feeds: { ...contents.feeds, [feedId]: [made] } }
      writing = writing.then(() => write(path, contents))
      await writing
      return made
    },
  }
}

function secret(): string {
  return randomBytes(32).toString('base64url')
}

async function write(path: string, contents: Contents): Promise<void> {
  const draft = `${path}.new`
  const file = await open(draft, 'w', 0o600)
  try {
    await file.writeFile(`${JSON.stringify(contents, null, 2)}\n`)
    await file.sync()
  } finally {
    await file.close()
  }
  await rename(draft, path)
}
