import { cpSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createEventHub } from '@cho40/api'
import { createCore, type Deps } from '@cho40/core'
import { createDatabase, type TestDatabase } from '@cho40/testing/postgres'
import { err, ok } from '@cho40/values'
import pg from 'pg'
import { afterEach, beforeEach, describe, expect, inject, test } from 'vitest'
import { keepCopy, putBack } from '../src/commands/kept-copy.ts'
import { followOthers } from '../src/following.ts'
import { jobsOnce } from '../src/jobs-once.ts'
import { openDatabase } from '../src/open-database.ts'
import { processDeps } from '../src/process-deps.ts'
import { reportReading } from '../src/report-reading.ts'
import { startServer } from '../src/start.ts'
import { cho40 } from './cho40-process.ts'

const silent = { info: () => undefined, error: () => undefined }
let folder: string
let database: TestDatabase
beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), 'cho40-processes-'))
  database = await createDatabase(inject('postgresUrl'))
})
afterEach(async () => {
  await database.drop()
  rmSync(folder, { recursive: true, force: true })
})

/** The row of a book in which nothing has happened. */
function aBook() {
  const at = processDeps.clock.now()
  const head = { head_seq: 0, head_hash: '', event_position: 0, closed_through: null }
  return { kind: 'vendor', ...head, last_recorded_at: at, opened_at: at } as const
}

describe('work by the clock', () => {
  test('is one process’s at a time; the other takes over when that one stops', async () => {
    const place = { dataDir: folder, databaseUrl: database.url }
    const opened = [await openDatabase(place), await openDatabase(place)] as const
    const [here, there] = opened.map((one, n) => {
      const deps = createCore({ ...processDeps, ...one })
      return jobsOnce(deps, { holder: `process ${n}`, log: silent })
    })
    if (!here || !there) throw new Error('no processes')
    const work = (deps: Deps) => deps.writer.run(() => Promise.resolve(ok('done')))
    const [mine, theirs] = [here.turnAt('sweep', 60_000), there.turnAt('sweep', 60_000)]
    expect(await mine(work)).toEqual(ok('done'))
    expect(await theirs(work)).toBeUndefined()
    expect(await mine(work)).toEqual(ok('done'))
    await here.stop()
    expect(await theirs(work)).toEqual(ok('done'))
    expect(await mine(work)).toBeUndefined()
    await there.stop()
    for (const one of opened) await one.close()
  })
})

describe('news of other processes', () => {
  test('reaches a screen although the line that tells of it is down', async () => {
    const { db, dialect, close } = await openDatabase({
      dataDir: folder,
      databaseUrl: database.url,
    })
    const hub = createEventHub()
    const id = processDeps.ids.make('book')
    await db
      .insertInto('cho_book')
      .values({ ...aBook(), id })
      .execute()
    let woken = 0
    const silence = hub.listen(id, () => {
      woken += 1
    })
    const nowhere = 'postgres://cho40@127.0.0.1:9/none'
    const reading = () => ({ db, dialect })
    const following = followOthers({ databaseUrl: nowhere, reading, hub, log: silent })
    // The first look wakes once: what came before it is unknown.
    await expect.poll(() => woken).toBe(1)
    await db.updateTable('cho_book').set({ event_position: 1 }).where('id', '=', id).execute()
    await expect.poll(() => woken).toBe(2)
    silence()
    await following.stop()
    await close()
  })
})

describe('secrets', () => {
  test('a second server with others is refused in words; with the same ones it runs beside', async () => {
    const first = join(folder, 'first')
    const options = { port: 0, demo: false, log: silent, databaseUrl: database.url }
    const here = await startServer({ ...options, dataDir: first })
    const stranger = ['serve', '--port', '0', '--database-url', database.url, '--data']
    const refused = await cho40([...stranger, join(folder, 'stranger')])
    expect(refused.code).toBe(1)
    expect(refused.stderr).toContain('are not those of the server that used this database before')
    expect(refused.stderr).toContain('secrets.json')
    const second = join(folder, 'second')
    cpSync(first, second, { recursive: true })
    const there = await startServer({ ...options, dataDir: second })
    expect((await fetch(`${there.url}/readyz`)).status).toBe(200)
    await there.stop()
    await here.stop()
  })
})

