import { chmodSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { sqliteDb } from '@cho40/core'
import { instantToMs, plusMs } from '@cho40/values'
import Database from 'better-sqlite3'
import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from 'vitest'
import { type AServer, aMarketOver, aServer, goneServer, sepayEvent } from '../../test/a-server.ts'
import { markBackup } from '../backup-mark.ts'
import { type OpenedDatabase, openForReading } from '../open-database.ts'
import { processDeps } from '../process-deps.ts'
import { examine } from './examine.ts'
import { backup, clock, feeds, mirror, secrets } from './examine-keeping.ts'

const HOUR_MS = 3_600_000
const now = processDeps.clock.now()
const later = (hours: number) => plusMs(now, hours * HOUR_MS)

let server: AServer
let books: OpenedDatabase
beforeAll(async () => {
  server = await aServer()
  books = openForReading(server.dataDir)
})
afterAll(async () => {
  await books.close()
  await goneServer(server)
})

let folder = ''
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'cho40-doctor-'))
})
afterEach(() => rmSync(folder, { recursive: true, force: true }))

test('a running server of today is in order in every point', async () => {
  const findings = await examine({ dataDir: server.dataDir })
  expect(findings.filter(({ ok }) => !ok)).toEqual([])
  expect(findings.map(({ name }) => name)).toEqual(
    expect.arrayContaining([
      'Đồng hồ · Clock',
      'Nguồn ngân hàng · Bank feeds',
      'Tệp bí mật · Secrets',
      'Sao lưu · Backup',
    ]),
  )
})

test('secrets that others can read are told of, with what to do', () => {
  expect(secrets(folder)).toBeUndefined()
  const path = join(folder, 'secrets.json')
  writeFileSync(path, '{}')
  chmodSync(path, 0o600)
  expect(secrets(folder)).toMatchObject({ ok: true, found: 'secrets.json 0600' })
  chmodSync(path, 0o640)
  expect(secrets(folder)).toMatchObject({ ok: false, found: 'secrets.json 0640' })
})

test('a database of yesterday without a copy is told of, and one whose copy is old', async () => {
  const { db } = books
  expect(await backup(folder, { db, now })).toMatchObject({ ok: true })
  expect(await backup(folder, { db, now: later(30) })).toMatchObject({ ok: false })
  markBackup(folder, later(20))
  expect(await backup(folder, { db, now: later(30) })).toMatchObject({ ok: true })
  expect(await backup(folder, { db, now: later(50) })).toMatchObject({ ok: false })
})

test('a feed that was silent for a week is named; a clock behind the books, too', async () => {
  const { db } = books
  const market = await aMarketOver(server, 1)
  expect(await feeds(db, now)).toMatchObject({ ok: true, found: '1/1' })
  expect(await feeds(db, later(8 * 24))).toMatchObject({ ok: false, found: '0/1' })
  const [stall] = market.stalls
  if (!stall) throw new Error('no stall')
  const event = sepayEvent(market, { id: 1, to: stall, amount: 9000, memo: 'x' })
  await fetch(server.url + event.path, {
    method: 'POST',
    headers: { 'content-type': 'application/json', ...event.headers },
    body: event.body,
  })
  await server.admin.query('feeds.list', { marketId: market.marketId })
  expect(await feeds(db, now)).toMatchObject({ ok: true, found: '1/1' })
  expect(await feeds(db, later(6 * 24))).toMatchObject({ ok: true })
  const silent = await feeds(db, later(8 * 24))
  expect(silent).toMatchObject({ ok: false, found: '0/1' })
  expect(silent.advice).toMatch(/feed_\w+/)

  expect(await clock(db, now)).toMatchObject({ ok: true })
  const behind = await clock(db, later(-1))
  expect(behind.ok).toBe(false)
  expect(instantToMs(later(-1))).toBeLessThan(instantToMs(now))
})

test('a database server that is away is told as that, and nobody is sent to restore a backup', async () => {
  const databaseUrl = 'postgres://u:geheim@127.0.0.1:1/z'
  const findings = await examine({ dataDir: folder, databaseUrl })
  const [tables] = findings.filter(({ ok }) => !ok)
  expect(tables?.advice).toContain(
    'PostgreSQL cannot be reached (ECONNREFUSED). Nothing was changed.',
  )
  expect(JSON.stringify(findings)).not.toMatch(/restore|geheim/)
})

test('a file that is no database is left as it is, and a copy is to be restored', async () => {
  writeFileSync(join(folder, 'cho40.db'), 'x'.repeat(8_192))
  const [tables] = (await examine({ dataDir: folder })).filter(({ ok }) => !ok)
  expect(tables?.advice).toContain('Keep the file and restore the latest backup.')
})

test('a mirror that takes nothing any more is told before the disk is full', async () => {
  const file = new Database(':memory:')
  const db = sqliteDb(file)
  expect(await mirror(db)).toBeUndefined()
  file.exec('create table cho_mirror_change (seq integer primary key, change text)')
  expect(await mirror(db)).toMatchObject({ ok: true })
  file.exec("insert into cho_mirror_change values (5, 'a'), (30_005, 'b')")
  expect(await mirror(db)).toMatchObject({ ok: false })
  await db.destroy()
})
