import type { Instant } from '@cho40/values'

/** Why a server should be sent no requests. */
export type ServerAilment = 'stopping' | 'database' | 'writer' | 'disk'

/** Work that runs by the clock. */
export type JobState = {
  readonly job: string
  /** When it last came to a good end; null when it has not since the server began. */
  readonly throughAt: Instant | null
  /** When it last told that something went wrong; null when it has not since the server began. */
  readonly failedAt: Instant | null
  /** When its clock strikes next and it has something to do; null where it has stopped. */
  readonly nextAt: Instant | null
  /** So long without a good end that somebody should look. */
  readonly late: boolean
}

/** How a server fares: what ails it, its copies, and its work by the clock. */
export type ServerState = {
  readonly dialect: 'sqlite' | 'postgres'
  readonly startedAt: Instant
  /** How many processes are over the database. */
  readonly processes: number
  readonly ailments: readonly ServerAilment[]
  /** How long a command that does nothing waited for its turn and its commit. */
  readonly writerMs: number | null
  /** Room where the data lies; null where the database is another machine’s. */
  readonly freeBytes: number | null
  /** When `cho40 backup` last made and proved a copy; null when never, or it is not known here. */
  readonly lastBackupAt: Instant | null
  /** The second copy of every commit; null where none is kept. */
  readonly mirror: {
    /** Changes that are committed and not mirrored. */
    readonly behind: number
    readonly copies: readonly { readonly copy: string; readonly failingSince: Instant | null }[]
  } | null
  readonly jobs: readonly JobState[]
}
