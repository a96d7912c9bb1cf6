import { sql } from 'kysely'
import type { Reading } from './deps.ts'

/** Whose rows a question may bring. */
export type Reach = {
  readonly books: readonly string[]
  /** Who asks; their own person row may be read. */
  readonly personId?: string
}

/** The role that PostgreSQL's own policies hold; it owns nothing and signs in nowhere. */
const READER_ROLE = 'cho40_reader'

/**
 * Answers a question behind a second wall: on PostgreSQL it runs in a transaction that only reads, as
 * a role to which the database itself shows rows of the named books alone, as of one moment. A
 * question that forgot to say which book brings nothing of others. It is a wall against our own
 * mistakes, not against somebody who can send statements: those could take the role back off. On
 * SQLite, which has no such policies, the question runs as it is.
 */
export async function withinReach<T>(
  { db, dialect }: Reading,
  { books, personId = '' }: Reach,
  ask: (reading: Reading) => Promise<T>,
): Promise<T> {
  if (dialect === 'sqlite') return ask({ db, dialect })
  return db
    .transaction()
    .setIsolationLevel('repeatable read')
    .setAccessMode('read only')
    .execute(async (transaction) => {
      await sql`select set_config('cho40.books', ${books.join(',')}, true),
        set_config('cho40.person', ${personId}, true),
        set_config('role', ${READER_ROLE}, true)`.execute(transaction)
      return ask({ db: transaction, dialect })
    })
}

/**
 * Makes the reader's role and lets it read the library's tables; the connection's role must own them
 * and be allowed to make roles. Asked for again, it takes in tables that have come since.
 */
export async function prepareReader({ db, dialect }: Reading): Promise<void> {
  if (dialect === 'sqlite') return
  await db.transaction().execute(async (transaction) => {
    // Two servers that start together would trip over each other's grants.
    await sql`select pg_advisory_xact_lock(404041)`.execute(transaction)
    await sql.raw(MAKE_READER).execute(transaction)
    await sql.raw(LET_READ).execute(transaction)
  })
}

const MAKE_READER = `do $$ begin
  begin
    if not exists (select from pg_roles where rolname = '${READER_ROLE}') then
      create role ${READER_ROLE} nologin;
    end if;
  exception when duplicate_object or unique_violation then null;
  end;
  if not pg_has_role('${READER_ROLE}', 'member') then
    execute format('grant ${READER_ROLE} to %I', current_user);
  end if;
  if not has_schema_privilege('${READER_ROLE}', current_schema(), 'usage') then
    execute format('grant usage on schema %I to ${READER_ROLE}', current_schema());
  end if;
end $$`

const LET_READ = `do $$ declare name text; begin
  for name in select tablename from pg_tables
    where schemaname = current_schema() and tablename like 'cho\\_%'
      and not has_table_privilege('${READER_ROLE}', quote_ident(tablename), 'select')
  loop
    execute format('grant select on %I to ${READER_ROLE}', name);
  end loop;
end $$`

/** Whether the connection may take the reader's role. */
export async function hasReader({ db, dialect }: Reading): Promise<boolean> {
  if (dialect === 'sqlite') return false
  const { rows } = await sql<{ may: boolean }>`
    select coalesce((select pg_has_role(oid, 'member') from pg_roles
      where rolname = ${READER_ROLE}), false) as may`.execute(db)
  return rows[0]?.may === true
}
