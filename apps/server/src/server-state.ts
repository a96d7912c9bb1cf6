import { existsSync } from 'node:fs'
import type { ServerState } from '@cho40/contract'
import type { Deps } from '@cho40/core'
import { type Instant, instantFromMs, instantToMs } from '@cho40/values'
import { lastBackup } from './backup-mark.ts'
import type { Health } from './health.ts'
import { type JobTimes, nextRun } from './job-times.ts'
import { freeBytes } from './metrics-books.ts'
import type { Copies } from './metrics-copies.ts'

/** Every job is through within a minute or so; after this somebody should look. */
const LATE_SECONDS = 300

export type Watched = {
  readonly deps: Deps
  readonly dataDir: string
  readonly copies: Copies | undefined
  readonly health: () => Promise<Health>
  readonly jobs: JobTimes
  readonly processes: () => number
}

/** How this process fares, for the administrator’s desk. The disk is told only where the database is. */
export function serverStateOf(of: Watched): () => Promise<ServerState> {
  const { deps, dataDir, copies, jobs } = of
  const startedAt = deps.clock.now()
  return async () => {
    const { ailments, writerSeconds } = await of.health()
    const now = deps.clock.now()
    const ago = (seconds: number | undefined): Instant | null =>
      seconds === undefined ? null : instantFromMs(Math.round(instantToMs(now) - seconds * 1000))
    const ahead = (seconds: number | undefined): Instant | null =>
      ago(seconds === undefined ? undefined : -seconds)
    const isHere = deps.dialect === 'sqlite' && existsSync(dataDir)
    return {
      dialect: deps.dialect,
      startedAt,
      processes: of.processes(),
      ailments,
      writerMs: writerSeconds === undefined ? null : Math.round(writerSeconds * 1000),
      freeBytes: isHere ? freeBytes(dataDir) : null,
      lastBackupAt: lastBackup(dataDir) ?? null,
      mirror: copies === undefined ? null : mirrorOf(copies),
      jobs: [...jobs.standing()].map(([job, age]) => ({
        job,
        throughAt: ago(age.throughSeconds),
        failedAt: ago(age.failedSeconds),
        nextAt: ahead(nextRun(age, now)),
        late: age.idleSeconds > LATE_SECONDS,
      })),
    }
  }
}

function mirrorOf(copies: Copies): NonNullable<ServerState['mirror']> {
  return {
    behind: copies.behind(),
    copies: Object.entries(copies.failingSince()).map(([copy, since]) => ({
      copy,
      failingSince: since ?? null,
    })),
  }
}
