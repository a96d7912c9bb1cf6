import type { SearchListings } from '@cho40/contract'
import { type Dong, dong, type MarketDay, marketDay } from '@cho40/values'
import fc from 'fast-check'
import { afterEach, expect, test } from 'vitest'
import { must } from '../../testing/a-market.ts'
import { type AShop, aShop, type Goods } from '../../testing/a-shop.ts'
import { eachDialect, openTest, type TestDeps } from '../../testing/each-dialect.ts'
import { moderateListing } from '../moderate-listing.ts'
import { reindexListings } from './reindex-listings.ts'
import { listingFacets, searchListings } from './search-listings.ts'
import { searchedWordsOf, wordsOf } from './words.ts'

const TODAY: MarketDay = marketDay('2026-11-21')

type Look = Partial<Omit<SearchListings, 'minPrice' | 'maxPrice'>> & {
  readonly minPrice?: Dong
  readonly maxPrice?: Dong
}

async function look(deps: TestDeps, wanted: Look = {}) {
  const full = { text: '', limit: 100, offset: 0, today: TODAY, ...wanted }
  return { ...(await searchListings(deps, full)), facets: await listingFacets(deps, full) }
}
const namesOf = async (deps: TestDeps, text: string) =>
  (await look(deps, { text })).listings.map(({ name }) => name)

const stars = (n: number): Goods['ocop'] => ({
  stars: n,
  decisionNumber: '1/QĐ-UBND',
  validFrom: marketDay('2026-06-01'),
  validUntil: marketDay('2029-06-01'),
})

async function stocked(shop: AShop) {
  await shop.sells('Miến dong Nà Mẫu', { set: 6, price: 85_000, ocop: stars(4) })
  await shop.sells('Bột miến', { set: 6, price: 20_000, placeCode: '01912' })
  await shop.sells('Gạo nếp nương', { set: 3, price: 38_000, ocop: stars(3) })
  await shop.sells('Rượu ngô', { set: 14, price: 120_000, producer: 'Hộ Miến' })
  await shop.sells('Khăn thổ cẩm', { price: 250_000 })
}

