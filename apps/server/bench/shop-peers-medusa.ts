import { execFileSync } from 'node:child_process'
import { cpSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createDatabase, startPostgres } from '@cho40/testing/postgres'
import { besideEachOther, type Pair } from './shop-beside.ts'
import { shopChild } from './shop-child.ts'
import { goods } from './shop-goods.ts'
import { medusaVisits, type ServedMedusa } from './shop-medusa.ts'
import { ordersAndPays, reads, visits } from './shop-ours.ts'
import type { ServedShop } from './shop-served.ts'

// rolldown -c bench/rolldown.config.ts && node bench/shop-peers-medusa.ts [rounds] [seconds a turn] [folder]
// A folder into which an earlier run installed Medusa is used again; without one a new one is made and
// thrown away. Both shops are filled anew, each in a database of its own in one PostgreSQL that keeps what
// it answered.
const ROUNDS = Number(process.argv[2] ?? 4)
const SECONDS = Number(process.argv[3] ?? 3)
const KEPT = process.argv[4]
const SIZE = 1_000

const folder = KEPT ?? mkdtempSync(join(tmpdir(), 'cho40-peers-'))
const postgres = await startPostgres({ durable: true })
const [ourPlace, theirPlace] = [
  await createDatabase(postgres.url),
  await createDatabase(postgres.url),
]
Object.assign(process.env, {
  DATABASE_URL: theirPlace.url,
  MEDUSA_DISABLE_TELEMETRY: 'true',
  LOG_LEVEL: 'error',
})
setUp()
const served = new URL('./dist/shop-served.js', import.meta.url)
const ours = await shopChild<ServedShop>(served, [String(SIZE), ourPlace.url])
const theirs = await shopChild<ServedMedusa>(join(folder, 'serve.mjs'))
const { list, search, product } = visits(ours.told)
const medusa = medusaVisits(theirs.told)
const pairs: readonly Pair[] = [
  { what: 'list of 30', ours: reads(list), theirs: medusa.products },
  { what: 'search, 30 of all hits', ours: reads(search), theirs: medusa.search },
  { what: 'product', ours: reads(product), theirs: medusa.product },
  { what: 'order to paid', ours: ordersAndPays(ours.told), theirs: medusa.order },
]
const how = { rounds: ROUNDS, seconds: SECONDS }
await besideEachOther({ ours, theirs, name: 'Medusa' }, pairs, how)
await ours.stop()
await theirs.stop()
await postgres.stop()
if (KEPT === undefined) rmSync(folder, { recursive: true })

/** Medusa, installed by npm outside this repository, with its tables and the same goods. */
function setUp(): void {
  const env = { ...process.env, NODE_ENV: 'production' }
  const run = (command: string, args: readonly string[]) =>
    execFileSync(command, args, { cwd: folder, stdio: ['ignore', 'ignore', 'inherit'], env })
  cpSync(join(import.meta.dirname, '../../../bench/peers/medusa'), folder, { recursive: true })
  writeFileSync(join(folder, 'goods.json'), JSON.stringify(goods(SIZE)))
  const quiet = ['--no-audit', '--no-fund', '--loglevel=error']
  if (KEPT === undefined) run('npm', ['install', '--ignore-scripts', ...quiet])
  run(process.execPath, ['node_modules/@medusajs/cli/cli.js', 'db:migrate'])
  run(process.execPath, ['fill.mjs'])
}
