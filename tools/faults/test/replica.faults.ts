import { migrate, postgresDb, postgresTypes } from '@cho40/core'
import { createDatabase, startPostgres, startReplica } from '@cho40/testing/postgres'
import { instantFromMs } from '@cho40/values'
import { sql } from 'kysely'
import pg from 'pg'
import { expect, test } from 'vitest'
import { reportReading } from '../../../apps/server/src/report-reading.ts'
import { loadFixture } from '../../../packages/core/src/testing/schema-fixtures.ts'
import { report } from './parts/scale.ts'

/** A streaming replica is given what a person under load would wait for. */
const SOON = { timeout: 90_000, interval: 50 }

test('reports are read from a replica as long as it has what was committed, and from the database otherwise', async () => {
  const postgres = await startPostgres()
  const { url } = await createDatabase(postgres.url)
  const pool = new pg.Pool({ connectionString: url, max: 2, types: postgresTypes(pg.types) })
  pool.on('error', () => undefined)
  const db = postgresDb(pool)
  await loadFixture(db, '023')
  await migrate(db, { dialect: 'postgres', now: instantFromMs(0) })
  const replica = await startReplica(url)
  const there = new pg.Client({ connectionString: replica.url })
  there.on('error', () => undefined)
  await there.connect()

  const logged: string[] = []
  const log = { info: () => undefined, error: (_facts: unknown, text: string) => logged.push(text) }
  const primary = { db, dialect: 'postgres' as const }
  const reports = await reportReading(primary, { reportsUrl: replica.url, log })
  const books = await db.selectFrom('cho_book').select('id').orderBy('id').execute()
  const ids = books.map(({ id }) => id)
  const read = () =>
    reports.read(ids, async (reading) => {
      const { rows } = await sql<{ port: number; events: number }>`
        select inet_server_port() as port, sum(event_position)::bigint as events
        from cho_book`.execute(reading.db)
      return rows[0] ?? { port: 0, events: 0 }
    })
  const portOf = (at: string) => Number(new URL(at).port)
  await expect.poll(async () => (await read()).port, SOON).toBe(portOf(replica.url))

  // Nothing is written there, whoever asks.
  await expect(there.query('update cho_book set event_position = 0')).rejects.toMatchObject({
    code: '25006',
  })

  // It lags: what is committed and not there yet is read from the database itself.
  const before = await read()
  await there.query('select pg_wal_replay_pause()')
  await expect
    .poll(
      async () =>
        (await there.query<{ s: string }>('select pg_get_wal_replay_pause_state() as s')).rows[0]
          ?.s,
      SOON,
    )
    .toBe('paused')
  await sql`update cho_book set event_position = event_position + 1`.execute(db)
  const after = { port: portOf(url), events: before.events + ids.length }
  expect(await read()).toEqual(after)
  await there.query('select pg_wal_replay_resume()')
  await expect.poll(read, SOON).toEqual({ ...after, port: portOf(replica.url) })

  // It dies: the same answer from the database, and the log says so.
  await there.end()
  await replica.stop()
  const known = logged.length
  expect(await read()).toEqual(after)
  expect(logged.slice(known)).toEqual(['replica passed over'])
  report('a streaming replica', { books: ids.length, 'read there': 'yes', 'lag told': 1, lost: 1 })
  await reports.close()
  await db.destroy()
  await postgres.stop()
})
