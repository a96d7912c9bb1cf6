import {
  mkdirSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  statSync,
  utimesSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { litestream } from './commands/examine-keeping.ts'
import { databasePlace } from './commands/place-arguments.ts'
import { openDatabase } from './open-database.ts'

let dataDir = ''
beforeEach(() => {
  dataDir = mkdtempSync(join(tmpdir(), 'cho40-checkpoints-'))
})
afterEach(() => {
  rmSync(dataDir, { recursive: true, force: true })
})

/** A new log has new salts: bytes 16 to 24 of its head (sqlite.org/fileformat2.html, 4.1). */
const log = () => readFileSync(join(dataDir, 'cho40.db-wal'))
const salts = () => log().toString('hex', 16, 24)
const fileBytes = () => statSync(join(dataDir, 'cho40.db')).size

/** Twice the pages after which SQLite checkpoints by itself, in commits of their own. */
async function writeMuch(opened: Awaited<ReturnType<typeof openDatabase>>): Promise<void> {
  opened.sqlite?.file.exec('create table if not exists much (bytes blob)')
  for (let n = 0; n < 16; n += 1) {
    opened.sqlite?.file.exec('insert into much values (randomblob(512 * 1024))')
  }
  await opened.reads?.selectFrom('cho_migration').select('name').execute()
}

test('left to Litestream, the log is never put back into the file: not at work, not at the end', async () => {
  const first = await openDatabase({ dataDir, checkpoints: 'litestream' })
  expect(first.sqlite?.file.pragma('wal_autocheckpoint', { simple: true })).toBe(0)
  const [salt, bytes, length] = [salts(), fileBytes(), log().length]
  await writeMuch(first)
  expect([salts(), fileBytes()]).toEqual([salt, bytes])
  expect(log().length).toBeGreaterThan(length + 8 * 1024 * 1024)
  const whole = log()
  await first.close()
  expect(log().equals(whole)).toBe(true)
  const again = await openDatabase({ dataDir, checkpoints: 'litestream' })
  await writeMuch(again)
  await again.close()
  expect([salts(), fileBytes()]).toEqual([salt, bytes])
  expect(log().length).toBeGreaterThan(whole.length)
})

test('otherwise the server puts it back by itself, and ends without one', async () => {
  const opened = await openDatabase({ dataDir })
  const salt = salts()
  await writeMuch(opened)
  expect(fileBytes()).toBeGreaterThan(4 * 1024 * 1024)
  expect(salts()).not.toBe(salt)
  await opened.close()
  expect(statSync(join(dataDir, 'cho40.db-wal'), { throwIfNoEntry: false })).toBeUndefined()
})

test('what the variable may say', () => {
  const place = (text: string) => databasePlace({ data: dataDir }, { CHO40_CHECKPOINTS: text })
  expect(place('litestream')).toEqual({ ok: true, value: { dataDir, checkpoints: 'litestream' } })
  expect(place('')).toEqual({ ok: true, value: { dataDir } })
  expect(place('off')).toMatchObject({ ok: false, problem: { option: 'CHO40_CHECKPOINTS' } })
})

test('the doctor sees whether Litestream takes the log', () => {
  expect(litestream(dataDir)).toMatchObject({ ok: false, name: 'Litestream' })
  const taken = join(dataDir, '.cho40.db-litestream/generations/00000000.wal')
  mkdirSync(dirname(taken), { recursive: true })
  writeFileSync(taken, '')
  writeFileSync(join(dataDir, 'cho40.db-wal'), '')
  expect(litestream(dataDir).ok).toBe(true)
  const hours = Date.now() / 1_000 + 3_600
  utimesSync(join(dataDir, 'cho40.db-wal'), hours, hours)
  expect(litestream(dataDir).ok).toBe(false)
})
