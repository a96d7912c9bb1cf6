import { sql } from 'kysely'
import type { Reading } from './deps.ts'

/** What was put out of force for the time of a copy, and comes back as it was. */
export type Suspended = { restore(): Promise<void> }

/**
 * Lets rows come in any order and as they are: foreign keys do not look, and triggers write nothing
 * of their own. Coming back, every foreign key is proved over all rows; throws when one points nowhere.
 */
export function suspend(target: Reading): Promise<Suspended> {
  return target.dialect === 'sqlite' ? suspendSqlite(target) : suspendPostgres(target)
}

async function suspendSqlite({ db }: Reading): Promise<Suspended> {
  const { rows: triggers } = await sql<{ name: string; text: string }>`
    select name, sql as text from sqlite_schema
    where type = 'trigger' and name like 'cho\\_%' escape '\\'`.execute(db)
  for (const { name } of triggers) await sql`drop trigger ${sql.id(name)}`.execute(db)
  return {
    async restore() {
      for (const { text } of triggers) await sql.raw(text).execute(db)
      const { rows } = await sql<{ table: string }>`pragma foreign_key_check`.execute(db)
      const [stray] = rows
      if (stray) throw new Error(`a row of ${stray.table} points at none`)
    },
  }
}

async function suspendPostgres({ db }: Reading): Promise<Suspended> {
  const { rows: keys } = await sql<{ table: string; name: string; text: string }>`
    select conrelid::regclass::text as "table", conname as name, pg_get_constraintdef(oid) as text
    from pg_constraint
    where contype = 'f' and connamespace = current_schema()::regnamespace
      and conrelid::regclass::text like 'cho\\_%'
    order by conrelid::regclass::text, conname`.execute(db)
  const { rows: tables } = await sql<{
    name: string
  }>`select distinct tgrelid::regclass::text as name
    from pg_trigger where not tgisinternal and tgrelid::regclass::text like 'cho\\_%'`.execute(db)
  for (const { table, name } of keys) {
    await sql`alter table ${sql.table(table)} drop constraint ${sql.id(name)}`.execute(db)
  }
  for (const { name } of tables) {
    await sql`alter table ${sql.table(name)} disable trigger user`.execute(db)
  }
  return {
    async restore() {
      for (const { name } of tables) {
        await sql`alter table ${sql.table(name)} enable trigger user`.execute(db)
      }
      for (const { table, name, text } of keys) {
        await sql`alter table ${sql.table(table)} add constraint ${sql.id(name)} ${sql.raw(text)}`.execute(
          db,
        )
      }
      // Without figures of its tables PostgreSQL would plan the proof that follows badly.
      for (const { name } of tables) await sql`analyze ${sql.table(name)}`.execute(db)
    },
  }
}
