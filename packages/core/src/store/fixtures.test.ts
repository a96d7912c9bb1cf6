import { createDatabase } from '@cho40/testing/postgres'
import { instantFromMs } from '@cho40/values'
import pg from 'pg'
import { describe, expect, inject, test } from 'vitest'
import {
  factsIn,
  fixtureFacts,
  fixtureVersions,
  loadFixture,
  openFixture,
} from '../testing/schema-fixtures.ts'
import { verify } from '../verify.ts'
import type { Dialect } from './columns.ts'
import type { Db } from './db.ts'
import { migrate } from './migrate.ts'
import { MIGRATIONS } from './migrations/index.ts'
import { postgresDb, postgresTypes } from './postgres.ts'
import { sqliteDb } from './sqlite.ts'

const NOW = instantFromMs(0)

async function opened(dialect: Dialect, version: string) {
  if (dialect === 'sqlite') {
    const db = sqliteDb(openFixture(version))
    return { db, close: () => db.destroy() }
  }
  const { url, drop } = await createDatabase(inject('postgresUrl'))
  const pool = new pg.Pool({ connectionString: url, max: 1, types: postgresTypes(pg.types) })
  pool.on('error', () => undefined)
  const db: Db = postgresDb(pool)
  await loadFixture(db, version)
  return { db, close: () => db.destroy().then(drop) }
}

const kept = fixtureVersions().flatMap((version) =>
  (['sqlite', 'postgres'] as const).map((dialect) => [version, dialect] as const),
)

test('the schemas of earlier versions are kept', () => {
  expect(fixtureVersions()).toEqual(expect.arrayContaining(['018', '023', '035', '037']))
})

describe.each(kept)('a database of schema %s on %s', (version, dialect) => {
  test('comes forward with every chain, balance and check as it was, and once', async () => {
    const { db, close } = await opened(dialect, version)
    const facts = fixtureFacts(version, dialect)
    await migrate(db, { dialect, now: NOW })
    expect(await migrate(db, { dialect, now: NOW })).toEqual([])
    const names = await db.selectFrom('cho_migration').select('name').orderBy('name').execute()
    expect(names.map(({ name }) => name)).toEqual(Object.keys(MIGRATIONS).toSorted())
    const { books, balances, entries, transfers } = facts
    expect(await factsIn(db)).toEqual({ books, balances })
    const report = await verify({ db, dialect })
    expect(report.checks.filter(({ violations }) => violations !== 0)).toEqual([])
    expect(report).toMatchObject({ clean: true, entries, transfers })
    await close()
  })
})
