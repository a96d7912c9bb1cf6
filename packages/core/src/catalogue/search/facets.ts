import type { ListingFacets } from '@cho40/contract'
import { type Dong, dong, type MarketDay } from '@cho40/values'
import type { Reading } from '../../store/deps.ts'
import { BRANCHES, type Branch, productSet } from '../ocop/classification.ts'
import type { Gate } from '../ocop/rubric.ts'
import { placeNames } from '../place-names.ts'
import { type FacetRow, facetRows, PRICE_BANDS } from './facet-rows.ts'
import type { Filter, Look } from './filters.ts'
import { BEFORE_MERGER, communesThen } from './places-asked.ts'

/** More places than a person reads are not counted out; the fullest come first. */
const MOST_PLACES = 50

export const NOTHING_FOUND: ListingFacets = {
  branches: [],
  stars: [],
  places: [],
  placesThen: [],
  prices: null,
  priceBands: [],
}

/** What is found of each choice when it alone is chosen anew, before it is put in order and named. */
export type Counts = {
  readonly sets: ReadonlyMap<number | null, number>
  readonly stars: ReadonlyMap<Gate | null, number>
  readonly places: ReadonlyMap<string, number>
  /** By their position in {@link PRICE_BANDS}. */
  readonly bands: ReadonlyMap<number | null, number>
  readonly least: Dong | null
  readonly most: Dong | null
}

/** How often each choice would be found if it alone were chosen anew. */
export async function facetsOf(reading: Reading, look: Look): Promise<ListingFacets> {
  return facetsOfCounts(reading, countsOf(await facetRows(reading, look), look), look.wanted.today)
}

/** The same of counts that were taken elsewhere. */
export async function facetsOfCounts(
  reading: Reading,
  counts: Counts,
  today: MarketDay,
): Promise<ListingFacets> {
  const places = fullest(counts.places)
  const { least, most } = counts
  return {
    branches: branchesOf(counts.sets),
    stars: starsOf(counts.stars),
    places: await named(reading, places.slice(0, MOST_PLACES), today),
    placesThen: await named(reading, fullest(then(places)).slice(0, MOST_PLACES), BEFORE_MERGER),
    prices: least === null || most === null ? null : { least, most },
    priceBands: bandsOf(counts.bands),
  }
}

type Count<Key> = readonly [Key, number]

function countsOf(rows: readonly FacetRow[], look: Look): Counts {
  const priced = without(rows, look, 'price')
  return {
    sets: sums(without(rows, look, 'branch'), ({ set_number }) => set_number),
    stars: sums(without(rows, look, 'stars'), ({ stars }) => stars),
    places: sums(without(rows, look, 'place'), ({ place_code }) => place_code),
    bands: sums(priced, ({ band }) => band),
    least: outermost(priced, 'least', Math.min),
    most: outermost(priced, 'most', Math.max),
  }
}

/** What is found when every choice but one is kept. */
function without(rows: readonly FacetRow[], look: Look, filter: Filter): FacetRow[] {
  const { branch, stars } = look.wanted
  return rows.filter(
    (row) =>
      (filter === 'branch' || branch === undefined || branchOf(row.set_number) === branch) &&
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

function branchOf(setNumber: number | null): Branch | undefined {
  return productSet(setNumber ?? 0)?.branch
}

function branchesOf(sets: Counts['sets']): ListingFacets['branches'] {
  const counts = new Map<Branch | undefined, number>()
  for (const [set, n] of sets) counts.set(branchOf(set), (counts.get(branchOf(set)) ?? 0) + n)
  return (Object.keys(BRANCHES) as Branch[]).flatMap((branch) => {
    const count = counts.get(branch) ?? 0
    return count > 0 ? [{ branch, count }] : []
  })
}

function starsOf(counts: Counts['stars']): ListingFacets['stars'] {
  return ([5, 4, 3] as const).flatMap((stars) => {
    const count = counts.get(stars) ?? 0
    return count > 0 ? [{ stars, count }] : []
  })
}

function outermost(
  rows: readonly FacetRow[],
  end: 'least' | 'most',
  of: (...prices: number[]) => number,
): Dong | null {
  const prices = rows.flatMap((row) => row[end] ?? [])
  // One by one: a row for each of very many places is more than a call takes arguments.
  return prices.length === 0
    ? null
    : dong(prices.reduce<number>((one, other) => of(one, other), prices[0] ?? 0))
}

function bandsOf(counts: Counts['bands']): ListingFacets['priceBands'] {
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