eachDialect((open) => {
  let deps: TestDeps
  afterEach(() => deps.close())

  async function aStockedShop() {
    deps = await open()
    const shop = await aShop(deps)
    await stocked(shop)
    return shop
  }

  test('a product is found without marks, by a beginning, with one slip, in any order', async () => {
    await aStockedShop()
    for (const text of ['miến dong', 'mien dong', 'mien do', 'dong mien', 'mein dong']) {
      expect((await namesOf(deps, text))[0]).toBe('Miến dong Nà Mẫu')
    }
    expect(await namesOf(deps, 'gao')).toEqual(['Gạo nếp nương'])
    expect(await namesOf(deps, 'gạp')).toEqual(['Gạo nếp nương'])
    expect(await namesOf(deps, 'miến vịt')).toEqual([])
  })

  test('a slip that is another word of the shop finds what was meant, unless something has all the words', async () => {
    const shop = await aStockedShop()
    for (const name of ['Rượu men lá', 'Tương ớt', 'Cá ngừ', 'Ốc núi']) await shop.sells(name)
    expect(await namesOf(deps, 'men dong')).toEqual(['Miến dong Nà Mẫu'])
    expect(await namesOf(deps, 'ruou ngu')).toEqual(['Rượu ngô'])
    // Words of two letters have too many neighbours to be taken for one another.
    expect(await namesOf(deps, 'tuong oc')).toEqual([])
    expect(await namesOf(deps, 'tuongg ot')).toEqual(['Tương ớt'])
    // What was typed is there: nothing else is guessed.
    expect(await namesOf(deps, 'men')).toEqual(['Rượu men lá'])
    await shop.sells('Men dong')
    expect(await namesOf(deps, 'men dong')).toEqual(['Men dong'])
    const { facets } = await look(deps, { text: 'ruou ngu' })
    expect(facets.prices).toEqual({ least: 120_000, most: 120_000 })
  })

  test('words typed without spaces are found apart, unless the shop has them so', async () => {
    const shop = await aStockedShop()
    expect(await namesOf(deps, 'miendong')).toEqual(['Miến dong Nà Mẫu'])
    expect(await namesOf(deps, 'gạonếpnương')).toEqual(['Gạo nếp nương'])
    expect(await namesOf(deps, 'ruoungo')).toEqual(['Rượu ngô'])
    expect(await namesOf(deps, 'miendong ruou')).toEqual([])
    expect(await namesOf(deps, 'mienvit')).toEqual([])
    await shop.sells('Miendong')
    expect(await namesOf(deps, 'miendong')).toEqual(['Miendong'])
  })

  test('the name counts more than the producer, and equal ones come by name', async () => {
    await aStockedShop()
    expect(await namesOf(deps, 'mien')).toEqual(['Bột miến', 'Miến dong Nà Mẫu', 'Rượu ngô'])
  })

  test('a place is found by its commune of now and of before the merger, and by its province', async () => {
    await aStockedShop()
    const namesAt = async (place: Look) => (await look(deps, place)).listings.map((one) => one.name)
    // 01912 is Chợ Rã now and was Thượng Giáo, which became a part of it.
    for (const place of [{ placeCode: '01912' }, { placeThen: '01912' }, { placeThen: '01888' }]) {
      expect(await namesAt(place)).toEqual(['Bột miến'])
    }
    expect(await namesAt({ placeCode: '19' })).toHaveLength(5)
    expect(await namesAt({ placeCode: '19', placeThen: '01888' })).toEqual(['Bột miến'])
    expect(await namesAt({ placeCode: '02185', placeThen: '01888' })).toEqual([])
    expect(await namesAt({ placeThen: '99999' })).toEqual([])
    const { facets } = await look(deps, { placeThen: '01888' })
    expect(facets.branches).toEqual([{ branch: 'I', count: 1 }])
  })

  test('choices narrow together, and each is counted as if it were chosen anew', async () => {
    await aStockedShop()
    const all = await look(deps)
    expect(all.total).toBe(5)
    expect(all.facets).toEqual({
      branches: [
        { branch: 'I', count: 3 },
        { branch: 'II', count: 1 },
      ],
      stars: [
        { stars: 4, count: 1 },
        { stars: 3, count: 1 },
      ],
      places: [
        { code: '02185', name: 'Xã Thử', count: 4 },
        { code: '01912', name: 'Xã Mẫu', count: 1 },
      ],
      placesThen: expect.arrayContaining([
        { code: '01912', name: 'Xã Thượng Giáo', count: 1 },
        { code: '01888', name: 'Thị trấn Chợ Rã', count: 1 },
      ]) as unknown,
      prices: { least: 20_000, most: 250_000 },
      priceBands: [
        { from: 0, below: 50_000, count: 2 },
        { from: 50_000, below: 100_000, count: 1 },
        { from: 100_000, below: 200_000, count: 1 },
        { from: 200_000, below: 500_000, count: 1 },
      ],
    })
    const some = await look(deps, { branch: 'I', minPrice: dong(30_000), maxPrice: dong(85_000) })
    expect(some.listings.map(({ name }) => name)).toEqual(['Gạo nếp nương', 'Miến dong Nà Mẫu'])
    expect(some.facets.branches).toEqual([{ branch: 'I', count: 2 }])
    expect(some.facets.prices).toEqual({ least: 20_000, most: 85_000 })
    const starred = await look(deps, { stars: 4, text: 'mien', placeCode: '02185' })
    expect(starred.total).toBe(1)
    expect(starred.listings[0]?.ocop?.stars).toBe(4)
  })

  test('a star is counted on the days it is shown, and on no other', async () => {
    await aStockedShop()
    for (const [today, total] of [
      ['2026-05-31', 0],
      ['2026-06-01', 1],
      ['2029-06-01', 1],
      ['2029-06-02', 0],
    ] as const) {
      const day = marketDay(today)
      const found = await searchListings(deps, {
        text: '',
        limit: 10,
        offset: 0,
        stars: 4,
        today: day,
      })
      expect([today, found.total, found.listings.length]).toEqual([today, total, total])
    }
  })

  test('what is blocked cannot be found; what comes back can', async () => {
    const shop = await aStockedShop()
    const listingId = await shop.sells('Nhung hươu')
    const move = (state: 'blocked' | 'published') =>
      moderateListing(deps, {
        listingId,
        state,
        reasons: state === 'blocked' ? ['forbidden_goods'] : [],
        by: shop.officer,
      })
    expect(await namesOf(deps, 'nhung huou')).toEqual(['Nhung hươu'])
    must(await move('blocked'))
    expect(await namesOf(deps, 'nhung huou')).toEqual([])
    must(await move('published'))
    expect(await namesOf(deps, 'nhung huou')).toEqual(['Nhung hươu'])
    expect(must(await reindexListings(deps))).toBe(6)
    expect(await namesOf(deps, 'nhung huou')).toEqual(['Nhung hươu'])
  })

  test('hostile words are words', async () => {
    await aStockedShop()
    for (const text of ["' or 1=1 --", '%', '_', '\u0000', '~~', 'Z'.repeat(200), '🍚', '米']) {
      expect((await look(deps, { text })).total).toBeGreaterThanOrEqual(0)
    }
    expect((await look(deps, { text: '米' })).total).toBe(0)
  })
})

