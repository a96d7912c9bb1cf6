import { createDatabase, type Postgres, startPostgres } from '@cho40/testing/postgres'
import pg from 'pg'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { type Installed, install, rewrite } from './parts/installed.ts'
import { type MarketOnDisk, marketOnDisk, sellForCash } from './parts/market-on-disk.ts'
import { atService, FIRST_STEP, step } from './parts/next-release.ts'
import { report } from './parts/scale.ts'

let postgres: Postgres
let database: string
let market: MarketOnDisk
let machine: Installed
const ended = { updated: 0, 'not passed': 0, 'gone back': 0, 'left to a person': 0, 'not begun': 0 }

beforeAll(async () => {
  postgres = await startPostgres()
  database = (await createDatabase(postgres.url)).url
  market = await marketOnDisk(1, database)
  machine = await install(market.dataDir, { CHO40_DATABASE_URL: database })
}, 300_000)

afterAll(async () => {
  report('updates on PostgreSQL', ended)
  await machine?.stop()
  await postgres?.stop()
})

test('a release that would fail on the tables is found out on a copy of them, and the old one never stops', async () => {
  machine.lay('broken', (dist) => {
    const fails = `await db.schema.alterTable("cho_entry").addUniqueConstraint("one_book", ["book_id"]).execute();`
    rewrite(dist, FIRST_STEP, step('992-broken', 'cho_broken', fails))
  })
  for (let sale = 0; sale < 2; sale += 1) await sellForCash(machine.url, market)
  const before = await state()
  const pid = machine.pid()
  const { code, said } = await machine.changeOver('broken')
  expect(code, said).toBe(1)
  expect(said).toContain('THE REHEARSAL FAILED')
  expect(said).toContain('one_book')
  expect(said).toContain('Not updated')
  expect(said).not.toContain(new URL(database).password)
  expect(machine.pid()).toBe(pid)
  expect(await works('a')).toEqual(before)
  expect(await schemas()).toEqual([])
  ended['not passed'] += 1
})

test('a release that brings the tables forward and then does not come up is taken back with them', async () => {
  machine.lay('mute', (dist) => {
    rewrite(dist, FIRST_STEP, step('993-mute', 'cho_mute'))
    atService(dist, "process.argv[2] = 'migrate'")
  })
  await sellForCash(machine.url, market)
  const before = await state()
  const { code, said } = await machine.changeOver('mute', true)
  expect(code, said).toBe(1)
  expect(said).toContain('Release a and its data are back')
  expect(said).not.toContain(new URL(database).password)
  expect(await works('a')).toEqual(before)
  // What the new release made of the tables is still there to look at, and the copy is in its old place.
  const [taken = '', ...others] = await schemas()
  expect(taken).toMatch(/^cho40_taken_back_\d{8}t\d{6}$/)
  expect(others).toEqual([])
  expect(await ask(`select name from ${taken}.cho_migration where name = '993-mute'`)).toHaveLength(
    1,
  )
  ended['gone back'] += 1
})

test('the tables that came back are as good as before: proved, guarded, written to, and brought forward by the next release', async () => {
  machine.command(['verify', '--data', machine.dataDir, '--database-url', database])
  await expect(ask('delete from cho_audit_record')).rejects.toThrow()
  await sellForCash(machine.url, market)
  machine.lay('b', (dist) => rewrite(dist, FIRST_STEP, step('994-good', 'cho_good')))
  const before = await state()
  const { code, said } = await machine.changeOver('b')
  expect(code, said).toBe(0)
  expect(said).toContain('The rehearsal passed')
  const after = await works('b')
  expect(after.books).toEqual(before.books)
  expect(after.tables).toEqual([...before.tables, '994-good'])
  // The copy that was kept goes when the release is ready.
  expect(await schemas()).toHaveLength(1)
  ended.updated += 1
})

test('while another server works over the same tables, nothing is begun', async () => {
  const other = new pg.Client({ connectionString: database, application_name: 'cho40' })
  await other.connect()
  machine.lay('c', (dist) => rewrite(dist, FIRST_STEP, step('994-good', 'cho_good')))
  const before = await state()
  const { code, said } = await machine.changeOver('c')
  await other.end()
  expect(code, said).toBe(1)
  expect(said).toContain('Stop every server')
  expect(said).toContain('Not updated')
  expect(await works('b')).toEqual(before)
  ended['not begun'] += 1
})

test('a release that did something in a book before it fell over is left to a person', async () => {
  machine.lay('busy', (dist) => {
    // Its last step does what a server would do in a book, and nothing of it on a copy.
    const moves = `if (!process.argv.includes('--rehearse')) await db.updateTable("cho_book")
      .set((row) => ({ event_position: row("event_position", "+", 1) })).execute();`
    const steps = step('994-good', 'cho_good') + step('995-busy', 'cho_busy', moves)
    rewrite(dist, FIRST_STEP, steps)
    atService(dist, "process.argv[2] = 'migrate'")
  })
  const before = await state()
  const { code, said } = await machine.changeOver('busy', true)
  expect(code, said).toBe(1)
  expect(said).toContain('nothing is taken back')
  expect(said).toContain('schema cho40_before_update')
  expect(machine.current()).toBe('busy')
  expect(await state('cho40_before_update')).toEqual(before)
  ended['left to a person'] += 1
})

type State = { readonly books: readonly unknown[]; readonly tables: readonly unknown[] }

async function state(schema = 'public'): Promise<State> {
  const heads = 'select id, head_seq, head_hash, event_position from'
  const names = await ask(`select name from ${schema}.cho_migration order by name`)
  return {
    books: await ask(`${heads} ${schema}.cho_book order by id`),
    tables: names.map(({ name }) => name),
  }
}

/** The schemas that changing over has made. */
async function schemas(): Promise<readonly string[]> {
  const rows = await ask(
    `select nspname as name from pg_namespace where nspname like 'cho40\\_%' order by 1`,
  )
  return rows.map(({ name }) => String(name))
}

async function ask(text: string): Promise<readonly Readonly<Record<string, unknown>>[]> {
  const client = new pg.Client({ connectionString: database })
  await client.connect()
  try {
    return (await client.query<Record<string, unknown>>(text)).rows
  } finally {
    await client.end()
  }
}

/** The release runs, whoever was signed in still is, and what is in the database now. */
async function works(release: string): Promise<State> {
  expect(machine.current()).toBe(release)
  // Where nothing was begun the old release has only just been started again.
  const health = () =>
    fetch(`${machine.url}/health/ready`).then(
      ({ status }) => status,
      () => 0,
    )
  await expect.poll(health, { timeout: 90_000 }).toBe(200)
  const me = await fetch(`${machine.url}/trpc/session.current`, {
    headers: { cookie: market.cookie, 'x-cho40': '1' },
  })
  expect(await me.json()).toMatchObject({ result: { data: { name: 'Quản trị' } } })
  return state()
}
