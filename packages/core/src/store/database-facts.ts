import { sql } from 'kysely'
import type { Db } from './db.ts'

/** Connections of a PostgreSQL server that are in use, and how many it lets ordinary users have. */
export async function serverConnections(
  db: Db,
): Promise<{ readonly used: number; readonly most: number }> {
  const { rows } = await sql<{ used: number; most: number }>`
    select (select count(*)::int from pg_stat_activity where backend_type = 'client backend') as used,
      current_setting('max_connections')::int
        - current_setting('superuser_reserved_connections')::int as most`.execute(db)
  return rows[0] ?? { used: 0, most: 0 }
}

/** Changes that a SQLite file keeps for its mirror; undefined where none is kept. */
export async function mirrorQueue(db: Db): Promise<number | undefined> {
  const { rows } = await sql`
    select 1 from sqlite_master where type = 'table' and name = 'cho_mirror_change'`.execute(db)
  if (rows.length === 0) return undefined
  const queue = await sql<{ waiting: number | null }>`
    select max(seq) - min(seq) + 1 as waiting from cho_mirror_change`.execute(db)
  return queue.rows[0]?.waiting ?? 0
}
