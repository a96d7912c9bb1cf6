import { dong, instant, marketDay } from '@cho40/values'
import { afterEach, expect, test } from 'vitest'
import { openCooperative } from '../../cooperative/open-cooperative.ts'
import { aCounter } from '../../testing/a-counter.ts'
import { must } from '../../testing/a-market.ts'
import { type AShop, aShop } from '../../testing/a-shop.ts'
import { eachDialect, type TestDeps } from '../../testing/each-dialect.ts'
import { delegateSale } from '../delegate-sale.ts'
import { moderateListing } from '../moderate-listing.ts'
import { publishListing } from '../publish-listing.ts'
import { registerProducer } from '../register-producer.ts'
import { sellingPlaces } from '../stock/stock-places.ts'
import { lotListing } from '../trace/lot-listing.ts'
import { openLot } from '../trace/open-lot.ts'
import { countsBySet } from './counts-by-set.ts'
import { listedOn, type Shelf } from './listed-on.ts'
import { listingFacts } from './listing-facts.ts'
import { cooperativeParty, delegationsOn, producerParty } from './parties.ts'
import { countRealProducts, newestProducts, realParties, realProducts } from './real-listings.ts'

const TODAY = marketDay('2026-11-21')

eachDialect((open) => {
  let deps: TestDeps
  let shop: AShop
  afterEach(() => deps.close())

  async function opened() {
    deps = await open()
    shop = await aShop(deps)
  }

  const namesOn = async (shelf: Shelf, { limit = 30, offset = 0 } = {}) => {
    const { total, products } = await listedOn(deps, { shelf, today: TODAY, limit, offset })
    return [total, products.map(({ name }) => name)]
  }

  async function blocks(listingId: Awaited<ReturnType<AShop['sells']>>) {
    const decision = { listingId, state: 'blocked' as const, by: shop.officer }
    must(await moderateListing(deps, { ...decision, reasons: ['forbidden_goods'] }))
  }

  test('a shelf is a page of its published goods by name, with how many there are', async () => {
    await opened()
    const { cooperativeId } = shop
    for (const name of ['Miến', 'Đỗ đen', 'Bánh', 'Ám tiêu']) await shop.sells(name, { set: 6 })
    await blocks(await shop.sells('Rượu lậu', { set: 6 }))
    await shop.sells('Khăn')
    expect(await namesOn({ setNumber: 6 })).toEqual([4, ['Ám tiêu', 'Bánh', 'Đỗ đen', 'Miến']])
    expect(await namesOn({ setNumber: 6 }, { limit: 2, offset: 1 })).toEqual([
      4,
      ['Bánh', 'Đỗ đen'],
    ])
    expect(await namesOn({ cooperativeId }, { offset: 9 })).toEqual([5, []])
    expect(await namesOn({ setNumber: 9 })).toEqual([0, []])
    expect([...(await countsBySet(deps, { sets: [6, 9], today: TODAY }))]).toEqual([[6, 4]])
  })

  test('who sells for whom is said while the right holds, and a product names both', async () => {
    await opened()
    const { cooperativeId } = shop
    const producerId = deps.ids.make('producer')
    const household = { name: 'Hộ bà Thử', kind: 'household', placeCode: '02185' } as const
    must(await registerProducer(deps, { id: producerId, cooperativeId, ...household }))
    must(
      await delegateSale(deps, {
        id: deps.ids.make('deleg'),
        producerId,
        cooperativeId,
        rights: ['list', 'set_price'],
        validFrom: marketDay('2026-11-01'),
        validUntil: TODAY,
      }),
    )
    const listingId = await shop.sells('Miến dong', { set: 6, producerId })
    expect(await namesOn({ producerId })).toEqual([1, ['Miến dong']])
    for (const of of [{ producerId }, { cooperativeId }]) {
      const given = await delegationsOn(deps, { ...of, today: TODAY })
      expect(given).toMatchObject([
        { producerName: 'Hộ bà Thử', cooperativeName: 'HTX Nà Thử', rights: ['list', 'set_price'] },
      ])
      expect(await delegationsOn(deps, { ...of, today: marketDay('2026-11-22') })).toEqual([])
    }
    const seen = await cooperativeParty(deps, { id: cooperativeId, today: TODAY })
    expect(seen).toMatchObject({ name: 'HTX Nà Thử', placeName: 'Xã Thử', demo: true })
    const maker = await producerParty(deps, { id: producerId, today: TODAY })
    expect(maker).toMatchObject({ name: 'Hộ bà Thử', kind: 'household', demo: true })
    const { slug } = await deps.db
      .selectFrom('cho_listing')
      .select('slug')
      .where('id', '=', listingId)
      .executeTakeFirstOrThrow()
    await blocks(listingId)
    const facts = { id: listingId, state: 'blocked', setNumber: 6, producerName: 'Hộ bà Thử' }
    expect(await listingFacts(deps, slug)).toMatchObject(facts)
    expect(await listingFacts(deps, 'khong-co')).toBeUndefined()
    const lotId = deps.ids.make('lot')
    const grown = { producer: 'Hộ bà Thử', producerAddress: 'Nà Thử', origin: 'Nà Thử' }
    const lot = { id: lotId, listingId, number: 'L-1', standards: [], by: shop.officer }
    must(await openLot(deps, { ...lot, ...grown }))
    expect(await lotListing(deps, lotId)).toEqual({ id: listingId, state: 'blocked', demo: true })
  })

  test('only real goods are told to the world, the newest first, and to sitemaps the oldest', async () => {
    await opened()
    await shop.sells('Bịa')
    const cooperativeId = deps.ids.make('coop')
    const real = { id: cooperativeId, name: 'HTX Thật', placeCode: '02185', demo: false }
    must(await openCooperative(deps, real))
    const price = dong(45_000)
    for (const [at, name] of [
      ['2026-11-19T01:00:00.000Z', 'Cũ'],
      ['2026-11-20T01:00:00.000Z', 'Mới'],
    ] as const) {
      deps.setClock(instant(at))
      const goods = { name, producer: 'Hộ', unit: 'kg', price, story: '', set: 6 }
      must(await publishListing(deps, { id: deps.ids.make('listing'), cooperativeId, ...goods }))
    }
    expect(await countRealProducts(deps, { today: TODAY })).toBe(2)
    const newest = await newestProducts(deps, { today: TODAY, limit: 9 })
    expect(newest.map(({ product, publishedAt }) => [product.name, publishedAt])).toEqual([
      ['Mới', '2026-11-20T01:00:00.000Z'],
      ['Cũ', '2026-11-19T01:00:00.000Z'],
    ])
    expect(await newestProducts(deps, { today: TODAY, limit: 1 })).toHaveLength(1)
    const [second] = await realProducts(deps, { today: TODAY, limit: 1, offset: 1 })
    expect(second?.slug).toBe(newest[0]?.product.slug)
    const parties = { cooperatives: [cooperativeId], producers: [], sets: [6] }
    expect(await realParties(deps, { today: TODAY })).toEqual(parties)
  })

  test('places say whose book sells there, each once, and nothing is asked for no places', async () => {
    deps = await open()
    const counter = await aCounter(deps)
    const { placeId, bookId } = counter
    const found = await sellingPlaces(deps, [placeId, placeId])
    expect(found).toEqual([{ id: placeId, bookId, marketId: null }])
    expect(await sellingPlaces(deps, [])).toEqual([])
  })
})
