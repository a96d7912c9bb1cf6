import { spawn } from 'node:child_process'
import { existsSync } from 'node:fs'
import { createConnection } from 'node:net'
import { join } from 'node:path'
import { Client } from 'pg'
import { expect, inject, test } from 'vitest'
import { createDatabase, startPostgres } from './postgres.ts'

async function ask(url: string, sql: string): Promise<unknown> {
  const client = new Client({ connectionString: url })
  await client.connect()
  try {
    const { rows } = await client.query<Record<string, unknown>>(sql)
    return rows[0] === undefined ? undefined : Object.values(rows[0])[0]
  } finally {
    await client.end()
  }
}

const server = inject('postgresUrl')

test('the run has a real PostgreSQL 18 that speaks UTF-8', async () => {
  expect(await ask(server, 'show server_version')).toMatch(/^18\./)
  expect(await ask(server, 'show server_encoding')).toBe('UTF8')
  expect(await ask(server, `select 'Chợ Đồng Xuân'::text`)).toBe('Chợ Đồng Xuân')
})

test('each file gets an empty database of its own, and it goes', async () => {
  const first = await createDatabase(server)
  const second = await createDatabase(server)
  await ask(first.url, 'create table only_here (id integer)')
  expect(await ask(second.url, `select to_regclass('only_here')::text`)).toBeNull()
  await first.drop()
  await second.drop()
  const left = await ask(server, `select count(*)::int from pg_database where datname ~ '^test_'`)
  expect(left).toBe(0)
})

test('a database is copied from a template with its rows', async () => {
  const template = await createDatabase(server)
  await ask(template.url, 'create table sale (amount bigint)')
  await ask(template.url, 'insert into sale values (125000)')
  const copy = await createDatabase(server, { template: new URL(template.url).pathname.slice(1) })
  expect(await ask(copy.url, 'select amount from sale')).toBe('125000')
  await copy.drop()
  await template.drop()
})

test('dropping cuts connections that a test forgot', async () => {
  const database = await createDatabase(server)
  const forgotten = new Client({ connectionString: database.url })
  const cut = new Promise((resolve) => forgotten.on('error', resolve))
  await forgotten.connect()
  await database.drop()
  expect(String(await cut)).toMatch(/terminat/)
})

test('a wrong password is refused', async () => {
  const url = new URL(server)
  url.password = 'wrong'
  await expect(ask(url.href, 'select 1')).rejects.toThrow(/password/)
})

test('a durable server syncs before it answers, a test server does not', async () => {
  const durable = await startPostgres({ durable: true, settings: { max_connections: '17' } })
  expect(await ask(durable.url, 'show fsync')).toBe('on')
  expect(await ask(durable.url, 'show synchronous_commit')).toBe('on')
  expect(await ask(durable.url, 'show max_connections')).toBe('17')
  expect(await ask(server, 'show fsync')).toBe('off')
  const data = String(await ask(durable.url, 'show data_directory'))
  await durable.stop()
  expect(existsSync(data)).toBe(false)
  await expect(ask(durable.url, 'select 1')).rejects.toThrow(/ECONNREFUSED/)
})

test('a server that is shut down at once is away, and has everything again after its start', async () => {
  const durable = await startPostgres({ durable: true })
  await ask(durable.url, 'create table sale (amount bigint)')
  await ask(durable.url, 'insert into sale values (25000)')
  await durable.crash()
  await expect(ask(durable.url, 'select 1')).rejects.toThrow(/ECONNREFUSED/)
  await durable.start()
  expect(await ask(durable.url, 'select amount from sale')).toBe('25000')
  await durable.crash()
  await durable.stop()
})

test('a test run that is killed leaves no server and no data behind', async () => {
  const script = `
    const { startPostgres } = await import(${JSON.stringify(join(import.meta.dirname, 'postgres.ts'))})
    const { url } = await startPostgres()
    console.log(url)
    setInterval(() => {}, 1000)`
  const run = spawn(process.execPath, ['--input-type=module', '-e', script], {
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  const url = await new Promise<string>((resolve) => {
    run.stdout.setEncoding('utf8').on('data', (text: string) => resolve(text.trim()))
  })
  const data = String(await ask(url, 'show data_directory'))
  run.kill('SIGKILL')
  await expect.poll(() => accepts(Number(new URL(url).port))).toBe(false)
  await expect.poll(() => existsSync(data)).toBe(false)
})

function accepts(port: number): Promise<boolean> {
  return new Promise((resolve) => {
    const socket = createConnection(port, '127.0.0.1', () => resolve(true)).on('error', () =>
      resolve(false),
    )
    socket.on('connect', () => socket.destroy())
  })
}
