import { ReviseListing } from '@cho40/contract'
import { dong, makeId, marketDay } from '@cho40/values'
import { afterEach, expect, test } from 'vitest'
import { aCounter } from '../testing/a-counter.ts'
import { must } from '../testing/a-market.ts'
import { eachDialect, type TestDeps } from '../testing/each-dialect.ts'
import { verify } from '../verify.ts'
import { deskListings } from './desk-listings.ts'
import { importListings } from './exchange/import-listings.ts'
import { moderateListing } from './moderate-listing.ts'
import { recordCertificate } from './ocop/record-certificate.ts'
import { publishListing } from './publish-listing.ts'
import { listingRevisions, reviseListing } from './revise-listing.ts'
import { searchListings } from './search/search-listings.ts'

const LISTING = makeId('listing', { ms: 0, random: new Uint8Array(10) })
const TODAY = marketDay('2026-11-21')

test('what it says of its goods is plain words of a length', () => {
  const wish = (words: string) =>
    ReviseListing.safeParse({ listingId: LISTING, changes: { ingredients: words } }).success
  expect(wish('Muối < 3 %, đường > 2 %; E-330')).toBe(true)
  expect(['<b>Muối</b>', '</p>', '<!--', 'x'.repeat(501), 'a\u0000'].map(wish)).toEqual([
    false,
    false,
    false,
    false,
    false,
  ])
})

