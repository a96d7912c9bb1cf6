import { createDatabase } from '@cho40/testing/postgres'
import { instantFromMs } from '@cho40/values'
import Database from 'better-sqlite3'
import { sql } from 'kysely'
import pg from 'pg'
import { afterAll, beforeAll, expect, inject, test } from 'vitest'
import { exportBook } from './ledger/export-book.ts'
import { type Move, moveDatabase } from './move.ts'
import type { Reading } from './store/deps.ts'
import { contentOf, tablesIn } from './store/move-rows.ts'
import { postgresDb, postgresTypes } from './store/postgres.ts'
import { sqliteDb } from './store/sqlite.ts'
import { aBusyMarket } from './testing/a-busy-market.ts'
import { must } from './testing/a-market.ts'
import { openTest, type TestDeps } from './testing/each-dialect.ts'

const NOW = instantFromMs(0)
const closing: (() => Promise<void>)[] = []
let source: TestDeps
beforeAll(async () => {
  source = await openTest('sqlite')
  await aBusyMarket(source)
})
afterAll(async () => {
  await source.close()
  for (const close of closing.toReversed()) await close()
})

function emptyFile(): Reading {
  const db = sqliteDb(new Database(':memory:'))
  closing.push(() => db.destroy())
  return { db, dialect: 'sqlite' }
}

async function emptyServer(): Promise<Reading> {
  const { url, drop } = await createDatabase(inject('postgresUrl'))
  const pool = new pg.Pool({ connectionString: url, max: 3, types: postgresTypes(pg.types) })
  pool.on('error', () => undefined)
  const db = postgresDb(pool)
  closing.push(drop, () => db.destroy())
  return { db, dialect: 'postgres' }
}

const moved = (from: Reading, to: Reading, more: Partial<Move> = {}) =>
  moveDatabase({ from, to, now: NOW, ...more })

async function wholeContent(reading: Reading) {
  const tables = await tablesIn(reading)
  return Promise.all(tables.map(async (table) => [table.name, await contentOf(reading, table)]))
}

async function exportsOf(reading: Reading): Promise<Readonly<Record<string, string>>> {
  const books = await reading.db.selectFrom('cho_book').select('id').orderBy('id').execute()
  const texts: Record<string, string> = {}
  for (const { id } of books) {
    const lines: string[] = []
    for await (const line of exportBook(reading, id)) lines.push(line)
    texts[id] = lines.join('\n')
  }
  return texts
}

test('from SQLite to PostgreSQL and back: every row, and every export to the byte, is the same', async () => {
  const server = await emptyServer()
  const file = emptyFile()
  const there = must(await moved(source, server))
  const back = must(await moved(server, file))
  expect(there.rows).toBeGreaterThan(1_000)
  expect(back.content).toEqual(there.content)
  expect(await wholeContent(file)).toEqual(await wholeContent(source))
  expect(await exportsOf(server)).toEqual(await exportsOf(source))
  expect(await exportsOf(file)).toEqual(await exportsOf(source))
  // Nothing of the move stays behind: the target refuses changes as the source does.
  await expect(sql`update cho_posting set amount = amount + 1`.execute(server.db)).rejects.toThrow(
    'append-only',
  )
  await expect(
    sql`insert into cho_posting select * from cho_posting where false`.execute(server.db),
  ).resolves.toBeDefined()
  // Something is there by now: a second time is refused, and changes nothing.
  expect(await moved(source, server)).toMatchObject({
    ok: false,
    problem: { type: 'TargetNotEmpty' },
  })
})

test('one that is interrupted half-way leaves the target empty, and then goes through', async () => {
  for (const target of [emptyFile(), await emptyServer()]) {
    const broken = moved(source, target, {
      onProgress({ rows }) {
        if (rows >= 1_200) throw new Error('the power went')
      },
    })
    await expect(broken).rejects.toThrow('the power went')
    expect(await tablesIn(target)).toEqual([])
    expect(await moved(source, target)).toMatchObject({ ok: true })
  }
})

test('a source that is broken or of another version is refused, and the target stays empty', async () => {
  const copy = emptyFile()
  must(await moved(source, copy))
  const target = emptyFile()
  await sql`update cho_balance set debits = debits + 1`.execute(copy.db)
  expect(await moved(copy, target)).toMatchObject({ problem: { type: 'SourceBroken' } })
  await sql`delete from cho_migration where name = '023-indexes'`.execute(copy.db)
  expect(await moved(copy, target)).toEqual({
    ok: false,
    problem: { type: 'SourceNotCurrent', names: ['023-indexes'] },
  })
  expect(await tablesIn(target)).toEqual([])
})
