import { type Instant, instantFromMs } from '@cho40/values'
import { sql } from 'kysely'
import { afterEach, expect, test } from 'vitest'
import { COLUMNS } from '../testing/columns/index.ts'
import { eachDialect, openEmpty, type TestDeps } from '../testing/each-dialect.ts'
import { APPEND_ONLY } from './append-only.ts'
import { migrate } from './migrate.ts'
import { MIGRATIONS } from './migrations/index.ts'

const NOW: Instant = instantFromMs(0)

eachDialect((_open, dialect) => {
  let deps: TestDeps
  afterEach(() => deps.close())

  async function empty() {
    deps = await openEmpty(dialect)
    return () => migrate(deps.db, { dialect, now: NOW })
  }

  async function tables(): Promise<string[]> {
    const listed =
      dialect === 'sqlite'
        ? sql<{ name: string }>`select name from sqlite_schema where type = 'table' order by name`
        : sql<{ name: string }>`select tablename as name from pg_tables
            where schemaname = 'public' order by tablename`
    return (await listed.execute(deps.db)).rows.map(({ name }) => name)
  }

  test('an empty database becomes current; a second time changes nothing', async () => {
    const run = await empty()
    expect(await run()).toEqual(Object.keys(MIGRATIONS))
    const after = await tables()
    expect(after).toEqual(Object.keys(COLUMNS).toSorted())
    expect(await run()).toEqual([])
    expect(await tables()).toEqual(after)
  })

  test('the tables have the columns their types name, and no others', async () => {
    const run = await empty()
    await run()
    for (const [table, columns] of Object.entries(COLUMNS)) {
      const listed =
        dialect === 'sqlite'
          ? sql<{ name: string }>`select name from pragma_table_info(${table})`
          : sql<{ name: string }>`select column_name as name from information_schema.columns
              where table_name = ${table}`
      const { rows } = await listed.execute(deps.db)
      expect([table, rows.map(({ name }) => name).toSorted()]).toEqual([
        table,
        Object.keys(columns).toSorted(),
      ])
    }
  })

  test('every append-only table refuses to change, to delete and to be emptied', async () => {
    const run = await empty()
    await run()
    const { db } = deps
    for (const table of APPEND_ONLY) {
      const [column] = Object.keys(COLUMNS[table])
      if (dialect === 'postgres') {
        // Statement triggers fire on empty tables; row triggers are in `verify` and the ledger's tests.
        await expect(sql`truncate ${sql.table(table)} cascade`.execute(db)).rejects.toThrow(
          'append-only',
        )
        continue
      }
      await sql`pragma foreign_keys = off`.execute(db)
      await sql`pragma ignore_check_constraints = on`.execute(db)
      const names = Object.keys(COLUMNS[table])
      const values = names.map(() => sql`1`)
      await sql`insert into ${sql.table(table)} (${sql.join(names.map((n) => sql.ref(n)))})
        values (${sql.join(values)})`.execute(db)
      await expect(
        sql`update ${sql.table(table)} set ${sql.ref(column ?? '')} = 2`.execute(db),
      ).rejects.toThrow(`${table} is append-only`)
      await expect(sql`delete from ${sql.table(table)}`.execute(db)).rejects.toThrow(
        `${table} is append-only`,
      )
    }
  })

  test('a newer database is refused with a sentence, and left alone', async () => {
    const run = await empty()
    await run()
    await deps.db
      .insertInto('cho_migration')
      .values({ name: '999-tomorrow', applied_at: NOW })
      .execute()
    await expect(run()).rejects.toThrow(
      'This database was written by a newer version (999-tomorrow). Nothing was changed.',
    )
    expect(await tables()).toHaveLength(Object.keys(COLUMNS).length)
  })

  test('a migration that fails half-way leaves nothing of itself or of those before it', async () => {
    const run = await empty()
    await sql`create table cho_day_close (mine text)`.execute(deps.db)
    await expect(run()).rejects.toThrow('already exists')
    expect(await tables()).toEqual(['cho_day_close'])
    await sql`drop table cho_day_close`.execute(deps.db)
    expect(await run()).toEqual(Object.keys(MIGRATIONS))
  })

  test('two that start at once: one migrates, the other finds it done', async () => {
    const run = await empty()
    const both = await Promise.all([run(), run()])
    expect(both.map((names) => names.length).toSorted((a, b) => a - b)).toEqual([
      0,
      Object.keys(MIGRATIONS).length,
    ])
  })
})
