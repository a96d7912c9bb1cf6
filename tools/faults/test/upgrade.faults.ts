import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { migrate, postgresDb, postgresTypes, sqliteDb, verify } from '@cho40/core'
import { numbersFrom } from '@cho40/providers/testing'
import { createDatabase, startPostgres } from '@cho40/testing/postgres'
import { instantFromMs } from '@cho40/values'
import Database from 'better-sqlite3'
import pg from 'pg'
import { expect, test } from 'vitest'
import {
  factsIn,
  fixtureFacts,
  fixtureFile,
  fixtureVersions,
  loadFixture,
} from '../../../packages/core/src/testing/schema-fixtures.ts'
import { contentOf } from './parts/judge-file.ts'
import { runCho40 } from './parts/run-cho40.ts'
import { howMany, report, SEED } from './parts/scale.ts'

const NOW = instantFromMs(0)
const STOPS = howMany(20, 2_000)
const KILLS = howMany(12, 600)
const CUTS = howMany(8, 400)

test(`an upgrade that is stopped at any of its statements has done nothing, and then goes through`, async () => {
  const folder = mkdtempSync(join(tmpdir(), 'cho40-upgrade-'))
  const path = join(folder, 'cho40.db')
  let stopped = 0
  let statements = 0
  for (const version of fixtureVersions()) {
    const image = fixtureFile(version)
    writeFileSync(path, image)
    const before = contentOf(path)
    statements = await upgraded(path, version)
    for (let stop = 0; stop < STOPS; stop += 1) {
      // The first statement is the connection's own and comes before the upgrade.
      const at = 1 + Math.floor(((statements - 1) * (stop + 0.5)) / STOPS)
      writeFileSync(path, image)
      const db = sqliteDb(failingAt(new Database(path), at))
      await expect(migrate(db, { dialect: 'sqlite', now: NOW })).rejects.toThrow('the power went')
      await db.destroy()
      expect(contentOf(path)).toEqual(before)
      stopped += 1
    }
    await upgraded(path, version)
  }
  report('upgrades stopped at a statement', {
    versions: fixtureVersions().length,
    stopped,
    statements,
  })
  rmSync(folder, { recursive: true, force: true })
})

test(`${KILLS} times killed while it upgrades: the file is of the old version or the new one, and sound`, async () => {
  const chance = numbersFrom(SEED)
  const [oldest = ''] = fixtureVersions()
  const image = fixtureFile(oldest)
  const before = fixtureFacts(oldest, 'sqlite')
  const folder = mkdtempSync(join(tmpdir(), 'cho40-upgrade-kill-'))
  const path = join(folder, 'cho40.db')
  const ended = { old: 0, new: 0 }
  writeFileSync(path, image)
  const began = performance.now()
  expect((await runCho40(['migrate', '--data', folder])).code).toBe(0)
  const wholeMs = performance.now() - began
  for (let kill = 0; kill < KILLS; kill += 1) {
    for (const side of ['-wal', '-shm']) rmSync(path + side, { force: true })
    writeFileSync(path, image)
    // From before its transaction began to behind its commit.
    const afterMs = Math.round((wholeMs * (30 + chance(110))) / 100)
    await runCho40(['migrate', '--data', folder], afterMs)
    const file = new Database(path)
    expect(file.pragma('integrity_check', { simple: true })).toBe('ok')
    const names = file.prepare<[], string>('select name from cho_migration').pluck().all()
    ended[names.length === before.migrations.length ? 'old' : 'new'] += 1
    file.close()
    await upgraded(path, oldest)
  }
  report('upgrades killed', { kills: KILLS, 'still old': ended.old, 'already new': ended.new })
  rmSync(folder, { recursive: true, force: true })
})

test(`${CUTS} times PostgreSQL is lost in the middle of an upgrade: it has done nothing, and then goes through`, async () => {
  const postgres = await startPostgres()
  const [oldest = ''] = fixtureVersions()
  const template = await createDatabase(postgres.url)
  const first = connected(template.url)
  await loadFixture(first.db, oldest)
  await first.db.destroy()
  const copy = () =>
    createDatabase(postgres.url, { template: new URL(template.url).pathname.slice(1) })
  const whole = await copy()
  const counting = connected(whole.url)
  await migrate(counting.db, { dialect: 'postgres', now: NOW })
  const queries = counting.asked()
  await counting.db.destroy()
  for (let cut = 0; cut < CUTS; cut += 1) {
    const scratch = await copy()
    const failing = connected(scratch.url, Math.floor((queries * (cut + 0.5)) / CUTS))
    await expect(migrate(failing.db, { dialect: 'postgres', now: NOW })).rejects.toThrow()
    await failing.db.destroy()
    const { db } = connected(scratch.url)
    const facts = fixtureFacts(oldest, 'postgres')
    const names = await db.selectFrom('cho_migration').select('name').orderBy('name').execute()
    expect(names.map(({ name }) => name)).toEqual(facts.migrations)
    await migrate(db, { dialect: 'postgres', now: NOW })
    expect(await factsIn(db)).toEqual({ books: facts.books, balances: facts.balances })
    await db.destroy()
    await scratch.drop()
  }
  report('upgrades cut off from PostgreSQL', { cuts: CUTS, queries })
  await postgres.stop()
})

/** Upgrades a file to the end and proves it; answers how many statements that took. */
async function upgraded(path: string, version: string): Promise<number> {
  let asked = 0
  const file = counted(new Database(path), () => {
    asked += 1
  })
  const db = sqliteDb(file)
  await migrate(db, { dialect: 'sqlite', now: NOW })
  const took = asked
  const { books, balances } = fixtureFacts(version, 'sqlite')
  expect(await factsIn(db)).toEqual({ books, balances })
  const { checks } = await verify({ db, dialect: 'sqlite' })
  expect(checks.filter(({ violations }) => violations !== 0)).toEqual([])
  await db.destroy()
  return took
}

/** The same connection; `ask` hears of every statement before it is prepared. */
function counted(file: Database.Database, ask: () => void): Database.Database {
  return new Proxy(file, {
    get(target, name) {
      const value: unknown = Reflect.get(target, name, target)
      if (typeof value !== 'function') return value
      if (name !== 'prepare') return value.bind(target) as unknown
      return (text: string) => {
        ask()
        return target.prepare(text)
      }
    },
  })
}

/** Fails every statement from one on, so that not even the way back is gone in order. */
function failingAt(file: Database.Database, at: number): Database.Database {
  let asked = 0
  return counted(file, () => {
    asked += 1
    if (asked > at) throw new Error('the power went')
  })
}

/** A pool of one connection that is torn at its query number `cutAt`. */
function connected(url: string, cutAt = Number.POSITIVE_INFINITY) {
  const pool = new pg.Pool({ connectionString: url, max: 1, types: postgresTypes(pg.types) })
  pool.on('error', () => undefined)
  let asked = 0
  pool.on('connect', (client) => {
    client.on('error', () => undefined)
    const ask = client.query.bind(client) as unknown as (...args: unknown[]) => unknown
    const stream = (client as unknown as { connection: { stream: { destroy(): void } } }).connection
      .stream
    Object.assign(client, {
      query: (...args: unknown[]) => {
        asked += 1
        const answer = ask(...args)
        if (asked > cutAt) stream.destroy()
        return answer
      },
    })
  })
  return { db: postgresDb(pool), asked: () => asked }
}
