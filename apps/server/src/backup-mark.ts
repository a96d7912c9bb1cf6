import { existsSync, readFileSync, renameSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { type Instant, isInstant } from '@cho40/values'

const nameIn = (dataDir: string) => join(dataDir, 'last-backup')

/**
 * Notes beside the database when a copy of it was last made and proved. The copy is worth the same
 * without the note: a folder that cannot be written to holds it back silently.
 */
export function markBackup(dataDir: string, at: Instant): void {
  const path = nameIn(dataDir)
  try {
    writeFileSync(`${path}.new`, `${at}\n`)
    renameSync(`${path}.new`, path)
  } catch {
    // Told by the age that grows.
  }
}

/** When a copy was last made and proved; undefined when it never was, or the note is no time. */
export function lastBackup(dataDir: string): Instant | undefined {
  const path = nameIn(dataDir)
  if (!existsSync(path)) return undefined
  const text = readFileSync(path, 'utf8').trim()
  return isInstant(text) ? text : undefined
}
