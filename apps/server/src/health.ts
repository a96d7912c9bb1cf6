import type { ServerAilment } from '@cho40/contract'
import type { Deps } from '@cho40/core'
import { ok } from '@cho40/values'
import { freeBytes } from './metrics-books.ts'

export type Health = {
  /** Everything that ails; empty when all is well. */
  readonly ailments: readonly ServerAilment[]
  /** How long a command that does nothing waited for its turn and its commit. */
  readonly writerSeconds: number | undefined
}

/** Below this a commit, its log and a backup may not find room. */
const LEAST_FREE_BYTES = 64 * 1024 * 1024
const PATIENCE_MS = 2000
/** Nobody makes the database work by asking how it is. */
const FRESH_MS = 1000

/**
 * Looks whether the database answers, whether a command comes to its commit, and whether the disk has
 * room. One look serves all who ask within a second.
 */
export function healthOf(of: {
  readonly deps: Deps
  /** Undefined with PostgreSQL: the disk that counts is another machine's. */
  readonly dataDir: string | undefined
  readonly stopping: AbortSignal
  readonly nowMs: () => number
}): () => Promise<Health> {
  const { nowMs } = of
  let latest: { readonly at: number; readonly health: Promise<Health> } | undefined
  return () => {
    if (of.stopping.aborted) {
      return Promise.resolve({ ailments: ['stopping'], writerSeconds: undefined })
    }
    if (latest === undefined || nowMs() - latest.at > FRESH_MS) {
      latest = { at: nowMs(), health: look(of) }
    }
    return latest.health
  }
}

async function look(of: {
  readonly deps: Deps
  readonly dataDir: string | undefined
  readonly nowMs: () => number
}): Promise<Health> {
  const { deps, dataDir, nowMs } = of
  const began = nowMs()
  const [database, writer] = await Promise.all([
    answers(() => deps.db.selectFrom('cho_migration').select('name').limit(1).execute()),
    answers(() => deps.writer.run(async () => ok(undefined))),
  ])
  const ailments: ServerAilment[] = []
  if (!database) ailments.push('database')
  if (!writer) ailments.push('writer')
  if (dataDir !== undefined && freeBytes(dataDir) < LEAST_FREE_BYTES) ailments.push('disk')
  return { ailments, writerSeconds: writer ? (nowMs() - began) / 1000 : undefined }
}

/** Whether it comes to a good end before patience does. */
async function answers(work: () => Promise<unknown>): Promise<boolean> {
  let timer: NodeJS.Timeout | undefined
  const patience = new Promise<boolean>((resolve) => {
    timer = setTimeout(() => resolve(false), PATIENCE_MS)
  })
  const working = work().then(
    () => true,
    () => false,
  )
  const answer = await Promise.race([working, patience])
  clearTimeout(timer)
  return answer
}
