import type { DatabasePlace } from '../open-database.ts'
import type { BookHead } from './backup-file.ts'

/** A place where an update can be played through, beside the database that it is for. */
export type Stage = {
  /** Where the copy is for a server. */
  readonly place: DatabasePlace
  /** Copies everything as of one moment and tells where the chains stood. */
  readonly copy: () => Promise<readonly BookHead[]>
  /** Brings the copy to this version; the names of the steps. */
  readonly forward: () => Promise<readonly string[]>
  readonly proved: () => Promise<{
    readonly heads: readonly BookHead[]
    readonly entries: number
    readonly damage: readonly string[]
  }>
  readonly strike: () => Promise<void>
}
