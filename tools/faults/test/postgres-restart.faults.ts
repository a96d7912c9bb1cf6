import { rmSync } from 'node:fs'
import type { Db } from '@cho40/core'
import { numbersFrom } from '@cho40/providers/testing'
import { createDatabase, startPostgres } from '@cho40/testing/postgres'
import { sql } from 'kysely'
import { expect, test } from 'vitest'
import { openBeside } from '../../../apps/server/src/commands/open-beside.ts'
import { type DurableLoad, durableLoad } from './parts/durable-load.ts'
import { marketOnDisk } from './parts/market-on-disk.ts'
import { howMany, report, SEED } from './parts/scale.ts'
import { eventsOf, faultsOf, isThrough } from './two-processes-outbox.ts'
import { judge, livingUrl, startPlace } from './two-processes-places.ts'
import { openScreen } from './two-processes-stream.ts'

const CRASHES = howMany(2, 20)
const STALLS = 4
const PATIENCE = { timeout: 90_000, interval: 50 }

test(`${CRASHES} times PostgreSQL is shut down at once under two servers: 503 meanwhile, then on, nothing lost or doubled`, async () => {
  const postgres = await startPostgres({ durable: true })
  const { url: databaseUrl } = await createDatabase(postgres.url)
  const market = await marketOnDisk(STALLS, databaseUrl)
  const load = durableLoad(market, numbersFrom(SEED))
  const places = await Promise.all([
    startPlace(market, databaseUrl),
    startPlace(market, databaseUrl),
  ])
  const pids = places.map((place) => place.server().pid)
  const screens = market.stalls.map((stall, n) => openScreen(stall, () => livingUrl(places, n)))
  const beside = openBeside({ dataDir: market.dataDir, databaseUrl })
  for (const place of places) place.work(load)
  for (let crash = 0; crash < CRASHES; crash += 1) {
    await workedOn(load, 20)
    await postgres.crash()
    for (const place of places) await expectUnavailable(place.server().url)
    await postgres.start()
    await expect.poll(() => listeners(beside.db), PATIENCE).toBe(places.length)
    for (const place of places) await expectReady(place.server().url)
  }
  await workedOn(load, 20)
  for (const place of places) await place.rest()
  await load.settle(livingUrl(places, 0))
  const outbox = await eventsOf(beside.db, market)
  await expect.poll(() => screens.every((screen) => isThrough(screen, outbox)), PATIENCE).toBe(true)
  for (const screen of screens) await screen.close()
  const meanwhile = load.refusals().length
  const strange = load.refusals().filter((said) => !/^503 .*"DatabaseUnavailable"/.test(said))
  report('PostgreSQL shut down at once under two servers', {
    shutdowns: CRASHES,
    'device events': load.events().length,
    'bank messages': load.words().length,
    'answered 503 meanwhile': meanwhile - strange.length,
    resent: load.resent(),
    'events on screens': screens.reduce((sum, screen) => sum + screen.cursors().length, 0),
    'screens came back': screens.reduce((sum, { connections }) => sum + connections() - 1, 0),
  })
  expect(strange.slice(0, 3)).toEqual([])
  expect(meanwhile).toBeGreaterThan(0)
  // The same processes all the while: nobody had to start them again.
  expect(places.map((place) => place.server().pid)).toEqual(pids)
  for (const screen of screens) {
    expect(faultsOf(screen, outbox)).toEqual({ disordered: 0, strange: [], missed: [] })
  }
  expect(await judge(beside.db, load)).toEqual({ lost: 0, doubled: 0, unsettled: 0, broken: [] })
  expect(await Promise.all(places.map((place) => place.server().stop()))).toEqual([0, 0])
  await beside.close()
  await postgres.stop()
  rmSync(market.dataDir, { recursive: true, force: true })
})

/** Waits until so many more device events have their answer. */
async function workedOn(load: DurableLoad, more: number): Promise<void> {
  const before = load.ackedEvents().length
  await expect.poll(() => load.ackedEvents().length - before, PATIENCE).toBeGreaterThan(more)
}

/** The process lives, says why it is not ready, and tells everybody to come again. */
async function expectUnavailable(url: string): Promise<void> {
  expect((await fetch(`${url}/health/live`)).status).toBe(200)
  await expect.poll(async () => (await fetch(`${url}/health/ready`)).status, PATIENCE).toBe(503)
  const asked = await fetch(`${url}/trpc/session.open`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', 'x-cho40': '1' },
    body: JSON.stringify({ phone: '0911000001', pin: '135790' }),
  })
  expect(asked.status).toBe(503)
  expect(asked.headers.get('retry-after')).toMatch(/^\d+$/)
  expect(await asked.text()).toContain('"DatabaseUnavailable"')
}

async function expectReady(url: string): Promise<void> {
  await expect.poll(async () => (await fetch(`${url}/health/ready`)).status, PATIENCE).toBe(200)
}

/** How many connections wait for news of others; none while the database comes back. */
async function listeners(db: Db): Promise<number> {
  const text = `select count(*) as n from pg_stat_activity
    where datname = current_database() and application_name = 'cho40 listening'`
  const answer = await sql
    .raw<{ n: number }>(text)
    .execute(db)
    .catch(() => ({ rows: [{ n: -1 }] }))
  return answer.rows[0]?.n ?? -1
}
