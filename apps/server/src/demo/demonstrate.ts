import { existsSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { FeedSecretStore, Log } from '@cho40/api'
import { ensureDemoAdministrator } from '../administrator.ts'
import { removeDatabaseNow } from '../commands/backup-file.ts'
import { type DatabasePlace, takeLock } from '../open-database.ts'
import { type DemoDeps, type DemoLogin, demoLogins, makeDemo } from './make-demo.ts'

/** Somebody's own data is here: people whose PIN everybody knows must not be put among them. */
class NotDemonstration extends Error {
  override name = 'NotDemonstration'
}

/** Stands in the data folder while a demonstration is made. */
const MARK = 'demo-unfinished'

/**
 * Takes away what is left of a demonstration whose making was cut off; nobody was let in yet. With
 * PostgreSQL it stays as it is. Throws DataFolderBusy.
 */
export function forgetHalfMade({ dataDir, databaseUrl }: DatabasePlace): void {
  if (databaseUrl !== undefined || !existsSync(join(dataDir, MARK))) return
  const lock = takeLock(join(dataDir, 'writer.lock'))
  try {
    removeDatabaseNow(join(dataDir, 'cho40.db'))
    rmSync(join(dataDir, MARK), { force: true })
  } finally {
    lock.close()
  }
}

/** Makes the demonstration in an empty database, or finds it there. Throws NotDemonstration. */
export async function demonstrate(
  deps: DemoDeps,
  of: {
    readonly dataDir: string
    readonly secrets: FeedSecretStore
    readonly log: Log
    readonly stocked: boolean
  },
): Promise<readonly DemoLogin[]> {
  const { db } = deps
  const made = await db
    .selectFrom('cho_market')
    .select('id')
    .where('demo', '=', 1)
    .executeTakeFirst()
  if (made) return demoLogins()
  const somebody = await db.selectFrom('cho_person').select('id').executeTakeFirst()
  if (somebody) throw new NotDemonstration(of.dataDir)
  const mark = join(of.dataDir, MARK)
  writeFileSync(mark, '')
  await ensureDemoAdministrator(deps)
  await makeDemo(deps, of)
  rmSync(mark, { force: true })
  return demoLogins()
}
