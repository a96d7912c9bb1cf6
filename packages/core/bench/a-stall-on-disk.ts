import { randomBytes, randomFillSync } from 'node:crypto'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { StallView } from '@cho40/contract'
import { type Instant, instantFromMs, instantToMs, makeId } from '@cho40/values'
import Database from 'better-sqlite3'
import { createCore } from '../src/create-core.ts'
import type { Deps } from '../src/store/deps.ts'
import { migrate } from '../src/store/migrate.ts'
import { sqliteDb } from '../src/store/sqlite.ts'
import { aBank } from '../src/testing/a-bank.ts'
import { type AMarket, aMarket, aPhone } from '../src/testing/a-market.ts'

export type StallOnDisk = {
  readonly deps: Deps
  readonly database: Database.Database
  readonly at: StallView
  readonly market: AMarket
  readonly commits: () => number
  readonly bank: ReturnType<typeof aBank>
  readonly phone: ReturnType<typeof aPhone>
  /** Lets time pass, so that a month of payments does not fall into one minute. */
  advance(ms: number): void
  close(): Promise<void>
}

/** Random bytes from a pool, as the server takes them. */
const pool = randomBytes(4_000)
let taken = 0
function random(): Uint8Array {
  if (taken === pool.length) {
    randomFillSync(pool)
    taken = 0
  }
  taken += 10
  return pool.subarray(taken - 10, taken)
}

const START = instantToMs('2026-11-21T00:00:00.000Z' as Instant)

/** One stall with a bank, on a file with WAL and FULL sync; commits are counted, time goes on by itself. */
export async function aStallOnDisk(): Promise<StallOnDisk> {
  const folder = mkdtempSync(join(tmpdir(), 'cho40-bench-'))
  const database = new Database(join(folder, 'bench.db'))
  const commits = { count: 0 }
  const db = sqliteDb(counting(database, commits))
  let now = START
  const clock = {
    now: () => {
      now += 1
      return instantFromMs(now)
    },
  }
  const ids: Deps['ids'] = {
    make: (prefix) => makeId(prefix, { ms: now, random: random() }),
  }
  await migrate(db, { dialect: 'sqlite', now: instantFromMs(START) })
  const deps = createCore({ db, dialect: 'sqlite', clock, ids })
  const market = await aMarket(deps)
  const [at] = market.stalls
  if (!at) throw new Error('no stall')
  return {
    deps,
    database,
    at,
    market,
    commits: () => commits.count,
    bank: aBank(deps, market),
    phone: aPhone(deps, at),
    advance(ms) {
      now += ms
    },
    async close() {
      await db.destroy()
      rmSync(folder, { recursive: true })
    },
  }
}

/** The same database, with its commits counted. */
function counting(database: Database.Database, commits: { count: number }): Database.Database {
  return new Proxy(database, {
    get(target, key) {
      const value: unknown = Reflect.get(target, key)
      if (typeof value !== 'function') return value
      if (key !== 'prepare') return value.bind(target) as unknown
      return (text: string) => {
        const statement = target.prepare(text)
        const run = statement.run.bind(statement)
        if (text === 'commit') {
          statement.run = (...parameters: unknown[]) => {
            commits.count += 1
            return run(...parameters)
          }
        }
        return statement
      }
    },
  })
}

/** What is asked for: some hundred different sums, as at a stall with prices. */
export function amountOf(n: number): number {
  return 10_000 + 500 * (n % 300)
}

/** Shows `count` QR codes and pushes them as a phone would, 100 at a time. */
export async function shownRequests({ phone }: StallOnDisk, count: number) {
  const all = []
  while (all.length < count) {
    const batch = []
    for (let n = 0; n < 100 && all.length + batch.length < count; n += 1) {
      batch.push(await phone.showQr(amountOf(all.length + n)))
    }
    await phone.push(...batch.map(({ event }) => event))
    all.push(...batch)
  }
  return all
}