eachDialect((open) => {
  let deps: TestDeps
  afterEach(async () => {
    expect((await verify(deps)).clean).toBe(true)
    await deps.close()
  })

  async function aListing() {
    deps = await open()
    const { cooperativeId, by } = await aCounter(deps)
    const listingId = deps.ids.make('listing')
    must(
      await publishListing(deps, {
        id: listingId,
        cooperativeId,
        name: 'Miến dong Nà Thử',
        producer: 'Hộ bà Thử',
        unit: 'kg',
        price: dong(85_000),
        story: 'Phơi nắn.',
      }),
    )
    const revise = (changes: Parameters<typeof reviseListing>[1]['changes']) =>
      reviseListing(deps, { listingId, changes, by })
    const found = async (text: string) =>
      (await searchListings(deps, { text, today: TODAY, limit: 10, offset: 0 })).listings.map(
        ({ name }) => name,
      )
    const seen = async () =>
      (await deskListings(deps, { cooperativeId, today: TODAY })).find(({ id }) => id === listingId)
    return { cooperativeId, by, listingId, revise, found, seen }
  }

  test('a listing is corrected: found by its new words, and what it said before is kept', async () => {
    const { listingId, revise, found, seen } = await aListing()
    const { slug } = (await seen()) ?? {}
    expect(must(await revise({ story: 'Phơi nắng.', set: 4 }))).toBe(2)
    deps.advance(60_000)
    expect(must(await revise({ name: 'Miến dong Khau Thử', story: 'Phơi nắng.' }))).toBe(1)
    expect(must(await revise({ name: 'Miến dong Khau Thử' }))).toBe(0)
    expect(await seen()).toMatchObject({ name: 'Miến dong Khau Thử', set: 4, slug })
    expect(await found('khau thu')).toEqual(['Miến dong Khau Thử'])
    expect(await found('na thu')).toEqual([])
    const log = await listingRevisions(deps, { listingId })
    expect(log.map(({ field, before, after }) => [field, before, after])).toEqual([
      ['name', 'Miến dong Nà Thử', 'Miến dong Khau Thử'],
      ['story', 'Phơi nắn.', 'Phơi nắng.'],
      ['set', null, '4'],
    ])
  })

  test('what a label says is listed, corrected and taken away, each in the log', async () => {
    const { listingId, revise, seen } = await aListing()
    expect(await seen()).toMatchObject({ details: {} })
    const said = { ingredients: 'Củ dong 100 %', shelfLife: '12 tháng', storage: 'Nơi khô ráo' }
    expect(must(await revise(said))).toBe(3)
    expect(must(await revise(said))).toBe(0)
    expect(must(await revise({ storage: null, warnings: 'Không dùng khi mốc' }))).toBe(2)
    const details = { ingredients: 'Củ dong 100 %', shelfLife: '12 tháng' }
    expect((await seen())?.details).toEqual({ ...details, warnings: 'Không dùng khi mốc' })
    const [first, second] = await listingRevisions(deps, { listingId })
    expect([first, second]).toMatchObject([
      { field: 'warnings', before: null, after: 'Không dùng khi mốc' },
      { field: 'storage', before: 'Nơi khô ráo', after: null },
    ])
    await deps.db.updateTable('cho_listing').set({ shelf_life: '99 tháng' }).execute()
    const broken = (await verify(deps)).checks.filter(({ violations }) => violations > 0)
    expect(broken.map(({ id }) => id)).toEqual(['K6'])
    await deps.db.updateTable('cho_listing').set({ shelf_life: '12 tháng' }).execute()
  })

  test('a star stays on what it was given to; a place and a producer must be', async () => {
    const { cooperativeId, by, listingId, revise } = await aListing()
    const nowhere = await revise({ placeCode: '99999' })
    expect(!nowhere.ok && nowhere.problem).toMatchObject({ type: 'NotFound', what: 'place' })
    const producerId = deps.ids.make('producer')
    const nobody = await revise({ producerId })
    expect(!nobody.ok && nobody.problem).toMatchObject({ type: 'NotFound', what: 'delegation' })
    must(
      await recordCertificate(deps, {
        id: deps.ids.make('cert'),
        cooperativeId,
        listingId,
        purpose: 'first',
        holder: 'Hộ bà Thử',
        product: 'Miến dong Nà Thử',
        stars: 4,
        decisionNumber: '12/QĐ-UBND',
        decidedOn: marketDay('2025-11-21'),
        issuer: 'province',
        validUntil: marketDay('2028-11-20'),
        by,
      }),
    )
    const other = await revise({ name: 'Rượu men lá' })
    expect(!other.ok && other.problem).toMatchObject({ type: 'WrongState', state: 'certified' })
    expect(must(await revise({ story: 'Phơi nắng.', set: 4 }))).toBe(2)
    const set = await revise({ set: 5 })
    expect(!set.ok && set.problem).toMatchObject({ type: 'WrongState', state: 'certified' })
  })

  test('withdrawn by its seller, it is found no more and corrected no more', async () => {
    const { by, listingId, revise, found } = await aListing()
    must(await moderateListing(deps, { listingId, state: 'needs_change', reasons: ['other'], by }))
    expect(must(await revise({ story: 'Phơi nắng.' }))).toBe(1)
    must(await moderateListing(deps, { listingId, state: 'withdrawn', reasons: [], by }))
    expect(await found('mien dong na thu')).toEqual([])
    const late = await revise({ story: 'Muộn.' })
    expect(!late.ok && late.problem).toMatchObject({ type: 'WrongState', state: 'withdrawn' })
  })

  test('a sheet brought again mends story, place and set of what is listed, and says so', async () => {
    const { cooperativeId, by, listingId, seen } = await aListing()
    const header = [
      'Mã',
      'Tên sản phẩm',
      'Nhà sản xuất',
      'Đơn vị',
      'Giá bán',
      'Giới thiệu',
      'Bộ SP',
    ]
    const row = [listingId, 'Miến dong đỏ', 'Hộ bà Thử', 'kg', '85000', 'Phơi nắng.', '4']
    const brings = async (dryRun: boolean) => {
      const id = deps.ids.make('import')
      const grid = [header, row]
      return must(await importListings(deps, { id, cooperativeId, grid, dryRun, by }))
    }
    expect(await brings(true)).toMatchObject({ updated: 1, refused: [] })
    expect(await seen()).toMatchObject({ name: 'Miến dong Nà Thử' })
    expect(await brings(false)).toMatchObject({ updated: 1, refused: [] })
    expect(await seen()).toMatchObject({ name: 'Miến dong đỏ', story: 'Phơi nắng.', set: 4 })
    expect(await brings(false)).toMatchObject({ updated: 0, unchanged: 1, refused: [] })
  })
})