/** By how many letters left out, added, changed or swapped with the next two words differ, by a table. */
function slipsBetween(a: string, b: string): number {
  const at = (row: number[][], i: number, j: number) => row[i]?.[j] ?? Number.POSITIVE_INFINITY
  const table: number[][] = []
  for (let i = 0; i <= a.length; i += 1) {
    table[i] = []
    for (let j = 0; j <= b.length; j += 1) {
      const changed = at(table, i - 1, j - 1) + (a[i - 1] === b[j - 1] ? 0 : 1)
      const isSwap = i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1]
      const swapped = isSwap ? at(table, i - 2, j - 2) + 1 : Number.POSITIVE_INFINITY
      const least = Math.min(at(table, i - 1, j) + 1, at(table, i, j - 1) + 1, changed, swapped)
      ;(table[i] ?? []).push(i === 0 && j === 0 ? 0 : least)
    }
  }
  return at(table, a.length, b.length)
}

/** What a buyer may expect of the same names: those with all that was typed, and those with slips in it. */
function expectedOf(names: readonly string[], text: string) {
  const fixed = wordsOf('Hộ bà Thử HTX Nà Thử Xã Thử')
  const searched = searchedWordsOf(text)
  const begins = (word: string, typed: string) =>
    typed.length === 1 ? word === typed : word.startsWith(typed)
  const slips = (word: string, typed: string) =>
    typed.length >= 3 && !/\d/.test(typed + word) && slipsBetween(word, typed) <= 1
  const having = (means: (word: string, typed: string) => boolean) =>
    names.filter((name) => {
      const words = [...wordsOf(name), ...fixed]
      return searched.every((typed) => words.some((word) => means(word, typed)))
    })
  return {
    asTyped: having(begins).toSorted(),
    withSlips: having((word, typed) => begins(word, typed) || slips(word, typed)),
  }
}

/** Slips that are other words of the same shop. */
const OTHER_WORD: Readonly<Record<string, string>> = {
  MIEN: 'MEN',
  MEN: 'MIEN',
  DONG: 'DON',
  DON: 'DONG',
  NEP: 'BEP',
  BEP: 'NEP',
}

/** A name of which one word is mistyped: as another word of the shop, or somehow. */
const mistyped = (names: readonly string[]) =>
  fc
    .record({
      words: fc.constantFrom(...names).map(searchedWordsOf),
      nth: fc.nat(2),
      at: fc.nat(4),
      how: fc.constantFrom('other', 'other', 'left out', 'swapped', 'changed'),
    })
    .map(({ words, nth, at, how }) => {
      const word = words[nth % words.length] ?? ''
      const [before, letter, next, after] = [
        word.slice(0, at),
        word.charAt(at),
        word.charAt(at + 1),
        word.slice(at + 2),
      ]
      const slip: string | undefined = {
        other: OTHER_WORD[word],
        'left out': before + next + after,
        swapped: before + next + letter + after,
        changed: `${before}A${next}${after}`,
      }[how]
      return words.with(nth % words.length, slip ?? word).join(' ')
    })

test('both databases find what was typed and nothing else, else what a slip away is, in the same order', async () => {
  const syllables = ['miến', 'mien', 'dong', 'đông', 'gạo', 'gáo', 'nếp', 'bếp', 'men', 'dốn']
  const name = fc.array(fc.constantFrom(...syllables), { minLength: 1, maxLength: 3 })
  const names = fc
    .sample(name, { numRuns: 40, seed: 7 })
    .map((parts, n) => `${parts.join(' ')} ${n}`)
  const both = await Promise.all([openTest('sqlite'), openTest('postgres')])
  try {
    for (const deps of both) {
      const shop = await aShop(deps)
      for (const each of names) await shop.sells(each)
    }
    const slip = fc.constantFrom(
      ...syllables,
      'mein',
      'gaoo',
      'dnog',
      'n',
      'm',
      'th',
      'xyz',
      '1',
      '12',
    )
    const put = fc.array(slip, { minLength: 1, maxLength: 3 }).map((parts) => parts.join(' '))
    const text = fc.oneof(put, mistyped(names))
    await fc.assert(
      fc.asyncProperty(text, async (wanted) => {
        const [one = [], two = []] = await Promise.all(both.map((deps) => namesOf(deps, wanted)))
        expect(one).toEqual(two)
        const { asTyped, withSlips } = expectedOf(names, wanted)
        if (asTyped.length > 0) expect([wanted, one.toSorted()]).toEqual([wanted, asTyped])
        expect([wanted, one.filter((name) => !withSlips.includes(name))]).toEqual([wanted, []])
        expect([wanted, one.length > 0]).toEqual([wanted, withSlips.length > 0])
      }),
      { numRuns: 60 },
    )
  } finally {
    await Promise.all(both.map((deps) => deps.close()))
  }
})
