import {
  beginNextLife,
  createCore,
  type Deps,
  lineageOf,
  type MoveProblem,
  restoresOf,
  setLineage,
  stopCapture,
  verify,
} from '@cho40/core'
import { err, ok, type Result } from '@cho40/values'
import { type DatabasePlace, type OpenedDatabase, openDatabase } from '../open-database.ts'
import { processDeps } from '../process-deps.ts'
import { serversOver } from './kept-copy.ts'

/** A server serves over the database, it is empty, or what was brought back does not prove itself. */
export type RestoreHereProblem =
  | Extract<MoveProblem, { readonly type: 'SourceInUse' }>
  | { readonly type: 'NothingHere' }
  | { readonly type: 'NotClean'; readonly failures: number }

export type RestoredHere = {
  /** Counts the lives of this database. */
  readonly epoch: number
  readonly books: number
  readonly entries: number
  readonly transfers: number
  /** Sessions that were open in the copy and are over. */
  readonly sessions: number
}

/**
 * Begins the next life of a database that was brought back by other means – pg_restore, recovery to a
 * moment, an import of an older export – where it stands: proved first, then sessions end, codes jump
 * and each chain says so. No server may run. Problems: see RestoreHereProblem; nothing is changed then.
 */
export async function restoreHere(
  place: DatabasePlace,
): Promise<Result<RestoredHere, RestoreHereProblem>> {
  const { databaseUrl } = place
  const connections = databaseUrl === undefined ? 0 : await serversOver(databaseUrl)
  if (connections > 0) return err({ type: 'SourceInUse', connections })
  const database = await openDatabase(place)
  try {
    const deps = createCore({ ...processDeps, ...database })
    const proof = await verify(deps)
    if (proof.books === 0) return err({ type: 'NothingHere' })
    if (!proof.clean)
      return err({
        type: 'NotClean',
        failures: proof.checks.filter(({ violations }) => violations > 0).length,
      })
    const epoch = await nextEpoch(deps, database.sqlite)
    const { sessions } = await beginNextLife(deps, { epoch })
    const { books, entries, transfers } = proof
    return ok({ epoch, books, entries, transfers, sessions })
  } finally {
    await database.close()
  }
}

/** Of a file its mirror's lives count on; a database server has no mirror and counts its restores. */
async function nextEpoch(deps: Deps, sqlite: OpenedDatabase['sqlite']): Promise<number> {
  if (sqlite === undefined) return 2 + (await restoresOf(deps))
  stopCapture(sqlite.file)
  const before = lineageOf(sqlite.file) ?? { id: processDeps.tokens.make(), epoch: 1 }
  return setLineage(sqlite.file, { ...before, epoch: before.epoch + 1 }).epoch
}
