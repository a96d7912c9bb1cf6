import { type Db, verify } from '@cho40/core'
import { sql } from 'kysely'
import type { DurableLoad } from './parts/durable-load.ts'
import type { MarketOnDisk } from './parts/market-on-disk.ts'
import { type ServerProcess, startProcess } from './parts/server-process.ts'

const WORKERS = 3

/** One of the machines behind a proxy: its process changes, its place stays. */
export type Place = {
  readonly server: () => ServerProcess
  readonly url: () => string | undefined
  readonly work: (load: DurableLoad) => void
  readonly rest: () => Promise<void>
  /** Ends the process and starts the next one. */
  readonly change: (how: 'kill' | 'stop') => Promise<void>
}

/** Starts a server in it. */
export async function startPlace({ dataDir }: MarketOnDisk, databaseUrl: string): Promise<Place> {
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
export function livingUrl(places: readonly Place[], n: number): string {
  const usual = places[n % 2]?.url()
  return usual ?? places[(n + 1) % 2]?.url() ?? 'http://127.0.0.1:9'
}

/** What the clients were answered, against the rows. */
export async function judge(db: Db, load: DurableLoad) {
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
