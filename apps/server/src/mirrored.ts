import { randomBytes } from 'node:crypto'
import { join } from 'node:path'
import type { Log } from '@cho40/api'
import { type Mirror, type MirrorProblem, openMirror, stopCapture } from '@cho40/core'
import Database from 'better-sqlite3'
import type { OpenedDatabase } from './open-database.ts'
import { processDeps } from './process-deps.ts'

/** The mirror knows commits that this database does not, or is another database's. */
export class MirrorRefused extends Error {
  override name = 'MirrorRefused'
  readonly problem: MirrorProblem
  readonly folder: string
  constructor(problem: MirrorProblem, folder: string) {
    super(problem.type)
    this.problem = problem
    this.folder = folder
  }
}

/**
 * Keeps the second copy of a server's database in `folder`, or ends one that was kept before. A
 * mirror that fails holds nobody up: it is logged and tried again. Throws MirrorRefused.
 */
export async function mirrored(
  { db, sqlite }: OpenedDatabase,
  at: { readonly dataDir: string; readonly folder: string | undefined; readonly log: Log },
): Promise<Mirror | undefined> {
  if (sqlite === undefined) return undefined
  const { dataDir, folder, log } = at
  if (folder === undefined) {
    stopCapture(sqlite.file)
    return undefined
  }
  const reader = new Database(join(dataDir, 'cho40.db'), { readonly: true, fileMustExist: true })
  const opened = await openMirror({
    folder,
    writer: sqlite.file,
    reader,
    now: () => processDeps.clock.now(),
    newLineage: () => randomBytes(16).toString('hex'),
    prune: (through) =>
      // Kysely lends the one connection to one at a time, so this waits for a running group.
      db.connection().execute(async () => {
        sqlite.file.prepare('delete from cho_mirror_change where seq <= ?').run(through)
      }),
    onError: (error) => log.error({ error }, 'mirror failed, trying again'),
  }).catch((error: unknown) => {
    reader.close()
    throw error
  })
  if (!opened.ok) {
    reader.close()
    throw new MirrorRefused(opened.problem, folder)
  }
  const mirror = opened.value
  sqlite.onCommit(mirror.wake)
  return {
    ...mirror,
    async close() {
      await mirror.close()
      reader.close()
    },
  }
}
