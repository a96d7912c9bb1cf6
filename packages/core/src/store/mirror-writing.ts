import { type FileHandle, open } from 'node:fs/promises'
import type { Instant } from '@cho40/values'
import { type MirrorCommit, type MirrorEnd, sealOf } from './mirror-lines.ts'

const CHUNK = 1 << 16

/** Writes lines behind a whole part. What a failed attempt left there is written over. */
export async function writing(
  handle: FileHandle,
  from: Pick<MirrorEnd, 'offset' | 'rows' | 'hash'>,
) {
  await handle.truncate(from.offset)
  const seal = sealOf(from.hash)
  let { offset, rows } = from
  let pending = ''
  async function flush(): Promise<void> {
    const bytes = Buffer.from(pending)
    pending = ''
    let done = 0
    while (done < bytes.length) {
      const { bytesWritten } = await handle.write(bytes, done, bytes.length - done, offset + done)
      done += bytesWritten
    }
    offset += bytes.length
  }
  return {
    async line(text: string): Promise<void> {
      seal.add(`${text}\n`)
      pending += `${text}\n`
      rows += 1
      if (pending.length > CHUNK) await flush()
    },
    async commit(seq: number, at: Instant): Promise<MirrorEnd> {
      const line: MirrorCommit = { commit: seq, at, hash: seal.digest() }
      pending += `${JSON.stringify(line)}\n`
      await flush()
      await handle.sync()
      return { ...line, offset, rows }
    },
  }
}

/** Makes the names in a folder durable. */
export async function syncFolder(folder: string): Promise<void> {
  // Windows has no handle for a folder; there the rename itself is journalled.
  if (process.platform === 'win32') return
  const handle = await open(folder, 'r')
  await handle.sync()
  await handle.close()
}
