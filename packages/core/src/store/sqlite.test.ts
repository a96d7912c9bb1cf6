import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import Database from 'better-sqlite3'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { sqliteDb } from './sqlite.ts'

let folder: string
const opened: Database.Database[] = []
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'cho40-sqlite-'))
})
afterEach(() => {
  for (const database of opened.splice(0)) database.close()
  rmSync(folder, { recursive: true })
})

function openFile(options: Database.Options = {}): Database.Database {
  const database = new Database(join(folder, 'market.db'), options)
  opened.push(database)
  return database
}

test('a WAL file that is opened again still syncs every commit', () => {
  const first = openFile()
  sqliteDb(first)
  first.exec('create table t (a text)')
  first.close()
  const bare = openFile()
  expect(bare.pragma('journal_mode', { simple: true })).toBe('wal')
  // What the driver alone would do: NORMAL, which loses the last commits in a power cut.
  expect(bare.pragma('synchronous', { simple: true })).toBe(1)
  sqliteDb(bare)
  expect(bare.pragma('synchronous', { simple: true })).toBe(2)
})

test('foreign keys, the wait for a lock and the distrust of schemas are on', () => {
  const database = openFile()
  sqliteDb(database)
  expect(database.pragma('foreign_keys', { simple: true })).toBe(1)
  expect(database.pragma('busy_timeout', { simple: true })).toBe(5000)
  expect(database.pragma('trusted_schema', { simple: true })).toBe(0)
  expect(database.pragma('cell_size_check', { simple: true })).toBe(1)
})

test('a read-only connection cannot write, and sees what the writer commits', async () => {
  const writer = openFile()
  sqliteDb(writer)
  writer.exec('create table t (a text)')
  const reader = openFile()
  const db = sqliteDb(reader, { readOnly: true })
  writer.exec("insert into t values ('x')")
  expect(reader.prepare('select a from t').all()).toEqual([{ a: 'x' }])
  expect(() => reader.exec("insert into t values ('y')")).toThrow('readonly')
  await db.destroy()
})
