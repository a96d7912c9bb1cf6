import { type Instant, ok, type Result } from '@cho40/values'
import { captureChanges, ensureLineage, type Lineage, lastChange, QUEUE } from './mirror-capture.ts'
import {
  isInPlace,
  MirrorMoved,
  type MirrorOptions,
  type MirrorProblem,
  type Place,
  placeAnew,
  placeIn,
} from './mirror-place.ts'
import { writing } from './mirror-writing.ts'

export type Mirror = {
  /** Tells that something was committed; returns at once. */
  readonly wake: () => void
  /** Resolves once everything committed before the call is in the mirror, durably. */
  readonly settled: () => Promise<void>
  /** Changes that are committed and not mirrored. */
  readonly behind: () => number
  /** Since when the mirror cannot be written; undefined while it can. */
  readonly failingSince: () => Instant | undefined
  readonly close: () => Promise<void>
}

const PRUNE_EVERY = 2_000
const BLOCK = 1_000
const PATIENCE_MS = 2_000

/**
 * Keeps a second copy of every row of the library as lines of JSON in another folder, appended and
 * synced after each commit: enough to build the database again, to its last commit or to an earlier
 * one. After an interruption of any kind it goes on where its file is whole; when its file is removed or
 * its disk changed while it runs, it says so and begins where its folder then is. Problems: MirrorAhead
 * (the mirror has commits that this database lost: restore from it, or begin a new life with
 * `restore`), MirrorOfAnother.
 */
export async function openMirror(options: MirrorOptions): Promise<Result<Mirror, MirrorProblem>> {
  const { writer, newLineage } = options
  const lineage = ensureLineage(writer, newLineage())
  captureChanges(writer)
  const found = await placeIn(options, lineage)
  if (!found.ok) return found
  const at = found.value
  const state: Pumping = {
    at,
    lineage,
    pruned: at.end.commit,
    isWoken: false,
    isClosed: false,
    isLost: false,
  }
  const mirror: Mirror = {
    wake() {
      state.isWoken = true
      state.running ??= pump(options, state, mirror.wake).finally(() => {
        delete state.running
        // A commit that came between the last look and here.
        if (state.isWoken && state.failing === undefined && !state.isClosed) mirror.wake()
      })
    },
    async settled() {
      mirror.wake()
      while (state.running !== undefined) await state.running
    },
    behind: () => lastChange(options.reader) - state.at.end.commit,
    failingSince: () => state.failing,
    async close() {
      await mirror.settled()
      state.isClosed = true
      clearTimeout(state.retry)
      await state.at.handle.close().catch(() => undefined)
    },
  }
  mirror.wake()
  return ok(mirror)
}

type Pumping = {
  at: Place
  readonly lineage: Lineage
  /** Its file is no longer where it was, or answers no more: it is looked for anew. */
  isLost: boolean
  /** What is gone from the queue. */
  pruned: number
  isWoken: boolean
  isClosed: boolean
  failing?: Instant
  running?: Promise<void>
  retry?: NodeJS.Timeout
}

/** Appends for as long as there is something new; after a failure it comes back in a moment. */
async function pump(options: MirrorOptions, state: Pumping, wake: () => void): Promise<void> {
  while (state.isWoken && !state.isClosed) {
    state.isWoken = false
    try {
      await find(options, state)
      state.at = await append(options, state.at)
      delete state.failing
      const { commit } = state.at.end
      if (commit - state.pruned < PRUNE_EVERY) continue
      await options.prune(commit)
      state.pruned = commit
    } catch (error) {
      if (state.failing === undefined) options.onError(error)
      state.failing ??= options.now()
      state.isLost ||= isOfDisk(error)
      clearTimeout(state.retry)
      state.retry = setTimeout(wake, PATIENCE_MS)
      state.retry.unref()
      return
    }
  }
}

/** Sees that what is appended lands where the mirror is looked for. */
async function find(options: MirrorOptions, state: Pumping): Promise<void> {
  if (!state.isLost && (await isInPlace(state.at))) return
  if (!state.isLost && state.failing === undefined) {
    options.onError(new MirrorMoved('the file of the mirror is not where it was; it begins anew'))
  }
  state.isLost = true
  state.at = await placeAnew(options, { lost: state.at, lineage: state.lineage })
  state.isLost = false
}

/** Errors after which an open file may never answer again, though its name leads to it. */
const OF_DISK = new Set(['EIO', 'ENODEV', 'ENXIO', 'ESTALE', 'EROFS', 'EBADF'])

function isOfDisk(error: unknown): boolean {
  return error instanceof Error && 'code' in error && OF_DISK.has(String(error.code))
}

/** Appends what was committed since, as one commit, and syncs it. */
async function append({ reader, now }: MirrorOptions, at: Place): Promise<Place> {
  const { handle, end } = at
  reader.exec('begin')
  try {
    const next = reader.prepare<[number, number], { seq: number; change: string }>(
      `select seq, change from ${QUEUE} where seq > ? order by seq limit ?`,
    )
    let seq = end.commit
    let block = next.all(seq, BLOCK)
    if (block.length === 0) return at
    const out = await writing(handle, end)
    while (block.length > 0) {
      for (const { change } of block) await out.line(change)
      seq = block.at(-1)?.seq ?? seq
      block = next.all(seq, BLOCK)
    }
    return { ...at, end: await out.commit(seq, now()) }
  } finally {
    reader.exec('commit')
  }
}
