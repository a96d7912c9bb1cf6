import { createHash } from 'node:crypto'
import { createReadStream } from 'node:fs'
import { readdir } from 'node:fs/promises'
import { join } from 'node:path'
import type { Instant } from '@cho40/values'
import type { Lineage, MirroredTable } from './mirror-capture.ts'

/** The first line of a mirror's file: whose it is, and what makes its tables. */
export type MirrorHead = Lineage & {
  readonly mirror: 1
  readonly at: Instant
  readonly schema: readonly string[]
  readonly tables: readonly MirroredTable[]
}

/** Ends what was durable together; without it the lines before it do not count. */
export type MirrorCommit = { readonly commit: number; readonly at: Instant; readonly hash: string }

/** Where the whole part of a file ends. */
export type MirrorEnd = MirrorCommit & { readonly offset: number; readonly rows: number }

export const NO_HASH = '0'.repeat(64)

/** The seal of a commit: over the seal before it and every byte since. */
export function sealOf(before: string) {
  const hash = createHash('sha256').update(before)
  return {
    add: (bytes: string | Uint8Array) => void hash.update(bytes),
    digest: () => hash.digest('hex'),
  }
}

export function segmentName({ epoch }: Lineage, seq: number): string {
  return `mirror-${String(epoch).padStart(4, '0')}-${String(seq).padStart(14, '0')}.ndjson`
}

/** The mirror's files in a folder, oldest first; other files are none of ours. */
export async function segmentsIn(folder: string): Promise<readonly string[]> {
  const names = await readdir(folder)
  return names
    .filter((name) => /^mirror-\d{4,}-\d{14,}\.ndjson$/.test(name))
    .toSorted()
    .map((name) => join(folder, name))
}

export type MirrorLine = { readonly text: string; readonly end: number }

/** The whole lines of a file with the offset behind each; a last line without its end is left out. */
export async function* linesOf(path: string): AsyncGenerator<MirrorLine> {
  let pending: Buffer = Buffer.alloc(0)
  let end = 0
  for await (const chunk of createReadStream(path, { highWaterMark: 1 << 20 })) {
    const bytes: Buffer =
      pending.length > 0 ? Buffer.concat([pending, chunk as Buffer]) : (chunk as Buffer)
    let from = 0
    for (let at = bytes.indexOf(10); at >= 0; at = bytes.indexOf(10, from)) {
      end += at + 1 - from
      yield { text: bytes.toString('utf8', from, at), end }
      from = at + 1
    }
    pending = bytes.subarray(from)
  }
}

/** What is on a line: the head, a commit, a row, or nothing that a mirror writes. */
export function readLine(text: string): MirrorHead | MirrorCommit | readonly unknown[] | undefined {
  try {
    const value: unknown = JSON.parse(text)
    if (Array.isArray(value)) return value as readonly unknown[]
    if (typeof value !== 'object' || value === null) return undefined
    return 'mirror' in value || 'commit' in value ? (value as MirrorHead | MirrorCommit) : undefined
  } catch {
    return undefined
  }
}

export function isHead(line: ReturnType<typeof readLine>): line is MirrorHead {
  return line !== undefined && 'mirror' in line && line.mirror === 1 && Array.isArray(line.tables)
}

export function isCommit(line: ReturnType<typeof readLine>): line is MirrorCommit {
  return line !== undefined && 'commit' in line
}

/**
 * Reads a file to where it is whole and true: every commit's seal is computed anew. Undefined when
 * not even its first commit is; what was torn or changed behind the end is not looked at.
 */
export async function wholePart(
  path: string,
): Promise<{ readonly head: MirrorHead; readonly end: MirrorEnd } | undefined> {
  let head: MirrorHead | undefined
  let end: MirrorEnd | undefined
  let seal = sealOf(NO_HASH)
  let rows = 0
  for await (const { text, end: offset } of linesOf(path)) {
    const line = readLine(text)
    if (head === undefined) {
      if (!isHead(line)) return undefined
      head = line
    } else if (isCommit(line)) {
      if (seal.digest() !== line.hash) break
      end = { ...line, offset, rows }
      seal = sealOf(line.hash)
      continue
    } else if (line === undefined) break
    else rows += 1
    seal.add(`${text}\n`)
  }
  return head && end ? { head, end } : undefined
}
