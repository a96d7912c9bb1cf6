import type { ListingFacets } from '@cho40/contract'
import { dong, type MarketDay } from '@cho40/values'
import type { Reading } from '../../store/deps.ts'
import { BRANCHES, type Branch, productSet } from '../ocop/classification.ts'
import { placeNames } from '../place-names.ts'
import { type FacetRow, facetRows, PRICE_BANDS } from './facet-rows.ts'
import type { Filter, Look } from './filters.ts'
import { BEFORE_MERGER, communesThen } from './places-asked.ts'

/** More places than a person reads are not counted out; the fullest come first. */
const MOST_PLACES = 50

/** How often each choice would be found if it alone were chosen anew. */
export async function facetsOf(reading: Reading, look: Look): Promise<ListingFacets> {
  const rows = await facetRows(reading, look)
  const places = fullest(sums(without(rows, look, 'place'), ({ place_code }) => place_code))
  const today = look.wanted.today
  return {
    branches: branchesOf(without(rows, look, 'branch')),
    stars: starsOf(without(rows, look, 'stars')),
    places: await named(reading, places.slice(0, MOST_PLACES), today),
    placesThen: await named(reading, fullest(then(places)).slice(0, MOST_PLACES), BEFORE_MERGER),
    prices: pricesOf(without(rows, look, 'price')),
    priceBands: bandsOf(without(rows, look, 'price')),
  }
}

type Count<Key> = readonly [Key, number]

/** What is found when every choice but one is kept. */
function without(rows: readonly FacetRow[], look: Look, filter: Filter): FacetRow[] {
  const { branch, stars } = look.wanted
  return rows.filter(
    (row) =>
      (filter === 'branch' || branch === undefined || branchOf(row) === branch) &&
      (filter === 'stars' || stars === undefined || row.stars === stars) &&
      (filter === 'place' || !look.places || look.places.has(row.place_code)) &&
      (filter === 'price' || row.priced === 1 || !isPriceAsked(look)),
  )
}

function isPriceAsked({ wanted }: Look): boolean {
  return wanted.minPrice !== undefined || wanted.maxPrice !== undefined
}

function sums<Key>(rows: readonly FacetRow[], keyOf: (row: FacetRow) => Key): Map<Key, number> {
  const counts = new Map<Key, number>()
  for (const row of rows) counts.set(keyOf(row), (counts.get(keyOf(row)) ?? 0) + row.n)
  return counts
}

function branchOf({ set_number }: FacetRow): Branch | undefined {
  return productSet(set_number ?? 0)?.branch
}

function branchesOf(rows: readonly FacetRow[]): ListingFacets['branches'] {
  const counts = sums(rows, branchOf)
  return (Object.keys(BRANCHES) as Branch[]).flatMap((branch) => {
    const count = counts.get(branch) ?? 0
    return count > 0 ? [{ branch, count }] : []
  })
}

function starsOf(rows: readonly FacetRow[]): ListingFacets['stars'] {
  const counts = sums(rows, ({ stars }) => stars)
  return ([5, 4, 3] as const).flatMap((stars) => {
    const count = counts.get(stars) ?? 0
    return count > 0 ? [{ stars, count }] : []
  })
}

function pricesOf(rows: readonly FacetRow[]): ListingFacets['prices'] {
  const least = rows.flatMap((row) => row.least ?? [])
  const most = rows.flatMap((row) => row.most ?? [])
  if (least.length === 0) return null
  return { least: dong(Math.min(...least)), most: dong(Math.max(...most)) }
}

function bandsOf(rows: readonly FacetRow[]): ListingFacets['priceBands'] {
  const counts = sums(rows, ({ band }) => band)
  return PRICE_BANDS.flatMap((from, at) => {
    const count = counts.get(at) ?? 0
    return count > 0 ? [{ from, below: PRICE_BANDS[at + 1] ?? null, count }] : []
  })
}

function fullest(counts: ReadonlyMap<string, number>): Count<string>[] {
  return [...counts].toSorted(([a, n], [b, m]) => m - n || (a < b ? -1 : 1))
}

/** A commune that was merged of several counts in each: where in it goods are made nobody said. */
function then(places: readonly Count<string>[]): Map<string, number> {
  const counts = new Map<string, number>()
  for (const [now, n] of places) {
    for (const code of communesThen(now)) counts.set(code, (counts.get(code) ?? 0) + n)
  }
  return counts
}

async function named(
  reading: Reading,
  places: readonly Count<string>[],
  on: MarketDay,
): Promise<ListingFacets['places']> {
  const names = await placeNames(reading, { codes: places.map(([code]) => code), on })
  return places.map(([code, count]) => ({ code, name: names.get(code) ?? '', count }))
}
