import { createHash } from 'node:crypto'
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { createDatabase } from '@cho40/testing/postgres'
import { instantFromMs } from '@cho40/values'
import pg from 'pg'
import { migrate } from '../store/migrate.ts'
import { postgresDb, postgresTypes } from '../store/postgres.ts'

/** A migrated database; `giveBack` ends the loan, and cuts who is still connected if it must be thrown away. */
export type Copy = { readonly url: string; readonly giveBack: () => Promise<void> }

type Kept = {
  readonly url: string
  readonly client: pg.Client
  readonly mark: string
  /** Tables with rows that migrations wrote, and these rows. */
  readonly first: ReadonlyMap<string, string>
  readonly drop: () => Promise<void>
}

/** Databases of this test file that are as empty again as the template: emptying one is ten times cheaper. */
const free: Kept[] = []
let template: Promise<string> | undefined

/** A database with all migrations and nothing else in it, on the server of this run. */
export async function lendCopy(server: string): Promise<Copy> {
  template ??= findTemplate(server)
  const kept = free.pop() ?? (await makeCopy(server, await template))
  return {
    url: kept.url,
    async giveBack() {
      if (await emptied(kept)) {
        free.push(kept)
        return
      }
      await kept.client.end()
      await kept.drop()
    },
  }
}

async function makeCopy(server: string, name: string): Promise<Kept> {
  const { url, drop } = await createDatabase(server, { template: name })
  const client = new pg.Client({ connectionString: url })
  client.on('error', () => undefined)
  await client.connect()
  return { url, drop, client, mark: await markOf(client), first: await firstRows(client) }
}

async function firstRows(client: pg.Client): Promise<Map<string, string>> {
  const filled = await client.query<{ name: string }>(`
    select relname as name from pg_class
    where relnamespace = 'public'::regnamespace and relkind = 'r'
      and pg_relation_size(oid) > 0 and relname <> 'cho_migration'`)
  const first = new Map<string, string>()
  for (const { name } of filled.rows) {
    const table = client.escapeIdentifier(name)
    const { rows } = await client.query<{ all: string }>(
      `select jsonb_agg(t)::text as all from ${table} t`,
    )
    first.set(name, rows[0]?.all ?? '[]')
  }
  return first
}

/** One migrated database for all test files of a run: whoever comes first makes it, the others wait. */
async function findTemplate(server: string): Promise<string> {
  const name = `template_${sourcesMark()}`
  const client = new pg.Client({ connectionString: server })
  await client.connect()
  try {
    await client.query('select pg_advisory_lock(4040)')
    const { rowCount } = await client.query('select 1 from pg_database where datname = $1', [name])
    if (rowCount === 0) {
      const { url } = await createDatabase(server)
      const pool = new pg.Pool({ connectionString: url, types: postgresTypes(pg.types) })
      const db = postgresDb(pool)
      await migrate(db, { dialect: 'postgres', now: instantFromMs(0) })
      await db.destroy()
      await client.query(`alter database ${new URL(url).pathname.slice(1)} rename to ${name}`)
    }
    return name
  } finally {
    await client.end()
  }
}

/** Changes with the migrations, so that a test run that watches files never copies an old schema. */
function sourcesMark(): string {
  const folder = join(import.meta.dirname, '../store/migrations')
  const hash = createHash('sha256')
  for (const name of readdirSync(folder).sort()) hash.update(readFileSync(join(folder, name)))
  return hash.digest('hex').slice(0, 16)
}

/** What no test may leave changed: the schema, by the transactions that wrote it, and the rows migrations wrote. */
const MARK = `
  select md5(string_agg(line, ',' order by line)) as mark from (
    select concat_ws('c', oid, xmin) as line from pg_class
      where relnamespace = 'public'::regnamespace and relkind <> 'S'
    union all select concat_ws('t', oid, xmin, tgenabled) from pg_trigger
    union all select concat_ws('p', oid, xmin) from pg_proc where pronamespace = 'public'::regnamespace
    union all select concat_ws('o', oid, xmin) from pg_constraint where connamespace = 'public'::regnamespace
    union all select concat_ws('m', name, xmin) from cho_migration
  ) as lines`

async function markOf(client: pg.Client): Promise<string> {
  const { rows } = await client.query<{ mark: string }>(MARK)
  return rows[0]?.mark ?? ''
}

/** Deletes without triggers or keys: rows of append-only tables too. What the migrations wrote stays. */
const EMPTY = `
  do $$
  declare name text;
  begin
    set local session_replication_role = replica;
    set local lock_timeout = '2s';
    for name in
      select relname from pg_class
      where relnamespace = 'public'::regnamespace and relkind = 'r'
        and pg_relation_size(oid) > 0 and relname <> 'cho_migration'
    loop
      execute format('delete from %I', name);
    end loop;
    perform setval(format('%I', sequencename)::regclass, start_value, false)
      from pg_sequences where schemaname = 'public' and last_value is not null;
  end $$`

async function emptied({ client, mark, first }: Kept): Promise<boolean> {
  try {
    if ((await markOf(client)) !== mark) return false
    await client.query(EMPTY)
    for (const [name, rows] of first) {
      const table = client.escapeIdentifier(name)
      const again = `insert into ${table} overriding system value`
      await client.query(`${again} select * from jsonb_populate_recordset(null::${table}, $1)`, [
        rows,
      ])
    }
    return true
  } catch {
    // Somebody still holds a lock, or the test cut all connections: the database is thrown away.
    return false
  }
}
