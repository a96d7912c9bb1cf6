import { createHash } from 'node:crypto'
import { type FileHandle, open } from 'node:fs/promises'

/** Forty figures of a hash, a colon, how often it was seen, and the end of the line. */
const LONGEST_LINE = 64
const HASH = 40
/** So many places of a file are looked at before it is believed to be in order. */
const LOOKED_AT = 200

/** Tells whether a password is one that leaked somewhere; it is told nobody. */
export type LeakedPasswords = (password: string) => Promise<boolean>

/**
 * Looks passwords up in a file of SHA-1 hashes in their order, one a line, with `:` and a count after it
 * if there is one: the form in which Have I Been Pwned gives its list away. Some forty gigabytes are
 * read at thirty-odd places each time, and never as a whole.
 */
export function leakedPasswordsIn(path: string): LeakedPasswords {
  return async (password) => {
    const wanted = createHash('sha1').update(password.normalize('NFC')).digest('hex').toUpperCase()
    const file = await open(path)
    try {
      const { size } = await file.stat()
      let [from, to] = [0, size]
      while (from < to) {
        const middle = Math.floor((from + to) / 2)
        const line = await lineAfter(file, middle)
        if (line === undefined || line.hash > wanted) to = middle
        else if (line.hash === wanted) return true
        else from = line.end
      }
      // What stands before the first end of a line is found by no middle.
      return (await lineAfter(file, 0))?.hash === wanted
    } finally {
      await file.close()
    }
  }
}

/** Why a file is none of these; undefined when it is, as far as can be seen from many places of it. */
export async function isNoList(path: string): Promise<string | undefined> {
  let file: FileHandle
  try {
    file = await open(path)
  } catch (error) {
    return error instanceof Error && 'code' in error ? String(error.code) : 'unreadable'
  }
  try {
    const stat = await file.stat()
    if (!stat.isFile() || stat.size === 0) return 'empty'
    let before = ''
    for (let nth = 0; nth < LOOKED_AT; nth += 1) {
      const line = await lineAfter(file, Math.floor((stat.size * nth) / LOOKED_AT))
      if (line === undefined) continue
      if (!/^[0-9A-F]{40}$/.test(line.hash)) return 'no hash'
      if (line.hash < before) return 'not in order'
      before = line.hash
    }
    return before === '' ? 'no hash' : undefined
  } finally {
    await file.close()
  }
}

/** The first whole line that begins at a place or after it, and where it ends. */
async function lineAfter(
  file: FileHandle,
  place: number,
): Promise<{ readonly hash: string; readonly end: number } | undefined> {
  // One before, so that a line which begins right there is seen to begin.
  const from = Math.max(0, place - 1)
  const buffer = Buffer.alloc(2 * LONGEST_LINE)
  const { bytesRead } = await file.read(buffer, 0, buffer.length, from)
  const text = buffer.toString('latin1', 0, bytesRead)
  const start = place === 0 ? 0 : text.indexOf('\n') + 1
  if (start === 0 && place > 0) return undefined
  if (start >= text.length) return undefined
  const stop = text.indexOf('\n', start)
  const end = stop === -1 ? text.length : stop + 1
  return { hash: text.slice(start, start + HASH).toUpperCase(), end: from + end }
}
