import { mkdtempSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { type Db, type Deps, verify } from '@cho40/core'
import { numbersFrom } from '@cho40/providers/testing'
import { createDatabase, startPostgres } from '@cho40/testing/postgres'
import { sql } from 'kysely'
import pg from 'pg'
import { expect, test } from 'vitest'
import { openDatabase } from '../../../apps/server/src/open-database.ts'
import { coreMarket } from './parts/core-market.ts'
import { type CuttingProxy, cuttingProxy } from './parts/cutting-proxy.ts'
import { closeAct, deskActs, openDesk } from './parts/desk.ts'
import { depsOver } from './parts/market-image.ts'
import { type Act, EFFECTS, kindsOf, salesFor } from './parts/sales.ts'
import { howMany, report, SEED } from './parts/scale.ts'

const CUTS = howMany(300, 5_000)
const SALES = 2
/** A bank's answer takes this long at the worst; a server that never comes back is a failure. */
const PATIENCE = 1_500

type Fault = 'cable' | 'commit' | 'terminated' | 'crashed'

test(`${CUTS} times PostgreSQL is lost in the middle: every act is there once`, async () => {
  const chance = numbersFrom(SEED)
  const postgres = await startPostgres({ durable: true })
  const { url } = await createDatabase(postgres.url)
  const proxy = await cuttingProxy(Number(new URL(url).port))
  const through = new URL(url)
  through.port = String(proxy.port)
  const dataDir = mkdtempSync(join(tmpdir(), 'cho40-faults-pg-'))
  const opened = await openDatabase({ dataDir, databaseUrl: through.href })
  const deps = depsOver(opened.db, 'postgres')
  const market = await coreMarket(deps, CUTS * SALES)
  const desk = await openDesk(deps)
  const admin = await keeper(url)
  const counts: Record<Fault, number> = { cable: 0, commit: 0, terminated: 0, crashed: 0 }
  const unknown = { outcomes: 0, resent: 0 }
  const done: Act[] = []
  for (let cut = 0; cut < CUTS; cut += 1) {
    const sales = salesFor(market, SALES, cut * SALES)
    // Every fifth cut meets an order and its money, a refund and a settlement run as well.
    const busy = cut % 5 === 0 ? deskActs(desk, sales) : sales
    const acts = cut === CUTS - 1 ? [...busy, closeAct(market)] : busy
    const fault = faultOf(chance)
    counts[fault] += 1
    const harm = inflict(fault, { proxy, admin, chance })
    const answered = new Set<Act>()
    for (const act of acts) {
      const went = await act.run(deps).then(
        () => true,
        () => false,
      )
      if (went) answered.add(act)
      else unknown.outcomes += 1
    }
    await harm
    proxy.disarm()
    for (const act of acts)
      if (!answered.has(act) || chance(4) === 0) {
        await untilDone(act, deps)
        unknown.resent += 1
      }
    done.push(...acts)
  }
  const { missing, twice, money } = await judge(opened.db, done)
  const { checks } = await verify(deps)
  const wrong = checks.filter(({ violations }) => violations !== 0)
  report('PostgreSQL cuts', {
    cuts: CUTS,
    ...counts,
    'unknown outcomes': unknown.outcomes,
    resent: unknown.resent,
    ...kindsOf(done),
  })
  expect({ missing, twice, wrong }).toEqual({ missing: 0, twice: 0, wrong: [] })
  expect(money).toBe(done.reduce((sum, { amount }) => sum + amount, 0))
  expect(unknown.outcomes).toBeGreaterThan(CUTS / 4)
  await opened.close()
  await admin.end()
  await proxy.close()
  await postgres.stop()
})

/** A crash of the whole server takes a second to recover from, so it is the rarest. */
function faultOf(chance: (below: number) => number): Fault {
  const drawn = chance(30)
  if (drawn === 0) return 'crashed'
  if (drawn < 6) return 'terminated'
  return drawn < 16 ? 'commit' : 'cable'
}

type Means = {
  readonly proxy: CuttingProxy
  readonly admin: Keeper
  readonly chance: (below: number) => number
}

async function inflict(fault: Fault, { proxy, admin, chance }: Means): Promise<void> {
  if (fault === 'commit') return proxy.arm('after-commit')
  if (fault === 'cable') return proxy.arm({ afterBytes: 1 + chance(12_000) })
  await new Promise((resolve) => setTimeout(resolve, chance(12)))
  const backends = await admin.others()
  if (fault === 'terminated') return admin.terminate(backends)
  // One backend that dies makes PostgreSQL drop all of them, forget its memory and recover from its log:
  // the same as an immediate shutdown and a start.
  const [victim] = backends
  if (victim !== undefined) process.kill(victim, 'SIGKILL')
}

type Keeper = {
  readonly others: () => Promise<readonly number[]>
  readonly terminate: (backends: readonly number[]) => Promise<void>
  readonly end: () => Promise<void>
}

/** A connection beside the proxy that comes back after a crash. */
function keeper(url: string): Promise<Keeper> {
  const pool = new pg.Pool({ connectionString: url, max: 1 })
  pool.on('error', () => undefined)
  const others = `select pid from pg_stat_activity
    where datname = current_database() and pid <> pg_backend_pid() and backend_type = 'client backend'`
  return Promise.resolve({
    async others() {
      const found = await pool.query<{ pid: number }>(others).catch(() => ({ rows: [] }))
      return found.rows.map(({ pid }) => pid)
    },
    async terminate(backends) {
      const text = 'select pg_terminate_backend(pid) from unnest($1::int[]) as pid'
      await pool.query(text, [backends]).catch(() => undefined)
    },
    end: () => pool.end(),
  })
}

/** What a client does that has no answer: it asks again, with the same id. */
async function untilDone(act: Act, deps: Deps): Promise<void> {
  for (let tries = 1; ; tries += 1) {
    try {
      await act.run(deps)
      return
    } catch (error) {
      if (tries === PATIENCE) throw error
      await new Promise((resolve) => setTimeout(resolve, 20))
    }
  }
}

async function judge(db: Db, acts: readonly Act[]) {
  const { rows } = await sql.raw<{ id: string }>(EFFECTS).execute(db)
  const told = await db.selectFrom('cho_observation').select('event_id').execute()
  const transfers = await db.selectFrom('cho_bank_transfer').select('amount').execute()
  const ids = rows.map(({ id }) => id)
  const found = new Set(ids)
  return {
    missing: acts.filter(({ id }) => !found.has(id)).length,
    twice: ids.length - found.size + (transfers.length - told.length),
    money: transfers.reduce((sum, { amount }) => sum + amount, 0),
  }
}
