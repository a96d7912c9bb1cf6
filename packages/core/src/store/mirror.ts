import { type FileHandle, mkdir, open, rename, stat } from 'node:fs/promises'
import { join } from 'node:path'
import { err, type Instant, ok, type Result } from '@cho40/values'
import type { Database } from 'better-sqlite3'
import {
  captureChanges,
  ensureLineage,
  type Lineage,
  lastChange,
  QUEUE,
  schemaOf,
  tablesOf,
} from './mirror-capture.ts'
import {
  type MirrorCommit,
  type MirrorEnd,
  type MirrorHead,
  NO_HASH,
  sealOf,
  segmentName,
  segmentsIn,
  wholePart,
} from './mirror-lines.ts'

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

export type Mirror = {
  /** Tells that something was committed; returns at once. */
  readonly wake: () => void
  /** Resolves once everything committed before the call is in the mirror, durably. */
  readonly settled: () => Promise<void>
  /** Changes that are committed and not mirrored. */
  readonly behind: () => number
  readonly close: () => Promise<void>
}

/** A file grows to this many times its first part before the next start begins another. */
const GROWTH = 8
const SMALL_BYTES = 64 * 1024 * 1024
const PRUNE_EVERY = 2_000
const BLOCK = 1_000
const PATIENCE_MS = 2_000

/**
 * Keeps a second copy of every row of the library as lines of JSON in another folder, appended and
 * synced after each commit: enough to build the database again, to its last commit or to an earlier
 * one. After an interruption of any kind it goes on where its file is whole. Problems: MirrorAhead
 * (the mirror has commits that this database lost: restore from it, or begin a new life with
 * `restore`), MirrorOfAnother.
 */
export async function openMirror(options: MirrorOptions): Promise<Result<Mirror, MirrorProblem>> {
  const { folder, writer, newLineage } = options
  await mkdir(folder, { recursive: true })
  const lineage = ensureLineage(writer, newLineage())
  captureChanges(writer)
  const found = await resume(options, lineage)
  if (!found.ok) return found
  const first = found.value ?? (await begin(options, lineage))
  const state: Pumping = { at: first, pruned: first.end.commit, isWoken: false, isClosed: false }
  const mirror: Mirror = {
    wake() {
      state.isWoken = true
      state.running ??= pump(options, state, mirror.wake).finally(() => {
        delete state.running
        // A commit that came between the last look and here.
        if (state.isWoken && !state.isFailing && !state.isClosed) mirror.wake()
      })
    },
    async settled() {
      mirror.wake()
      while (state.running !== undefined) await state.running
    },
    behind: () => lastChange(options.reader) - state.at.end.commit,
    async close() {
      await mirror.settled()
      state.isClosed = true
      clearTimeout(state.retry)
      await state.at.handle.close()
    },
  }
  mirror.wake()
  return ok(mirror)
}

type Pumping = {
  at: Place
  /** What is gone from the queue. */
  pruned: number
  isWoken: boolean
  isClosed: boolean
  isFailing?: true
  running?: Promise<void>
  retry?: NodeJS.Timeout
}

/** Appends for as long as there is something new; after a failure it comes back in a moment. */
async function pump(options: MirrorOptions, state: Pumping, wake: () => void): Promise<void> {
  while (state.isWoken && !state.isClosed) {
    state.isWoken = false
    try {
      state.at = await append(options, state.at)
      delete state.isFailing
      const { commit } = state.at.end
      if (commit - state.pruned < PRUNE_EVERY) continue
      await options.prune(commit)
      state.pruned = commit
    } catch (error) {
      if (state.isFailing === undefined) options.onError(error)
      state.isFailing = true
      clearTimeout(state.retry)
      state.retry = setTimeout(wake, PATIENCE_MS)
      state.retry.unref()
      return
    }
  }
}

type Place = { readonly handle: FileHandle; readonly end: MirrorEnd }

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
  return ok({ handle, end })
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
    await rename(draft, join(folder, segmentName(lineage, seq)))
    await syncFolder(folder)
    return { handle, end }
  } finally {
    reader.exec('commit')
  }
}

/** Appends what was committed since, as one commit, and syncs it. */
async function append({ reader, now }: MirrorOptions, { handle, end }: Place): Promise<Place> {
  reader.exec('begin')
  try {
    const next = reader.prepare<[number, number], { seq: number; change: string }>(
      `select seq, change from ${QUEUE} where seq > ? order by seq limit ?`,
    )
    let seq = end.commit
    let block = next.all(seq, BLOCK)
    if (block.length === 0) return { handle, end }
    const out = await writing(handle, end)
    while (block.length > 0) {
      for (const { change } of block) await out.line(change)
      seq = block.at(-1)?.seq ?? seq
      block = next.all(seq, BLOCK)
    }
    return { handle, end: await out.commit(seq, now()) }
  } finally {
    reader.exec('commit')
  }
}

const CHUNK = 1 << 16

/** Writes lines behind a whole part. What a failed attempt left there is written over. */
async function writing(handle: FileHandle, from: Pick<MirrorEnd, 'offset' | 'rows' | 'hash'>) {
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

async function syncFolder(folder: string): Promise<void> {
  // Windows has no handle for a folder; there the rename itself is journalled.
  if (process.platform === 'win32') return
  const handle = await open(folder, 'r')
  await handle.sync()
  await handle.close()
}
