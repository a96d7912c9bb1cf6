import { mkdir, open } from 'node:fs/promises'
import { join } from 'node:path'
import { err, ok, type Result } from '@cho40/values'
import { INDEX_KEY, type MirrorIndex, partKey, readIndex, sha256Of } from './mirror-s3-index.ts'
import type { S3Store } from './s3-store.ts'

export type FetchProblem =
  | { readonly type: 'NoMirror' }
  /** The store lost a piece, or has another under its name. */
  | { readonly type: 'StoreDamaged'; readonly key: string }

/**
 * Brings a mirror from a store into a folder, for a restore from there: its newest file, or all of them when
 * an earlier moment is wanted. Every piece is compared with the hash that the index has of it.
 */
export async function fetchMirror(
  store: S3Store,
  { folder, all }: { readonly folder: string; readonly all: boolean },
): Promise<Result<{ readonly bytes: number }, FetchProblem>> {
  const found = await store.get(INDEX_KEY)
  if (found === undefined) return err({ type: 'NoMirror' })
  const index = readIndex(found)
  if (index === undefined) return err({ type: 'StoreDamaged', key: INDEX_KEY })
  const files = all ? index.files : index.files.slice(-1)
  if (files.length === 0) return err({ type: 'NoMirror' })
  await mkdir(folder, { recursive: true, mode: 0o700 })
  let bytes = 0
  for (const file of files) {
    const fetched = await fetchFile(store, { folder, file })
    if (!fetched.ok) return fetched
    bytes += fetched.value
  }
  return ok({ bytes })
}

async function fetchFile(
  store: S3Store,
  { folder, file }: { readonly folder: string; readonly file: MirrorIndex['files'][number] },
): Promise<Result<number, FetchProblem>> {
  const handle = await open(join(folder, file.name), 'w', 0o600)
  try {
    let written = 0
    for (const part of file.parts) {
      const key = partKey(file.name, part)
      const bytes = await store.get(key)
      if (bytes === undefined || sha256Of(bytes) !== part.sha256) {
        return err({ type: 'StoreDamaged', key })
      }
      await handle.write(bytes, 0, bytes.length, part.offset)
      written += bytes.length
    }
    return ok(written)
  } finally {
    await handle.close()
  }
}
