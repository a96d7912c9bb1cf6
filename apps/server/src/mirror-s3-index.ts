import { createHash } from 'node:crypto'

/** A piece of a mirror's file in the store. */
export type Part = { readonly offset: number; readonly length: number; readonly sha256: string }

/** What of a mirror is in the store: its files, oldest first, and their pieces from the first byte on. */
export type MirrorIndex = {
  readonly mirror: 1
  /** Whose mirror it is; another database's is never written over. */
  readonly lineage: string
  readonly files: readonly { readonly name: string; readonly parts: readonly Part[] }[]
}

export const INDEX_KEY = 'index.json'

/** As the mirror names its files: the life of the database, and the change it begins behind. */
export const FILE_NAME = /^mirror-\d{4,}-\d{14,}\.ndjson$/

export function partKey(name: string, { offset, sha256 }: Part): string {
  return `${name}/${String(offset).padStart(16, '0')}-${sha256}`
}

export function partOf(offset: number, bytes: Uint8Array): Part {
  return { offset, length: bytes.length, sha256: sha256Of(bytes) }
}

export function sha256Of(bytes: Uint8Array): string {
  return createHash('sha256').update(bytes).digest('hex')
}

/** Where the pieces of a file end. */
export function endOf(parts: readonly Part[]): number {
  const last = parts.at(-1)
  return last ? last.offset + last.length : 0
}

/** Reads an index; undefined when it is none, or its pieces leave gaps or overlap. */
export function readIndex(bytes: Uint8Array): MirrorIndex | undefined {
  try {
    const index = JSON.parse(Buffer.from(bytes).toString('utf8')) as MirrorIndex
    const isWhole =
      index.mirror === 1 &&
      typeof index.lineage === 'string' &&
      index.files.every(({ name, parts }) => FILE_NAME.test(name) && areWhole(parts))
    return isWhole ? index : undefined
  } catch {
    return undefined
  }
}

function areWhole(parts: readonly Part[]): boolean {
  let end = 0
  return parts.every(({ offset, length, sha256 }) => {
    const isNext = offset === end && length > 0 && /^[0-9a-f]{64}$/.test(sha256)
    end += length
    return isNext
  })
}
