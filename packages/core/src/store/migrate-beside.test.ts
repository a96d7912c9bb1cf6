import { createDatabase } from '@cho40/testing/postgres'
import { instantFromMs } from '@cho40/values'
import pg from 'pg'
import { expect, inject, test } from 'vitest'
import { loadFixture } from '../testing/schema-fixtures.ts'
import { migrate } from './migrate.ts'
import { postgresDb, postgresTypes } from './postgres.ts'

test('a commit of the version before that holds one table and wants another is let through, not broken off', async () => {
  const { url, drop } = await createDatabase(inject('postgresUrl'))
  const open = () => {
    const pool = new pg.Pool({ connectionString: url, max: 1, types: postgresTypes(pg.types) })
    pool.on('error', () => undefined)
    return pool
  }
  const [old, looking, own] = [open(), open(), open()]
  const db = postgresDb(own)
  await loadFixture(db, '018')
  // 019 changes the orders, 023 the records: steps that take both, one after the other.
  await old.query('begin')
  await old.query('select count(*) from cho_audit_record')
  const migrated = migrate(db, { dialect: 'postgres', now: instantFromMs(0) })
  await expect
    .poll(
      async () =>
        (
          await looking.query('select 1 from pg_locks where not granted and locktype = $1', [
            'relation',
          ])
        ).rowCount,
      { timeout: 90_000, interval: 20 },
    )
    .toBeGreaterThan(0)
  await old.query('select count(*) from cho_seller_order')
  await old.query('commit')
  expect(await migrated).toContain('023-indexes')
  await Promise.all([old.end(), looking.end(), db.destroy()])
  await drop()
}, 120_000)
