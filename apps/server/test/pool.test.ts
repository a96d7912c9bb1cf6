import { createDatabase, type TestDatabase } from '@cho40/testing/postgres'
import pg from 'pg'
import { afterAll, beforeAll, expect, inject, test } from 'vitest'
import { openDatabase } from '../src/open-database.ts'
import { type AServer, aServer, goneServer } from './a-server.ts'

const TOKEN = 'a-token-of-this-test'
const PATIENCE = { timeout: 90_000 }

let scratch: TestDatabase
let server: AServer
let admin: pg.Client

beforeAll(async () => {
  scratch = await createDatabase(inject('postgresUrl'))
  const few = { connections: 2, connectionWaitMs: 1_000 }
  server = await aServer(undefined, { databaseUrl: scratch.url, metricsToken: TOKEN, ...few })
  admin = new pg.Client({ connectionString: scratch.url })
  await admin.connect()
})
afterAll(async () => {
  await admin.end()
  await goneServer(server)
  await scratch.drop()
})

/** Who asks is looked up first, so that a lock on the sessions holds the question and its connection. */
function asks(): Promise<Response> {
  const headers = { cookie: server.admin.cookie() }
  return fetch(`${server.url}/events?stall=none`, { headers })
}

async function held(): Promise<number> {
  const { rows } = await admin.query<{ n: string }>(
    `select count(*) as n from pg_stat_activity
     where datname = current_database() and application_name = 'cho40' and wait_event_type = 'Lock'`,
  )
  return Number(rows[0]?.n)
}

async function numbers(): Promise<string> {
  const headers = { authorization: `Bearer ${TOKEN}` }
  return (await fetch(`${server.url}/metrics`, { headers })).text()
}

test('with every connection taken the next request is told to come again, and the numbers say so', async () => {
  await admin.query('begin')
  await admin.query('lock table cho_session in access exclusive mode')
  const first = asks()
  const second = asks()
  await expect.poll(held, PATIENCE).toBe(2)

  const third = await asks()
  expect(third.status).toBe(503)
  expect(third.headers.get('retry-after')).toMatch(/^\d+$/)
  expect(await third.text()).toContain('"DatabaseUnavailable"')

  const text = await numbers()
  expect(text).toMatch(/^cho40_database_connections\{state="used"\} 2$/m)
  expect(text).toMatch(/^cho40_database_connections\{state="idle"\} 0$/m)
  expect(text).toMatch(/^cho40_database_connections_limit 2$/m)
  expect(text).toMatch(/^cho40_database_waiting \d+$/m)
  expect(text).toMatch(/^cho40_ailing\{reason="database"\} 1$/m)

  await admin.query('rollback')
  await Promise.all([first, second])
  expect((await asks()).status).toBe(403)
})

test('who waits for a connection is counted, and a statement has its longest time', async () => {
  const place = { dataDir: server.dataDir, databaseUrl: scratch.url, connections: 2 }
  const opened = await openDatabase({ ...place, connectionWaitMs: 60_000 })
  const shown = await opened.db
    .selectNoFrom((eb) => eb.fn<string>('current_setting', [eb.val('statement_timeout')]).as('ms'))
    .executeTakeFirstOrThrow()
  expect(shown).toEqual({ ms: '30s' })
  const ends: (() => void)[] = []
  const holding = Array.from({ length: 2 }, () =>
    opened.db.connection().execute(() => new Promise<void>((resolve) => ends.push(resolve))),
  )
  await expect.poll(() => ends.length, PATIENCE).toBe(2)
  const third = opened.db.selectFrom('cho_migration').select('name').limit(1).execute()
  await expect
    .poll(() => opened.pool?.(), PATIENCE)
    .toMatchObject({ used: 2, idle: 0, waiting: 1, limit: 2 })
  for (const end of ends) end()
  expect(await third).toHaveLength(1)
  await Promise.all(holding)
  expect(opened.pool?.()).toMatchObject({ used: 0, waiting: 0 })
  await opened.close()
})
