import { extname } from 'node:path'
import { Worker } from 'node:worker_threads'
import type Database from 'better-sqlite3'

export type CheckpointAside = {
  /** Called after each commit. */
  readonly committed: () => void
  /** Ends the thread; before the file's last connection closes. */
  readonly close: () => Promise<void>
}

/** As SQLite does unless told otherwise: when the log has so many pages they are put back. */
const PAGES = 1_000
/**
 * While the thread works, the writer puts back only a log of this length. It must: a log to which
 * somebody writes all the time is never put back to its last page by anybody else, so it would never
 * begin anew. What is left for the writer by then is little.
 */
const BOUND = 4_000
/** A shop that is busy commits so often; any other does without a thread and its memory. */
const BUSY = { commits: 200, withinMs: 5_000 }
/** How long nobody must have been busy for the thread to end, and how long one that failed is done without. */
const REST_MS = 60_000

/**
 * Puts the log of a busy database back into its file on a thread of its own, so that nobody waits for
 * the copying and its syncs. A thread that fails is done without: the writer does it again, as it
 * does while nobody is busy.
 */
export function checkpointAside(file: Database.Database): CheckpointAside {
  const log = file.prepare<[], LogLength>('pragma wal_checkpoint(noop)')
  const counted = countOfCommits()
  let thread: CheckpointThread | undefined
  let restedAt = 0
  let isClosed = false

  function start(): void {
    const own = checkpointThread(file.name, {
      ready: () => bound(file, BOUND),
      gone(hasFailed) {
        if (thread === own) thread = undefined
        if (hasFailed) restedAt = performance.now() + REST_MS
        bound(file, PAGES)
      },
    })
    thread = own
    const watch = setInterval(() => {
      if (thread === own && counted.areBusy()) return
      clearInterval(watch)
      void own.end()
    }, REST_MS).unref()
  }

  return {
    committed() {
      if (isClosed) return
      counted.add()
      if (!thread) {
        if (counted.enough() && counted.areBusy() && performance.now() >= restedAt) start()
        return
      }
      if (!thread.isFree()) return
      const now = log.get()
      if (now && now.log - now.checkpointed >= PAGES) thread.putBack()
    },
    async close() {
      isClosed = true
      await thread?.end()
    },
  }
}

/** How many pages the log has, and how many of them are in the file. */
type LogLength = { readonly log: number; readonly checkpointed: number }

function bound(file: Database.Database, pages: number): void {
  if (file.open) file.pragma(`wal_autocheckpoint = ${pages}`)
}

/** How many commits there were since the last answer of `areBusy`. */
function countOfCommits() {
  let since = performance.now()
  let commits = 0
  return {
    add() {
      commits += 1
    },
    enough: () => commits >= BUSY.commits,
    areBusy() {
      const now = performance.now()
      const perMs = commits / Math.max(1, now - since)
      since = now
      commits = 0
      return perMs >= BUSY.commits / BUSY.withinMs
    },
  }
}

type CheckpointThread = ReturnType<typeof checkpointThread>

/** `ready` is called once it can work, `gone` once it has ended: by itself, when nobody asked it to. */
function checkpointThread(
  path: string,
  tell: { readonly ready: () => void; readonly gone: (hasFailed: boolean) => void },
) {
  const beside = `./checkpoint-thread${extname(new URL(import.meta.url).pathname)}`
  // How the process was started is no matter of the thread: it takes no flags of it.
  const worker = new Worker(new URL(beside, import.meta.url), { workerData: path, execArgv: [] })
  worker.unref()
  let isFree = false
  let isEnding = false
  worker.once('message', () => {
    if (!isEnding) tell.ready()
  })
  worker.on('message', () => {
    isFree = true
  })
  // What it could not do the writer does, and says so if it cannot either; `exit` follows.
  worker.on('error', () => undefined)
  const ended = new Promise<void>((resolve) => {
    worker.once('exit', () => {
      tell.gone(!isEnding)
      resolve()
    })
  })
  return {
    isFree: () => isFree && !isEnding,
    putBack() {
      isFree = false
      worker.postMessage('put back')
    },
    async end() {
      isEnding = true
      // Whoever waits for its end is not left waiting by a process that ends first.
      worker.ref()
      worker.postMessage('end')
      await ended
    },
  }
}
