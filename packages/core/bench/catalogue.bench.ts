import { performance } from 'node:perf_hooks'
import { dong, marketDay } from '@cho40/values'
import { listing, listings } from '../src/catalogue/listings.ts'
import { listingFacets, searchListings } from '../src/catalogue/search/search-listings.ts'
import { aBigShop } from './a-big-shop.ts'

// node --conditions=@cho40/source bench/catalogue.bench.ts [listings] [sqlite|postgres]
const SIZES = process.argv[2] === undefined ? [100_000] : [Number(process.argv[2])]
const DIALECT = process.argv[3] === 'postgres' ? 'postgres' : 'sqlite'
const TODAY = marketDay('2026-11-21')
const LONGEST_MS = 400

async function measure(what: string, work: () => Promise<unknown>): Promise<void> {
  await work()
  const times: number[] = []
  const until = performance.now() + LONGEST_MS
  while (performance.now() < until && times.length < 2_000) {
    const from = performance.now()
    await work()
    times.push(performance.now() - from)
  }
  const sorted = times.toSorted((a, b) => a - b)
  const at = (share: number) => (sorted[Math.floor(sorted.length * share)] ?? 0).toFixed(2)
  const rate = (1_000 * times.length) / times.reduce((sum, time) => sum + time, 0)
  console.log(
    `${what.padEnd(46)} ${rate.toFixed(0).padStart(6)}/s  p50 ${at(0.5)} ms  p99 ${at(0.99)} ms`,
  )
}

for (const size of SIZES) {
  const started = performance.now()
  const shop = await aBigShop(size, DIALECT)
  const seconds = ((performance.now() - started) / 1_000).toFixed(1)
  console.log(`${size} listings written and indexed in ${seconds} s`)
  const { deps, slug, words } = shop
  const wanted = (text: string, more = {}) => ({
    text,
    limit: 30,
    offset: 0,
    today: TODAY,
    ...more,
  })
  await measure('product page', () => listing(deps, { slug, today: TODAY }))
  await measure('list of 60', () => listings(deps, { limit: 60, today: TODAY }))
  const { common, pair, rare, slip } = words
  for (const text of [common, pair, rare, slip]) {
    await measure(`search "${text}", 60 best`, () =>
      listings(deps, { search: text, limit: 60, today: TODAY }),
    )
  }
  const narrow = { branch: 'I', stars: 4, minPrice: dong(50_000) }
  await measure('branch, stars and price, 30 and total', () =>
    searchListings(deps, wanted('', narrow)),
  )
  for (const text of [pair, common, '']) {
    await measure(`"${text}", 30 and total`, () => searchListings(deps, wanted(text)))
    await measure(`"${text}", facets`, () => listingFacets(deps, wanted(text)))
  }
  await shop.close()
}
