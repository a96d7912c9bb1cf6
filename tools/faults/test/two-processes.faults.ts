import { rmSync } from 'node:fs'
import { numbersFrom } from '@cho40/providers/testing'
import { createDatabase, startPostgres } from '@cho40/testing/postgres'
import { expect, test } from 'vitest'
import { openBeside } from '../../../apps/server/src/commands/open-beside.ts'
import { durableLoad } from './parts/durable-load.ts'
import { marketOnDisk } from './parts/market-on-disk.ts'
import { howMany, percentile, report, SEED } from './parts/scale.ts'
import { delaysOf, eventsOf, faultsOf, isThrough } from './two-processes-outbox.ts'
import { judge, livingUrl, type Place, startPlace } from './two-processes-places.ts'
import { openScreen } from './two-processes-stream.ts'

const CHANGES = howMany(6, 200)
const STALLS = 6

test(`${CHANGES} times one of two servers is killed or replaced under load: no event lost or doubled`, async () => {
  const chance = numbersFrom(SEED)
  const postgres = await startPostgres()
  const { url: databaseUrl } = await createDatabase(postgres.url)
  const market = await marketOnDisk(STALLS, databaseUrl)
  const load = durableLoad(market, chance)
  const places = await Promise.all([
    startPlace(market, databaseUrl),
    startPlace(market, databaseUrl),
  ])
  for (const place of places) place.work(load)
  const screens = market.stalls.map((stall, n) => openScreen(stall, () => livingUrl(places, n)))
  const counts = { killed: 0, replaced: 0 }
  for (let change = 0; change < CHANGES; change += 1) {
    await new Promise((resolve) => setTimeout(resolve, 300 + chance(500)))
    const place = places[change % 2] as Place
    // Every other pair of changes is an upgrade: the new one comes when the old one has let go.
    const isKill = change % 4 < 2
    counts[isKill ? 'killed' : 'replaced'] += 1
    await place.change(isKill ? 'kill' : 'stop')
    place.work(load)
  }
  for (const place of places) await place.rest()
  await load.settle(livingUrl(places, 0))
  const beside = openBeside({ dataDir: market.dataDir, databaseUrl })
  const outbox = await eventsOf(beside.db, market)
  await expect
    .poll(() => screens.every((screen) => isThrough(screen, outbox)), { timeout: 60_000 })
    .toBe(true)
  for (const screen of screens) await screen.close()
  const exits = await Promise.all(places.map((place) => place.server().stop()))
  const seen = screens.map((screen) => screen.cursors().length).reduce((a, b) => a + b, 0)
  const delays = delaysOf(screens, outbox)
  const turns = await beside.db.selectFrom('cho_lease').select(['name', 'token']).execute()
  report('two servers on one PostgreSQL', {
    ...counts,
    'device events': load.events().length,
    'bank messages': load.words().length,
    resent: load.resent(),
    'events on screens': seen,
    'screens came back': screens.reduce((sum, { connections }) => sum + connections() - 1, 0),
    'delay p50 ms': percentile(delays, 0.5),
    'delay p99 ms': percentile(delays, 0.99),
    'turns passed on': turns.reduce((sum, { token }) => sum + token - 1, 0),
  })
  expect(exits).toEqual([0, 0])
  for (const screen of screens) {
    expect(faultsOf(screen, outbox)).toEqual({ disordered: 0, strange: [], missed: [] })
  }
  expect(await judge(beside.db, load)).toEqual({ lost: 0, doubled: 0, unsettled: 0, broken: [] })
  expect(load.refusals()).toEqual([])
  await beside.close()
  await postgres.stop()
  rmSync(market.dataDir, { recursive: true, force: true })
})
