import { rmSync } from 'node:fs'
import { type Db, verify } from '@cho40/core'
import { numbersFrom } from '@cho40/providers/testing'
import { createDatabase, startPostgres } from '@cho40/testing/postgres'
import { sql } from 'kysely'
import { expect, test } from 'vitest'
import { openBeside } from '../../../apps/server/src/commands/open-beside.ts'
import { type DurableLoad, durableLoad } from './parts/durable-load.ts'
import { type MarketOnDisk, marketOnDisk } from './parts/market-on-disk.ts'
import { howMany, percentile, report, SEED } from './parts/scale.ts'
import { type ServerProcess, startProcess } from './parts/server-process.ts'
import { delaysOf, eventsOf, faultsOf, isThrough } from './two-processes-outbox.ts'
import { openScreen } from './two-processes-stream.ts'

const CHANGES = howMany(6, 200)
const STALLS = 6
const WORKERS = 3

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

/** One of the machines behind a proxy: its process changes, its place stays. */
type Place = {
  readonly server: () => ServerProcess
  readonly url: () => string | undefined
  readonly work: (load: DurableLoad) => void
  readonly rest: () => Promise<void>
  /** Ends the process and starts the next one. */
  readonly change: (how: 'kill' | 'stop') => Promise<void>
}

async function startPlace({ dataDir }: MarketOnDisk, databaseUrl: string): Promise<Place> {
  const start = () => startProcess({ dataDir, args: ['--database-url', databaseUrl] })
  let server = await start()
  let isUp = true
  let running: ReturnType<DurableLoad['run']> | undefined
  const rest = async () => {
    running?.stop()
    await running?.over
  }
  return {
    server: () => server,
    url: () => (isUp ? server.url : undefined),
    work(load) {
      running = load.run(server.url, WORKERS)
    },
    rest,
    async change(how) {
      if (how === 'kill') {
        isUp = false
        await server.kill()
        await rest()
      } else {
        // A proxy sends nothing more to a server that is to stop.
        isUp = false
        await rest()
        await server.stop()
      }
      server = await start()
      isUp = true
    },
  }
}

/** The place that a proxy would choose: the usual one, or the other while that one is down. */
function livingUrl(places: readonly Place[], n: number): string {
  const usual = places[n % 2]?.url()
  return usual ?? places[(n + 1) % 2]?.url() ?? 'http://127.0.0.1:9'
}

/** What the clients were answered, against the rows. */
async function judge(db: Db, load: DurableLoad) {
  const one = async (text: string) =>
    (await sql.raw<{ n: number }>(`select count(*) as n from ${text}`).execute(db)).rows[0]?.n ?? -1
  const kept = await db.selectFrom('cho_device_event').select('id').execute()
  const told = await db.selectFrom('cho_observation').select(['event_id', 'amount']).execute()
  const ids = new Set([...kept.map(({ id }) => id), ...told.map(({ event_id: id }) => id)])
  const words = load.words().filter(({ id }) => !ids.has(String(id)))
  const sales = await one('cho_sale')
  const applied = await one("cho_device_event where status = 'applied'")
  const transfers = await one('cho_bank_transfer')
  const { checks } = await verify({ db, dialect: 'postgres' })
  return {
    lost: load.events().filter((id) => !ids.has(id)).length + words.length,
    doubled: Math.abs(sales - applied) + Math.abs(transfers - load.words().length),
    unsettled: load.words().length - (await one('cho_payment_request where received = due')),
    broken: checks.filter(({ violations }) => violations !== 0).map(({ id }) => id),
  }
}
