import { execFileSync } from 'node:child_process'
import { cpSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { shareOf } from './load.ts'
import { shopChild } from './shop-child.ts'
import { goods } from './shop-goods.ts'
import { type Figures, type Work, worked } from './shop-load.ts'
import { ordersAndPays, reads, visits } from './shop-ours.ts'
import type { ServedShop } from './shop-served.ts'
import { vendureVisits } from './shop-vendure.ts'

// rolldown -c bench/rolldown.config.ts && node bench/shop-peers.ts [rounds] [seconds a turn] [folder]
// A folder that an earlier run has set up is used again; without one a new one is made and thrown away.
const ROUNDS = Number(process.argv[2] ?? 4)
const SECONDS = Number(process.argv[3] ?? 3)
const KEPT = process.argv[4]
const SIZE = 1_000
const CLIENTS = [1, 8] as const

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
}

type Turn = Figures & { readonly cpu: number }
type Pair = { readonly what: string; readonly ours: Work; readonly theirs: Work }
type Round = { readonly what: string; readonly clients: number; ours: Turn; theirs: Turn }

const folder = KEPT ?? mkdtempSync(join(tmpdir(), 'cho40-peers-'))
if (KEPT === undefined) setUp(folder)
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
  { what: 'order to paid', ours: ordersAndPays(ours.told), theirs: vendure.order },
]

/** Numbers no two turns share, so that nobody orders twice in the same name. */
let from = 0
async function turn(
  child: Pick<typeof theirs, 'processor'>,
  work: Work,
  clients: number,
): Promise<Turn> {
  const before = await child.processor()
  const figures = await worked(work, { from, count: 100_000, clients }, SECONDS)
  from += 100_000
  const cpu = ((await child.processor()) - before) / Math.max(1, figures.done)
  return { ...figures, cpu }
}

const rounds: Round[] = []
for (let round = 0; round <= ROUNDS; round += 1) {
  for (const { what, ...work } of pairs) {
    for (const clients of CLIENTS) {
      const turns = {
        ours: await turn(ours, work.ours, clients),
        theirs: await turn(theirs, work.theirs, clients),
      }
      // The first round warms up.
      if (round > 0) rounds.push({ what, clients, ...turns })
    }
  }
}
for (const { what } of pairs) {
  for (const clients of CLIENTS) {
    report(
      `${what}, ${clients} client${clients > 1 ? 's' : ''}`,
      rounds.filter((one) => one.what === what && one.clients === clients),
    )
  }
}
await ours.stop()
await theirs.stop()
if (KEPT === undefined) rmSync(folder, { recursive: true })

function report(what: string, of: readonly Round[]): void {
  const ratios = of.map((round) => round.ours.rate / round.theirs.rate)
  const cpu = of.map((round) => round.theirs.cpu / round.ours.cpu)
  const spread = (values: readonly number[]) =>
    [Math.min(...values), shareOf(values, 0.5), Math.max(...values)]
      .map((value) => value.toFixed(1))
      .join(' / ')
  console.log(`${what}: ${spread(ratios)} times the rate, ${spread(cpu)} times less processor`)
  for (const side of ['ours', 'theirs'] as const) {
    const median = (pick: (turn: Turn) => number) =>
      shareOf(
        of.map((round) => pick(round[side])),
        0.5,
      )
    const failures = of.reduce((sum, round) => sum + round[side].failures, 0)
    const why = of.map((round) => round[side].why).find((one) => one !== undefined)
    console.log(
      `  ${side === 'ours' ? 'Cho40  ' : 'Vendure'} ${median((t) => t.rate).toFixed(1)}/s ` +
        `p50 ${median((t) => t.p50).toFixed(1)} p99 ${median((t) => t.p99).toFixed(1)} ms, ` +
        `${median((t) => t.cpu).toFixed(0)} µs of processor each, ${failures} failed ${why ?? ''}`,
    )
  }
}
