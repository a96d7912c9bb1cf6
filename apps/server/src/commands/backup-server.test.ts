import { existsSync, mkdtempSync, readdirSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { verify } from '@cho40/core'
import { createDatabase } from '@cho40/testing/postgres'
import { afterAll, beforeAll, expect, inject, test } from 'vitest'
import { type AServer, aMarketOver, aServer, goneServer, sepayEvent } from '../../test/a-server.ts'
import { lastBackup, markBackup } from '../backup-mark.ts'
import { openDatabase } from '../open-database.ts'
import { processDeps } from '../process-deps.ts'
import { backupTo } from './backup-file.ts'
import { runDrill } from './drill.ts'
import { examine } from './examine.ts'
import { moveBetween } from './move-ends.ts'
import { restoreInto } from './restore-file.ts'

let folder: string
let server: AServer
let home: Awaited<ReturnType<typeof createDatabase>>
let place: { dataDir: string; databaseUrl: string }

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'cho40-backup-server-'))
  home = await createDatabase(inject('postgresUrl'))
  server = await aServer(undefined, { databaseUrl: home.url })
  place = { dataDir: server.dataDir, databaseUrl: home.url }
  const market = await aMarketOver(server, 1)
  const [stall] = market.stalls
  if (!stall) throw new Error('no stall')
  const paid = sepayEvent(market, { id: 1, to: stall, amount: 9000, memo: 'khong ro' })
  await fetch(server.url + paid.path, {
    method: 'POST',
    headers: { 'content-type': 'application/json', ...paid.headers },
    body: paid.body,
  })
})
afterAll(async () => {
  await goneServer(server)
  await home.drop()
  rmSync(folder, { recursive: true, force: true })
})

/** The chains as the database itself has them. */
async function heads(databaseUrl: string) {
  const { db, dialect, close } = await openDatabase({ dataDir: folder, databaseUrl })
  const rows = await db
    .selectFrom('cho_book')
    .select(['id as book', 'head_seq as seq', 'head_hash as hash'])
    .orderBy('id')
    .execute()
  const { clean } = await verify({ db, dialect })
  await close()
  return { rows, clean }
}

test('PostgreSQL is copied beside its server into one proved file, which goes back into PostgreSQL', async () => {
  const path = join(folder, 'copies', 'copy.db')
  const report = await backupTo(path, { ...place, at: processDeps.clock.now() })
  const { rows } = await heads(home.url)
  expect(rows.length).toBeGreaterThan(0)
  expect(report).toMatchObject({ path, damage: [], books: rows, transfers: 1 })
  expect(readdirSync(join(folder, 'copies'))).toEqual(['copy.db', 'copy.db.sha256'])

  const back = join(folder, 'back')
  expect(await restoreInto({ from: path, dataDir: back, replace: false })).toMatchObject({
    ok: true,
    value: { epoch: 2, books: rows },
  })
  const fresh = await createDatabase(inject('postgresUrl'))
  try {
    const moved = await moveBetween({ dataDir: back }, { databaseUrl: fresh.url })
    expect(moved).toMatchObject({ ok: true })
    const there = await heads(fresh.url)
    expect(there.clean).toBe(true)
    // Each chain goes on with the one record that says where it was restored.
    expect(there.rows.map(({ book, seq }) => [book, seq])).toEqual(
      rows.map(({ book, seq }) => [book, seq + 1]),
    )
  } finally {
    await fresh.drop()
  }
})

test('the drill over PostgreSQL brings the copy back and compares every chain', async () => {
  expect(
    await runDrill({ ...place, mirrorDir: undefined, mirrorStore: undefined }, { json: true }),
  ).toBe(0)
})

test('doctor tells the age of the copy of a database server', async () => {
  markBackup(place.dataDir, processDeps.clock.now())
  expect(lastBackup(place.dataDir)).toBeDefined()
  const found = (await examine(place)).find(({ name }) => name.endsWith('Backup'))
  expect(found).toMatchObject({ ok: true, found: expect.stringContaining('0 ') })
})

test('of a database that breaks a check no backup is made; what was read is kept and named so', async () => {
  const { db, close } = await openDatabase({ dataDir: folder, databaseUrl: home.url })
  const moveHeads = (by: number) =>
    db
      .updateTable('cho_book')
      .set((eb) => ({ head_seq: eb('head_seq', '+', by) }))
      .execute()
  await moveHeads(7)
  try {
    const path = join(folder, 'broken.db')
    const report = await backupTo(path, { ...place, at: processDeps.clock.now() })
    expect(report.damage).not.toEqual([])
    expect(report.path).toBe(`${path}.new.lines`)
    expect([existsSync(path), existsSync(report.path)]).toEqual([false, true])
  } finally {
    await moveHeads(-7)
    await close()
  }
})
