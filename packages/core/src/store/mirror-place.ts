import { type FileHandle, mkdir, open, rename, stat } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { err, type Instant, ok, type Result } from '@cho40/values'
import type { Database } from 'better-sqlite3'
import { type Lineage, lastChange, QUEUE, schemaOf, tablesOf } from './mirror-capture.ts'
import {
  type MirrorEnd,
  type MirrorHead,
  NO_HASH,
  segmentName,
  segmentsIn,
  wholePart,
} from './mirror-lines.ts'
import { syncFolder, writing } from './mirror-writing.ts'

export type MirrorOptions = {
  /** On another disk than the database, or it does not help. */
  readonly folder: string
  /** The connection that writes; it is used here before the server begins to. */
  readonly writer: Database
  /** A connection of the mirror's own, which only reads. */
  readonly reader: Database
  readonly now: () => Instant
  readonly newLineage: () => string
  /** Removes what has been mirrored from the queue, in its turn among the writes. */
  readonly prune: (through: number) => Promise<void>
  /** The mirror's disk failed: selling goes on, and the mirror is tried again. */
  readonly onError: (error: unknown) => void
}

/** Why a mirror must not be written: it knows what this database does not. */
export type MirrorProblem = {
  readonly type: 'MirrorAhead' | 'MirrorOfAnother'
  readonly mirrored: number
  readonly here: number
}

/** A file grows to this many times its first part before the next start begins another. */
const GROWTH = 8
const SMALL_BYTES = 64 * 1024 * 1024

/** An open file of a mirror, where its whole part ends, and which file of which disk it is. */
export type Place = {
  readonly handle: FileHandle
  readonly end: MirrorEnd
  readonly path: string
  readonly file: { readonly dev: number; readonly ino: number }
}

/** The mirror's file was removed, or its disk pulled out or changed for another. */
export class MirrorMoved extends Error {
  override name = 'MirrorMoved'
}

/**
 * Where to write on: behind the whole part of the newest file, or in a new one with every row. Problems:
 * MirrorAhead, MirrorOfAnother.
 */
export async function placeIn(
  options: MirrorOptions,
  lineage: Lineage,
): Promise<Result<Place, MirrorProblem>> {
  await mkdir(options.folder, { recursive: true })
  const found = await resume(options, lineage)
  if (!found.ok) return found
  return ok(found.value ?? (await begin(options, lineage)))
}

/** Whether the name still leads to the file that is open: what is written to another is lost with it. */
export async function isInPlace({ path, file }: Place): Promise<boolean> {
  const found = await stat(path).catch(() => undefined)
  return found?.ino === file.ino && found.dev === file.dev
}

/**
 * Finds the mirror's place anew after it was lost. Throws MirrorMoved while its disk is away: where it was
 * mounted lies the database's own disk then, and a mirror there would help nobody.
 */
export async function placeAnew(
  options: MirrorOptions,
  { lost, lineage }: { readonly lost: Place; readonly lineage: Lineage },
): Promise<Place> {
  const under = await deviceUnder(options.folder)
  const own = await deviceUnder(options.writer.name)
  if (under === own && lost.file.dev !== own)
    throw new MirrorMoved('the disk of the mirror is away')
  const found = await placeIn(options, lineage)
  if (!found.ok) throw new MirrorMoved(`the folder holds another mirror: ${found.problem.type}`)
  await lost.handle.close().catch(() => undefined)
  return found.value
}

/** The disk that a path lies on, or would. */
async function deviceUnder(path: string): Promise<number> {
  const found = await stat(path).catch(() => undefined)
  return found?.dev ?? deviceUnder(dirname(path))
}

async function placeAt(handle: FileHandle, path: string, end: MirrorEnd): Promise<Place> {
  const { dev, ino } = await handle.stat()
  return { handle, end, path, file: { dev, ino } }
}

/** The newest file where it is whole, or undefined when another must begin. */
async function resume(
  { folder, writer }: MirrorOptions,
  lineage: Lineage,
): Promise<Result<Place | undefined, MirrorProblem>> {
  const path = (await segmentsIn(folder)).at(-1)
  const found = path === undefined ? undefined : await wholePart(path)
  if (path === undefined || found === undefined) return ok(undefined)
  const { head, end } = found
  const here = lastChange(writer)
  const numbers = { mirrored: end.commit, here }
  if (head.id !== lineage.id) return err({ type: 'MirrorOfAnother', ...numbers })
  if (head.epoch > lineage.epoch) return err({ type: 'MirrorAhead', ...numbers })
  if (head.epoch < lineage.epoch) return ok(undefined)
  if (end.commit > here) return err({ type: 'MirrorAhead', ...numbers })
  const oldest = writer.prepare(`select min(seq) from ${QUEUE}`).pluck().get() as number | null
  const isGapless = oldest === null ? here === end.commit : oldest <= end.commit + 1
  const sameTables = JSON.stringify(head.schema) === JSON.stringify(schemaOf(writer))
  const { size } = await stat(path)
  const isLong = size > SMALL_BYTES && size > GROWTH * Math.max(1, writerBytes(writer))
  if (!isGapless || !sameTables || isLong) return ok(undefined)
  const handle = await open(path, 'r+')
  await handle.truncate(end.offset)
  return ok(await placeAt(handle, path, end))
}

function writerBytes(file: Database): number {
  const pages = Number(file.pragma('page_count', { simple: true }))
  return pages * Number(file.pragma('page_size', { simple: true }))
}

/** Begins a file with every row as of one moment. It gets its name only when it is whole. */
async function begin(options: MirrorOptions, lineage: Lineage): Promise<Place> {
  const { folder, reader, now } = options
  const draft = join(folder, 'mirror.new')
  const handle = await open(draft, 'w', 0o600)
  reader.exec('begin')
  try {
    const seq = lastChange(reader)
    const tables = tablesOf(reader)
    const head: MirrorHead = { mirror: 1, ...lineage, at: now(), schema: schemaOf(reader), tables }
    const out = await writing(handle, { offset: 0, rows: 0, hash: NO_HASH })
    await out.line(JSON.stringify(head))
    for (const { name, columns } of tables) {
      const values = columns.map((column) => `"${column}"`).join(', ')
      const rows = reader
        .prepare<[], string>(
          `select json_array('i', '${name}', json_array(${values})) from ${name}`,
        )
        .pluck()
        .iterate()
      for (const row of rows) await out.line(row)
    }
    const end = await out.commit(seq, now())
    const path = join(folder, segmentName(lineage, seq))
    await rename(draft, path)
    await syncFolder(folder)
    return await placeAt(handle, path, end)
  } finally {
    reader.exec('commit')
  }
}
