import { type Kysely, sql } from 'kysely'

/**
 * Takes the mirror's triggers off the tables, so that a migration can change them; nobody may remove
 * a column that a trigger names. The mirror, when it is opened next, sees that they are gone and
 * begins a file with every row of that moment.
 */
export async function pauseCapture<Tables>(db: Kysely<Tables>): Promise<void> {
  const { rows } = await sql<{ name: string }>`
    select name from sqlite_schema
    where type = 'trigger' and name like 'cho\\_mirror\\_%' escape '\\'`.execute(db)
  for (const { name } of rows) await sql.raw(`drop trigger ${name}`).execute(db)
}
