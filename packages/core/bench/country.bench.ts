// What a sale by transfer costs on PostgreSQL, from the shown code to the settled request, and what the second
// wall costs a question. The figures of docs/operating/country.md are made with it.
//   node --conditions=@cho40/source bench/country.bench.ts [sales] [clients]
import { randomBytes } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { performance } from 'node:perf_hooks'
import { createDatabase, startPostgres } from '@cho40/testing/postgres'
import { dong, type Instant, instantFromMs, instantToMs, makeId } from '@cho40/values'
import { sql } from 'kysely'
import pg from 'pg'
import { createCore } from '../src/create-core.ts'
import { migrate } from '../src/store/migrate.ts'
import { postgresDb, postgresTypes } from '../src/store/postgres.ts'
import { prepareReader, withinReach } from '../src/store/row-security.ts'
import { aBank } from '../src/testing/a-bank.ts'
import { aMarket, aPhone, must } from '../src/testing/a-market.ts'
import { median } from './figures.ts'

const SALES = Number(process.argv[2] ?? 400)
const CLIENTS = Number(process.argv[3] ?? 8)
const START = instantToMs('2026-11-21T00:00:00.000Z' as Instant)

const server = await startPostgres({ durable: true })
const { url } = await createDatabase(server.url)
// Connections stay, so that the time of each can be read at the end.
const pool = new pg.Pool({
  connectionString: url,
  max: 10,
  types: postgresTypes(pg.types),
  idleTimeoutMillis: 0,
})
pool.on('error', () => undefined)
const db = postgresDb(pool)
await migrate(db, { dialect: 'postgres', now: instantFromMs(START) })
let now = START
const clock = { now: () => instantFromMs((now += 1)) }
const ids = {
  make: <Prefix extends string>(prefix: Prefix) =>
    makeId(prefix, { ms: now, random: randomBytes(10) }),
}
const deps = createCore({ db, dialect: 'postgres', clock, ids })
const market = await aMarket(deps)
const [at] = market.stalls
if (!at) throw new Error('no stall')
const [bank, phone] = [aBank(deps, market), aPhone(deps, at)]
let told = 0

/** A code shown and pushed by the till, then the bank's word; the next one when it is settled. */
async function sell(amount: number): Promise<void> {
  const shown = await phone.showQr(amount)
  await phone.push(shown.event)
  told += 1
  must(
    await bank.says({
      eventId: String(told),
      accountNumber: at?.account.number ?? '',
      direction: 'in',
      amount: dong(amount),
      occurredAt: clock.now(),
      precision: 'second',
      bankReference: `5209 - ${900_000 + told}`,
      balanceAfter: dong(1_000_000 + told),
      memo: `MBVCB.3278907687.${shown.code}.CT tu 0071000 NGUYEN VAN A`,
    }),
  )
}

async function sellAll(count: number, clients: number): Promise<void> {
  let left = count
  await Promise.all(
    Array.from({ length: clients }, async () => {
      while (left > 0) {
        left -= 1
        await sell(10_000 + 500 * (left % 300))
      }
    }),
  )
}

/** Processor time of PostgreSQL's backends of this database, in microseconds (Linux: 100 ticks a second). */
async function backendMicros(): Promise<number> {
  const { rows } = await sql<{ pid: number }>`select pid from pg_stat_activity
    where datname = current_database()`.execute(db)
  const ticks = rows.map(({ pid }) => {
    const fields = readFileSync(`/proc/${pid}/stat`, 'utf8').split(') ')[1]?.split(' ') ?? []
    return Number(fields[11]) + Number(fields[12])
  })
  return ticks.reduce((a, b) => a + b, 0) * 10_000
}

/** Bytes of every table with its indexes. */
async function bytes(): Promise<ReadonlyMap<string, number>> {
  const { rows } = await sql<{ name: string; n: number }>`
    select relname as name, pg_total_relation_size(oid) as n from pg_class
    where relkind = 'r' and relname like 'cho\\_%'`.execute(db)
  return new Map(rows.map(({ name, n }) => [name, n]))
}

await sellAll(200, CLIENTS)
const [size, behind, began, before] = [
  await bytes(),
  await backendMicros(),
  performance.now(),
  process.cpuUsage(),
]
await sellAll(SALES, CLIENTS)
const seconds = (performance.now() - began) / 1000
const { user, system } = process.cpuUsage(before)
const grown = [...(await bytes())]
  .map(([name, n]) => ({ name, n: (n - (size.get(name) ?? 0)) / SALES }))
  .toSorted((a, b) => b.n - a.n)
const backends = (await backendMicros()) - behind
console.info(
  `${SALES} sales by ${CLIENTS} clients into one book: ${(SALES / seconds).toFixed(0)}/s, ` +
    `${((user + system) / SALES).toFixed(0)} µs of Node, ${(backends / SALES).toFixed(0)} µs of PostgreSQL, ` +
    `${grown.reduce((all, { n }) => all + n, 0).toFixed(0)} bytes a sale`,
)
for (const { name, n } of grown.slice(0, 10)) console.info(`  ${n.toFixed(0).padStart(6)}  ${name}`)

await prepareReader(deps)
const { bookId } = at
const asked = { plain: [] as number[], walled: [] as number[], journey: [] as number[] }
const timed = async (times: number[], work: () => Promise<unknown>) => {
  const from = performance.now()
  await work()
  times.push(performance.now() - from)
}
const question = sql`select account_code, sum(amount) from cho_posting where book_id = ${bookId}
  group by account_code`
for (let round = 0; round < 60; round += 1) {
  await timed(asked.plain, () => question.execute(db))
  await timed(asked.walled, () =>
    withinReach(deps, { books: [bookId] }, (reading) => question.execute(reading.db)),
  )
  await timed(asked.journey, () => sql`select 1`.execute(db))
}
console.info(
  `a question over ${SALES} sales: ${median(asked.plain).toFixed(2)} ms plain, ` +
    `${median(asked.walled).toFixed(2)} ms behind the wall, a bare journey ${median(asked.journey).toFixed(2)} ms`,
)
await db.destroy()
await server.stop()
