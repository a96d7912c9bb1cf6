import { createDatabase } from '@cho40/testing/postgres'
import { instantFromMs } from '@cho40/values'
import { sql } from 'kysely'
import pg from 'pg'
import { expect, inject, test } from 'vitest'
import { loadFixture } from '../testing/schema-fixtures.ts'
import { verify } from '../verify.ts'
import { copyBeside } from './copy-beside.ts'
import { migrate } from './migrate.ts'
import { postgresDb, postgresTypes } from './postgres.ts'

const NOW = instantFromMs(0)

function open(connectionString: string, schema?: string) {
  const options = schema === undefined ? {} : { options: `-c search_path=${schema}` }
  const types = postgresTypes(pg.types)
  const pool = new pg.Pool({ connectionString, max: 1, types, ...options })
  pool.on('error', () => undefined)
  return postgresDb(pool)
}

test('tables of an earlier version are copied as they are, brought forward and proved beside the first, which stays', async () => {
  const { url, drop } = await createDatabase(inject('postgresUrl'))
  const [first, copy] = [open(url), open(url, 'beside')]
  await loadFixture(first, '018')
  await sql`create schema beside`.execute(first)
  const steps = () =>
    sql<{ name: string }>`select name from cho_migration order by name`.execute(first)
  const before = await steps()
  const { heads, tables } = await copyBeside(first, { schema: 'beside', now: NOW })
  expect(heads.length).toBeGreaterThan(0)
  expect(tables).toBeGreaterThan(30)
  expect(await migrate(copy, { dialect: 'postgres', now: NOW })).toContain('035-pilot-steps')
  const proved = await verify({ db: copy, dialect: 'postgres' })
  expect(proved.checks.filter(({ violations }) => violations !== 0)).toEqual([])
  expect(proved.books).toBe(heads.length)
  expect(proved.entries).toBeGreaterThan(0)
  const there = await sql`select id as book, head_seq as seq, head_hash as hash
    from cho_book order by id`.execute(copy)
  expect(there.rows).toEqual(heads)
  // The copy is guarded as the first is, and the first has not moved.
  await expect(sql`delete from cho_entry`.execute(copy)).rejects.toThrow()
  expect((await steps()).rows).toEqual(before.rows)
  // A row that points nowhere ends a copy, and nothing is left of it.
  await sql`create schema again`.execute(first)
  const keys = await sql<{ name: string }>`select conname as name from pg_constraint
    where conrelid = 'cho_session'::regclass and contype = 'f'`.execute(first)
  for (const { name } of keys.rows) {
    await sql`alter table cho_session drop constraint ${sql.id(name)}`.execute(first)
  }
  await sql`insert into cho_session (id, token_hash, person_id, created_at, expires_at)
    values ('s', 's', 'nobody', '', '')`.execute(first)
  await expect(copyBeside(first, { schema: 'again', now: NOW })).rejects.toThrow('person_id')
  const left = await sql`select from pg_tables where schemaname = 'again'`.execute(first)
  expect(left.rows).toEqual([])
  await Promise.all([first.destroy(), copy.destroy()])
  await drop()
}, 120_000)