describe('statements of books', () => {
  test('come from the replica while it knows all, from the database when it lags or is gone', async () => {
    const place = { dataDir: folder, databaseUrl: database.url }
    const first = await openDatabase(place)
    const bookId = processDeps.ids.make('book')
    const book = aBook()
    await first.db
      .insertInto('cho_book')
      .values({ ...book, id: bookId })
      .execute()
    await (await reportReading(first, { reportsUrl: undefined, log: silent })).close()
    await first.close()
    // A copy of this moment: a replica that has stopped following.
    const copied = new URL(database.url).pathname.slice(1)
    const replica = await createDatabase(inject('postgresUrl'), { template: copied })
    const { db, dialect, close } = await openDatabase(place)
    const told: string[] = []
    const log = { ...silent, error: (_facts: unknown, message: string) => told.push(message) }
    const reports = await reportReading({ db, dialect }, { reportsUrl: replica.url, log })
    const asked = () =>
      reports.read([bookId], async (reading) => {
        const books = await reading.db.selectFrom('cho_book').select('id').execute()
        const [where] = await reading.db
          .selectNoFrom((eb) => [
            eb.fn<string>('current_database', []).as('name'),
            eb.fn<string>('current_setting', [eb.val('role')]).as('role'),
          ])
          .execute()
        return { ...where, books: books.map(({ id }) => id) }
      })
    const from = ({ url }: TestDatabase) => ({
      name: new URL(url).pathname.slice(1),
      role: 'cho40_reader',
      books: [bookId],
    })
    expect(await asked()).toEqual(from(replica))
    // Another book's news is nothing to this one.
    const other = processDeps.ids.make('book')
    await db
      .insertInto('cho_book')
      .values({ ...book, id: other })
      .execute()
    expect(await asked()).toEqual(from(replica))
    const news = db.updateTable('cho_book').set({ event_position: 1 }).where('id', '=', bookId)
    await news.execute()
    expect(await asked()).toEqual(from(database))
    await replica.drop()
    expect(await asked()).toEqual(from(database))
    expect(told).toEqual(['replica passed over'])
    await reports.close()
    await close()
  })
})

describe('a copy around an update', () => {
  test('is put back for tables that have changed, and never over what was done since', async () => {
    const place = { dataDir: folder, databaseUrl: database.url }
    const first = await openDatabase(place)
    const id = processDeps.ids.make('book')
    const book = { ...aBook(), id }
    await first.db.insertInto('cho_book').values(book).execute()
    await first.close()
    expect(await keepCopy(database.url)).toMatchObject({ ok: true, value: { books: 1 } })

    const server = new pg.Client({ connectionString: database.url })
    await server.connect()
    await server.query(`create table cho_later (id text primary key);
      insert into cho_migration select '999-later', applied_at from cho_migration limit 1;
      update cho_book set event_position = 1`)
    expect(await putBack(database.url)).toEqual(err({ type: 'DoneSince', books: [id] }))
    await server.query('update cho_book set event_position = 0')
    const back = await putBack(database.url)
    expect(back).toMatchObject({ ok: true, value: { setAside: expect.stringMatching(/^cho40_t/) } })
    const { rows } = await server.query(`select to_regclass('cho_later') as gone,
      (select count(*)::int from cho_book) as books,
      (select count(*)::int from pg_trigger where tgrelid = 'cho_book'::regclass) as triggers,
      (select relrowsecurity from pg_class where oid = 'cho_book'::regclass) as walled`)
    expect(rows).toEqual([{ gone: null, books: 1, triggers: expect.any(Number), walled: true }])
    await server.end()
    // This version takes them as its own.
    await (await openDatabase(place)).close()
    expect(await putBack(database.url)).toEqual(err({ type: 'NothingKept' }))
    expect((await keepCopy(database.url)).ok).toBe(true)
    expect(await putBack(database.url)).toEqual(ok({ setAside: undefined }))
  })

  test('is for PostgreSQL, and says so', async () => {
    const refused = await cho40(['migrate', '--keep', '--data', folder])
    expect([refused.code, refused.stdout]).toEqual([1, ''])
    expect(refused.stderr).toContain('cho40 backup')
  })
})

describe('cho40 move', () => {
  test('to PostgreSQL and back; what is not empty, not there or no place is refused in words', async () => {
    const [first, second] = [join(folder, 'first'), join(folder, 'second')]
    const [here, there, back] = [`sqlite:${first}`, database.url, `sqlite:${second}`]
    expect((await cho40(['move', '--from', here, '--to', there])).stderr).toContain('no database')
    expect((await cho40(['migrate', '--data', first])).code).toBe(0)
    const moved = await cho40(['move', '--from', here, '--to', there, '--json'])
    expect([moved.code, moved.stderr]).toEqual([0, ''])
    const returned = await cho40(['move', '--from', there, '--to', back, '--json'])
    expect(returned.code).toBe(0)
    expect(JSON.parse(returned.stdout)).toEqual(JSON.parse(moved.stdout))
    expect(returned.stderr).toContain('secrets.json')
    const again = await cho40(['move', '--from', here, '--to', there])
    expect([again.code, again.stdout]).toEqual([1, ''])
    expect(again.stderr).toContain('already holds tables')
    const nowhere = await cho40(['move', '--from', here, '--to', 'mysql://secret@host/db'])
    expect(nowhere.code).toBe(2)
    expect(nowhere.stderr).not.toContain('secret')
  })
})
