import { createHash, randomBytes } from 'node:crypto'
import { mkdir, open, readFile, rename, rm, stat } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import type { PhotoStoreDep } from '@cho40/core/catalogue'
import { invariant } from '@cho40/values'

/**
 * Pictures in a folder, `ab/cdef…` by their hash. Written beside, forced to the disk and renamed, so
 * that a power cut leaves all of a picture or nothing; a file whose bytes are not its name's is not
 * given out.
 */
export function photosOnDisk(folder: string): PhotoStoreDep['photos'] {
  return {
    async put(hash, bytes) {
      const path = pathOf(folder, hash)
      if (await exists(path)) return
      await mkdir(dirname(path), { recursive: true })
      const beside = `${path}.${randomBytes(6).toString('hex')}.tmp`
      try {
        await writeThrough(beside, bytes)
        await rename(beside, path)
      } catch (error) {
        await rm(beside, { force: true })
        throw error
      }
      await syncFolder(dirname(path))
    },
    async get(hash) {
      const bytes = await readFile(pathOf(folder, hash)).catch(missing)
      return bytes && isOf(hash, bytes) ? new Uint8Array(bytes) : undefined
    },
  }
}

/** Whether bytes are those that a hash names. */
export function isOf(hash: string, bytes: Uint8Array): boolean {
  return createHash('sha256').update(bytes).digest('hex') === hash
}

function pathOf(folder: string, hash: string): string {
  invariant(/^[0-9a-f]{64}$/.test(hash), 'pictures are named by their hash')
  return join(folder, hash.slice(0, 2), hash.slice(2))
}

async function exists(path: string): Promise<boolean> {
  return (await stat(path).catch(missing)) !== undefined
}

function missing(error: unknown): undefined {
  if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return undefined
  throw error
}

async function writeThrough(path: string, bytes: Uint8Array): Promise<void> {
  const file = await open(path, 'wx', 0o600)
  try {
    await file.writeFile(bytes)
    await file.sync()
  } finally {
    await file.close()
  }
}

/** The name of a new file lasts only once its folder is on the disk. */
async function syncFolder(path: string): Promise<void> {
  const folder = await open(path, 'r')
  try {
    await folder.sync()
  } finally {
    await folder.close()
  }
}
