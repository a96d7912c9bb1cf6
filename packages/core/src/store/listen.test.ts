import { createDatabase, type TestDatabase } from '@cho40/testing/postgres'
import pg from 'pg'
import { afterEach, beforeEach, expect, inject, test } from 'vitest'
import { type ListenConnection, type Listening, listenForEvents } from './listen.ts'

let database: TestDatabase
const open: Listening[] = []
beforeEach(async () => {
  database = await createDatabase(inject('postgresUrl'))
})
afterEach(async () => {
  await Promise.all(open.splice(0).map((listening) => listening.stop()))
  await database.drop()
})

async function connect(): Promise<ListenConnection> {
  const client = new pg.Client({ connectionString: database.url, application_name: 'listener' })
  const gone = new Promise<unknown>((resolve) => {
    client.on('error', resolve)
    client.on('end', () => resolve(undefined))
  })
  await client.connect()
  const { rows } = await client.query<{ pid: number }>('select pg_backend_pid() as pid')
  return {
    query: (text, parameters) => client.query(text, [...(parameters ?? [])]),
    onNotice: (listener) =>
      client.on('notification', ({ processId, payload }) => {
        if (processId !== rows[0]?.pid) listener(payload ?? '')
      }),
    onLost: (listener) => void gone.then(listener),
    close: () => client.end(),
  }
}

/** One process that listens, with what it heard. */
async function aProcess() {
  const heard: string[] = []
  const losses: unknown[] = []
  let begun = 0
  const listening = listenForEvents({
    connect,
    onWake: (bookId) => heard.push(bookId),
    onListening: () => {
      begun += 1
    },
    onError: (error) => losses.push(error),
    waitMs: () => 10,
  })
  open.push(listening)
  await expect.poll(listening.isListening).toBe(true)
  return { ...listening, heard, losses, begun: () => begun }
}

test('what one process tells the other hears, many times of one book as one', async () => {
  const here = await aProcess()
  const there = await aProcess()
  for (let n = 0; n < 50; n += 1) here.tell('book_a')
  here.tell('book_b')
  await expect.poll(() => there.heard.includes('book_b')).toBe(true)
  expect(there.heard).toEqual(['book_a', 'book_b'])
  expect(here.heard).toEqual([])
})

test('a connection that is cut comes back, and says that notices may have been missed', async () => {
  const here = await aProcess()
  const there = await aProcess()
  const admin = new pg.Client({ connectionString: database.url })
  await admin.connect()
  await admin.query(
    `select pg_terminate_backend(pid) from pg_stat_activity where application_name = 'listener'
      and datname = current_database()`,
  )
  await admin.end()
  for (const one of [here, there]) {
    await expect.poll(() => one.begun() === 2 && one.isListening()).toBe(true)
    expect(one.losses.length).toBeGreaterThan(0)
  }
  here.tell('book_c')
  await expect.poll(() => there.heard).toEqual(['book_c'])
})

test('one that stops lets its connection go and tries no more', async () => {
  const here = await aProcess()
  await here.stop()
  expect(here.isListening()).toBe(false)
  expect(here.losses).toEqual([])
  here.tell('book_d')
  expect(here.begun()).toBe(1)
})

test('what is stopped while its line is being opened ends, and leaves no line open', async () => {
  const begun: number[] = []
  const lines = async () => {
    const admin = new pg.Client({ connectionString: database.url })
    await admin.connect()
    const { rows } = await admin.query(
      `select pid from pg_stat_activity where application_name = 'listener'
        and datname = current_database()`,
    )
    await admin.end()
    return rows.length
  }
  const listening = listenForEvents({
    connect,
    onWake: () => undefined,
    onListening: () => begun.push(1),
    onError: () => undefined,
  })
  await listening.stop()
  expect(begun).toEqual([])
  await expect.poll(lines).toBe(0)
})
