import { brotliCompressSync } from 'node:zlib'
import { shareOf } from './load.ts'
import { type ShopChild, shopChild } from './shop-child.ts'
import { type Figures, type Work, worked } from './shop-load.ts'
import { ordersAndPays, reads, visits } from './shop-ours.ts'
import type { ServedShop } from './shop-served.ts'

// rolldown -c bench/rolldown.config.ts && node bench/shop.bench.ts [rounds] [seconds a turn] [sizes]
const ROUNDS = Number(process.argv[2] ?? 3)
const SECONDS = Number(process.argv[3] ?? 2)
const SIZES = (process.argv[4] ?? '1000,100000').split(',')
const CLIENTS = 8

/** Numbers that no two turns share: each order has a buyer and a transfer of its own. */
let from = 0

/**
 * Pages of the real server over HTTP, in turns with a bare Hono route of the same process that sends
 * the same bytes. The load comes from this process, so client and server share the machine.
 */
for (const size of SIZES) {
  const served = new URL('./dist/shop-served.js', import.meta.url)
  const shop = await shopChild<ServedShop>(served, [size])
  const { list, search, product } = visits(shop.told)
  console.log(`${size} listings, ${CLIENTS} clients`)
  await page(shop, 'list', list)
  await page(shop, 'search', search)
  await page(shop, 'product', product)
  await rounds(shop, 'order to paid', { real: ordersAndPays(shop.told) })
  await shop.stop()
}

async function page(
  shop: ShopChild<ServedShop>,
  what: string,
  urlOf: (n: number) => string,
): Promise<void> {
  const html = await (await fetch(urlOf(0))).text()
  await fetch(shop.told.bare, { method: 'POST', body: html })
  const bytes = `${Buffer.byteLength(html)} B, brotli ${brotliCompressSync(html).length} B`
  await rounds(shop, `${what} (${bytes})`, {
    real: reads(urlOf),
    bare: reads(() => shop.told.bare),
  })
}

async function rounds(
  shop: ShopChild<ServedShop>,
  what: string,
  works: { readonly real: Work; readonly bare?: Work },
): Promise<void> {
  const all: { readonly real: Turn; readonly bare: Turn | undefined }[] = []
  for (let round = 0; round <= ROUNDS; round += 1) {
    const real = await turn(shop, works.real)
    const bare = works.bare && (await turn(shop, works.bare))
    // The first round warms up.
    if (round > 0) all.push({ real, bare })
  }
  const reals = all.map(({ real }) => real)
  const ratios = all.flatMap(({ real, bare }) => (bare ? [real.rate / bare.rate] : []))
  console.log(`  ${what}: ${line(reals)}`)
  if (ratios.length > 0) {
    const bares = all.flatMap(({ bare }) => bare ?? [])
    const ratio = [Math.min(...ratios), shareOf(ratios, 0.5), Math.max(...ratios)]
    console.log(
      `    bare Hono: ${line(bares)}; of bare ${ratio.map((r) => r.toFixed(2)).join(' / ')}`,
    )
  }
}

type Turn = Figures & { readonly cpu: number }

async function turn(shop: ShopChild<ServedShop>, work: Work): Promise<Turn> {
  const before = await shop.processor()
  const figures = await worked(work, { from, count: 100_000, clients: CLIENTS }, SECONDS)
  from += 100_000
  const cpu = ((await shop.processor()) - before) / Math.max(1, figures.done)
  return { ...figures, cpu }
}

function line(turns: readonly Turn[]): string {
  const median = (pick: (turn: Turn) => number) => shareOf(turns.map(pick), 0.5)
  const failures = turns.reduce((sum, one) => sum + one.failures, 0)
  const why = turns.map((one) => one.why).find((one) => one !== undefined) ?? ''
  return (
    `${median((t) => t.rate).toFixed(0)}/s p50 ${median((t) => t.p50).toFixed(1)} ` +
    `p99 ${median((t) => t.p99).toFixed(1)} ms, ${median((t) => t.cpu).toFixed(0)} µs of processor, ` +
    `${failures} failed ${why}`.trimEnd()
  )
}
