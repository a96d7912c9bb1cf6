import { execFileSync } from 'node:child_process'
import { cpSync, existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { besideEachOther, type Pair } from './shop-beside.ts'
import { shopChild } from './shop-child.ts'
import { goods } from './shop-goods.ts'
import { ordersAndPays, reads, visits } from './shop-ours.ts'
import type { ServedShop } from './shop-served.ts'
import { vendureVisits } from './shop-vendure.ts'

// rolldown -c bench/rolldown.config.ts && node bench/shop-peers.ts [rounds] [seconds a turn] [folder] [what]
// A folder that is named is set up once, kept, and used again by later runs; without one (or with
// `-`) a new one is made and thrown away. `what` measures only the rows whose names begin so: order.
const ROUNDS = Number(process.argv[2] ?? 4)
const SECONDS = Number(process.argv[3] ?? 3)
const NAMED = process.argv[4] ?? '-'
const KEPT = NAMED === '-' ? undefined : NAMED
const WHAT = process.argv[5] ?? ''
const SIZE = 1_000
/** Somebody alone, a shop with something to do, and the rush of a market day. */
const ORDERING = [1, 8, 32, 64]
/** Lies in a folder that was set up to the end. */
const FILLED = 'filled'

/** Vendure, installed by npm outside this repository and filled with the same goods by its own importer. */
function setUp(folder: string): void {
  const run = (command: string, args: readonly string[]) =>
    execFileSync(command, args, {
      cwd: folder,
      stdio: 'inherit',
      env: { ...process.env, NODE_ENV: 'production', VENDURE_DISABLE_TELEMETRY: 'true' },
    })
  cpSync(join(import.meta.dirname, '../../../bench/peers/vendure'), folder, { recursive: true })
  writeFileSync(join(folder, 'goods.json'), JSON.stringify(goods(SIZE)))
  const quiet = ['--no-audit', '--no-fund', '--loglevel=error']
  run('npm', ['install', '--ignore-scripts', ...quiet])
  run(process.execPath, ['fill.mjs'])
  writeFileSync(join(folder, FILLED), '')
}

const folder = KEPT ?? mkdtempSync(join(tmpdir(), 'cho40-peers-'))
if (!existsSync(join(folder, FILLED))) setUp(folder)
const served = new URL('./dist/shop-served.js', import.meta.url)
const ours = await shopChild<ServedShop>(served, [String(SIZE)])
const theirs = await shopChild<{ readonly url: string }>(join(folder, 'serve.mjs'))
const { list, search, product } = visits(ours.told)
const vendure = vendureVisits(theirs.told.url, SIZE)
const pairs: readonly Pair[] = [
  { what: 'list of 30 (products)', ours: reads(list), theirs: vendure.products },
  { what: 'list of 30 (their search index)', ours: reads(list), theirs: vendure.listed },
  { what: 'search, 30 of all hits', ours: reads(search), theirs: vendure.search },
  { what: 'product', ours: reads(product), theirs: vendure.product },
  {
    what: 'order to paid',
    ours: ordersAndPays(ours.told),
    theirs: vendure.order,
    clients: ORDERING,
  },
]

const how = { rounds: ROUNDS, seconds: SECONDS }
const asked = pairs.filter(({ what }) => what.startsWith(WHAT))
await besideEachOther({ ours, theirs, name: 'Vendure' }, asked, how)
await ours.stop()
await theirs.stop()
if (KEPT === undefined) rmSync(folder, { recursive: true })
