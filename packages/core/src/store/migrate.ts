import type { Instant } from '@cho40/values'
import { type Kysely, sql } from 'kysely'
import type { Dialect } from './columns.ts'
import { MIGRATIONS } from './migrations/index.ts'
import { pauseCapture } from './mirror-pause.ts'

/**
 * Brings the tables to this version's shape, all of it or nothing: both databases roll DDL back.
 * Runs inside the host's database with a migration table of its own; forward only. Two servers that
 * start together are put in order by the database's write lock.
 * Returns the names applied now, none when already current. Throws when the database is newer than
 * this library, and when a 64-bit number read back is not a number (see the message).
 */
export async function migrate<Tables>(
  db: Kysely<Tables>,
  options: { readonly dialect: Dialect; readonly now: Instant },
): Promise<string[]> {
  await proveNumbers(db)
  for (let attempt = 1; ; attempt += 1) {
    try {
      return await migrateOnce(db, options)
    } catch (error) {
      if (attempt === LOCK_ATTEMPTS || !isLockLost(error)) throw error
      await new Promise((resolve) => setTimeout(resolve, LOCK_PAUSE_MS))
    }
  }
}

/**
 * A process of the version before goes on working while its tables are changed: each of its commits
 * holds some of them and wants others. Whoever takes them one after the other meets it half-way, so all
 * are taken before the first step, or let go again before anybody has waited long.
 */
const LOCK_WAIT_MS = 250
const LOCK_PAUSE_MS = 250
const LOCK_ATTEMPTS = 120

async function migrateOnce<Tables>(
  db: Kysely<Tables>,
  { dialect, now }: { readonly dialect: Dialect; readonly now: Instant },
): Promise<string[]> {
  return db.connection().execute(async (connection) => {
    const untyped = connection as unknown as Kysely<unknown>
    await sql.raw(dialect === 'sqlite' ? 'begin immediate' : 'begin').execute(connection)
    try {
      if (dialect === 'postgres') {
        // A pool made for requests lets no statement run long; an index of a large table does.
        await sql`set local statement_timeout = 0`.execute(connection)
        await sql`select pg_advisory_xact_lock(404040)`.execute(connection)
        await takeTables(untyped)
      }
      const applied = await applyMissing({ db: untyped, dialect }, now)
      await sql`commit`.execute(connection)
      return applied
    } catch (error) {
      await sql`rollback`.execute(connection).catch(() => undefined)
      throw error
    }
  })
}

/** Every table of ours, where one of the steps is missing; a start over current tables takes none. */
async function takeTables(db: Kysely<unknown>): Promise<void> {
  const schema = { db, dialect: 'postgres' } as const
  if (!(await hasTable(schema, 'cho_migration'))) return
  if ((await missingIn(schema)).length === 0) return
  const { rows } = await sql<{ name: string }>`select tablename as name from pg_tables
    where schemaname = current_schema() and tablename like 'cho\\_%' order by 1`.execute(db)
  const names = sql.join(rows.map(({ name }) => sql.table(name)))
  await sql`select set_config('lock_timeout', ${String(LOCK_WAIT_MS)}, true)`.execute(db)
  await sql`lock table ${names} in access exclusive mode`.execute(db)
  await sql`set local lock_timeout = 0`.execute(db)
}

/** PostgreSQL's codes for a lock that was not to be had in time, and for two that wait for each other. */
function isLockLost(error: unknown): boolean {
  return error instanceof Error && 'code' in error && /^(?:55P03|40P01)$/.test(String(error.code))
}

/**
 * The same inside a transaction that the caller holds; on PostgreSQL nobody else may migrate meanwhile.
 * With `among` only steps of these names are taken, which makes the tables of an earlier version.
 */
export async function applyMissing(
  schema: { readonly db: Kysely<unknown>; readonly dialect: Dialect },
  now: Instant,
  among?: ReadonlySet<string>,
): Promise<string[]> {
  const strict = schema.dialect === 'sqlite' ? ' strict' : ''
  await sql
    .raw(
      'create table if not exists cho_migration ' +
        `(name text primary key, applied_at text not null)${strict}`,
    )
    .execute(schema.db)
  const all = await missingIn(schema)
  const missing = among === undefined ? all : all.filter(([name]) => among.has(name))
  if (missing.length > 0 && schema.dialect === 'sqlite') await pauseCapture(schema.db)
  for (const [name, apply] of missing) {
    await apply(schema)
    await sql`insert into cho_migration (name, applied_at) values (${name}, ${now})
      on conflict (name) do update set applied_at = excluded.applied_at`.execute(schema.db)
  }
  return missing.map(([name]) => name)
}

/** The names of the steps that a database of this or an earlier version has. Throws when it has others, too. */
export async function appliedIn(schema: {
  readonly db: Kysely<unknown>
  readonly dialect: Dialect
}): Promise<ReadonlySet<string>> {
  const missing = new Set((await missingIn(schema)).map(([name]) => name))
  return new Set(Object.keys(MIGRATIONS).filter((name) => !missing.has(name)))
}

/** The steps that a database still lacks, in order. Throws when it has some that are not known here. */
async function missingIn(schema: { readonly db: Kysely<unknown>; readonly dialect: Dialect }) {
  const rows = await sql<{ name: string }>`select name from cho_migration`.execute(schema.db)
  const done = new Set(rows.rows.map((row) => row.name))
  const unknown = [...done].filter((name) => !(name in MIGRATIONS))
  if (unknown.length > 0) {
    throw new Error(
      `This database was written by a newer version (${unknown.join(', ')}). ` +
        'Nothing was changed. Start that version, or restore a backup made before it.',
    )
  }
  for (const [name, table] of Object.entries(RESERVED)) {
    if (done.has(name) && !(await hasTable(schema, table))) done.delete(name)
  }
  return Object.entries(MIGRATIONS).filter(([name]) => !done.has(name))
}

/**
 * An early version knew these names and made nothing under them: its databases say that they are
 * applied. Whether they are is told by a table that each of them makes.
 */
const RESERVED: Readonly<Record<string, string>> = {
  '017-access': 'cho_grant_step',
  '018-events-out': 'cho_webhook',
}

async function hasTable(
  { db, dialect }: { readonly db: Kysely<unknown>; readonly dialect: Dialect },
  name: string,
): Promise<boolean> {
  const found =
    dialect === 'sqlite'
      ? sql<{
          n: number
        }>`select count(*) as n from sqlite_schema where type = 'table' and name = ${name}`
      : sql<{ n: number }>`select count(to_regclass(${name})) as n`
  const { rows } = await found.execute(db)
  return rows[0]?.n === 1
}

/** PostgreSQL drivers hand 64-bit integers out as text unless told otherwise: sums would join up. */
async function proveNumbers<Tables>(db: Kysely<Tables>): Promise<void> {
  const { rows } = await sql<{ n: unknown }>`select cast(7000000000 as bigint) as n`.execute(db)
  if (rows[0]?.n !== 7_000_000_000) {
    throw new Error(
      'This connection returns 64-bit integers as text. Give its pool a parser for type 20 ' +
        '(pg: new Pool({ types: { getTypeParser } }) with Number for OID 20).',
    )
  }
}
