import { sql } from 'kysely'
import type { Db } from '../store/db.ts'
import type { Reading } from '../store/deps.ts'

/**
 * Shows `look` the database as it would be after a hostile hand at the disk ran `statements`: no
 * trigger, no foreign key and, on SQLite, no CHECK stops them. Everything is undone afterwards.
 * The guards stand again while `look` runs, unless `guards` is false.
 */
export async function withDamage<T>(
  reading: Reading,
  damage: { readonly statements: readonly string[]; readonly guards?: boolean },
  look: (damaged: Reading) => Promise<T>,
): Promise<T> {
  const { dialect } = reading
  return reading.db.connection().execute(async (db) => {
    const run = (text: string) => sql.raw(text).execute(db)
    const restore = dialect === 'sqlite' ? await openSqlite(db) : await openPostgres(db)
    try {
      for (const statement of damage.statements) await run(statement)
      if (damage.guards !== false) await restore.guards()
      return await look({ db, dialect })
    } finally {
      await run('rollback')
      await restore.settings()
    }
  })
}

type Restore = { guards(): Promise<void>; settings(): Promise<void> }

async function openSqlite(db: Db): Promise<Restore> {
  const run = (text: string) => sql.raw(text).execute(db)
  const { rows: triggers } = await sql<{ name: string; text: string }>`
    select name, sql as text from sqlite_schema where type = 'trigger'`.execute(db)
  // Both are ignored inside a transaction, so they come before it.
  await run('pragma foreign_keys = off')
  await run('pragma ignore_check_constraints = on')
  await run('begin')
  for (const { name } of triggers) await run(`drop trigger ${name}`)
  return {
    async guards() {
      for (const { text } of triggers) await run(text)
    },
    async settings() {
      await run('pragma foreign_keys = on')
      await run('pragma ignore_check_constraints = off')
    },
  }
}

async function openPostgres(db: Db): Promise<Restore> {
  const run = (text: string) => sql.raw(text).execute(db)
  await run('begin')
  await run('set local session_replication_role = replica')
  return {
    async guards() {
      await run('set local session_replication_role = origin')
    },
    settings: () => Promise.resolve(),
  }
}
