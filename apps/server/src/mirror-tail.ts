import { type FileHandle, open } from 'node:fs/promises'

const BLOCK = 1024 * 1024
const COMMIT = Buffer.from('{"commit":')
const NEW_LINE = 10
/** The first line names the tables, and how each is made. */
const HEAD_BYTES = 4 * BLOCK

/** A piece of a file; fewer bytes when it ends before. */
export async function readBytes(
  handle: FileHandle,
  { offset, length }: { readonly offset: number; readonly length: number },
): Promise<Buffer> {
  const bytes = Buffer.alloc(length)
  let done = 0
  while (done < length) {
    const { bytesRead } = await handle.read(bytes, done, length - done, offset + done)
    if (bytesRead === 0) break
    done += bytesRead
  }
  return bytes.subarray(0, done)
}

/**
 * Where the last whole commit behind `from` ends; `from` when there is none. What lies behind it may be
 * taken back and written differently; what lies before is never changed. `from` is such an end itself, or 0.
 */
export async function endOfWhole(handle: FileHandle, from: number): Promise<number> {
  let whole = from
  let at = from
  let pending: Buffer = Buffer.alloc(0)
  for (;;) {
    const block = await readBytes(handle, { offset: at + pending.length, length: BLOCK })
    if (block.length === 0) return whole
    const bytes = Buffer.concat([pending, block])
    let line = 0
    for (let end = bytes.indexOf(NEW_LINE); end >= 0; end = bytes.indexOf(NEW_LINE, line)) {
      const isCommit = bytes.subarray(line, line + COMMIT.length).equals(COMMIT)
      line = end + 1
      if (isCommit) whole = at + line
    }
    at += line
    pending = bytes.subarray(line)
  }
}

/** Whose mirror a file is, by its first line. Throws when that is none. */
export async function lineageIn(path: string): Promise<string> {
  const handle = await open(path)
  try {
    const bytes = await readBytes(handle, { offset: 0, length: HEAD_BYTES })
    const head = JSON.parse(bytes.subarray(0, bytes.indexOf(NEW_LINE)).toString('utf8')) as {
      readonly id?: unknown
    }
    if (typeof head.id !== 'string') throw new Error('this is no file of a mirror')
    return head.id
  } finally {
    await handle.close()
  }
}
