import type {
  CertificateId,
  DelegationId,
  DelegationRight,
  ListingId,
  ProducerId,
  SearchListings,
} from '@cho40/contract'
import { dong, type MarketDay, marketDay } from '@cho40/values'
import fc from 'fast-check'
import { afterEach, expect, test } from 'vitest'
import { must } from '../../testing/a-market.ts'
import { type AShop, aShop } from '../../testing/a-shop.ts'
import { eachDialect, type TestDeps } from '../../testing/each-dialect.ts'
import { delegateSale, endDelegation } from '../delegate-sale.ts'
import { moderateListing } from '../moderate-listing.ts'
import { recordCertificate } from '../ocop/record-certificate.ts'
import { revokeCertificate } from '../ocop/revoke-certificate.ts'
import { publishListing } from '../publish-listing.ts'
import { registerProducer } from '../register-producer.ts'
import { reindexListings } from '../search/reindex-listings.ts'
import { listingFacets, searchListings } from '../search/search-listings.ts'
import { setPrice } from '../set-price.ts'
import { type KeptShop, keptShop } from './kept-shop.ts'
import { byBytes } from './shop-index.ts'
import { shopVersion } from './shop-version.ts'

const DAYS = ['2026-11-21', '2026-11-22', '2027-05-31', '2027-06-01', '2029-12-01'].map(marketDay)
const TODAY = DAYS[0] ?? marketDay('2026-11-21')
const NAMES = [
  'Miến dong',
  'Bột miến',
  'Mỳ gạo',
  'Gạo nếp',
  'Chè đắng 12',
  'Đỗ đen',
  'Ám tiêu',
  'Men lá',
]
const TEXTS = [
  '',
  'mien',
  'gao',
  'mein',
  'm',
  'nep ga',
  'xyz',
  '12',
  'tieu hộ',
  'dong mien',
  'men dong',
  'mien gạo',
  'dod dem',
  'miendong',
  'gaonep mien',
  '🍚',
]

const day = fc.constantFrom(...DAYS)
const nth = fc.nat(20)
const act = fc.oneof(
  fc.record({
    kind: fc.constant('sells' as const),
    name: fc.constantFrom(...NAMES),
    price: fc.constantFrom(1, 49_999, 50_000, 1_000_000),
    set: fc.option(fc.constantFrom(3, 6, 14), { nil: undefined }),
    placeCode: fc.option(fc.constantFrom('01912', '02185'), { nil: undefined }),
    delegated: fc.boolean(),
  }),
  fc.record({
    kind: fc.constant('lends' as const),
    list: fc.boolean(),
    from: day,
    until: fc.option(day, { nil: undefined }),
  }),
  fc.record({ kind: fc.constant('ends' as const), nth, on: day }),
  fc.record({
    kind: fc.constant('price' as const),
    nth,
    price: fc.integer({ min: 1, max: 90_000 }),
    from: day,
  }),
  fc.record({ kind: fc.constant('star' as const), nth, stars: fc.constantFrom(3, 4), from: day }),
  fc.record({ kind: fc.constant('revoke' as const), nth, on: day }),
  fc.record({ kind: fc.constant('block' as const), nth }),
  fc.record({ kind: fc.constant('back' as const), nth }),
  fc.record({ kind: fc.constant('reindex' as const) }),
)
const look = fc.record(
  {
    text: fc.constantFrom(...TEXTS),
    branch: fc.constantFrom('I' as const, 'II' as const),
    stars: fc.constantFrom(3 as const, 4 as const, 5 as const),
    placeCode: fc.constantFrom('01912', '02185', '19'),
    placeThen: fc.constantFrom('01888', '01912', '99999'),
    minPrice: fc.constantFrom(0, 50_000).map(dong),
    maxPrice: fc.constantFrom(49_999, 60_000).map(dong),
    today: day,
    limit: fc.constantFrom(2, 30),
    offset: fc.constantFrom(0, 1),
  },
  { requiredKeys: ['text', 'today', 'limit', 'offset'] },
)

type Act = typeof act extends fc.Arbitrary<infer One> ? One : never
type Look = SearchListings & { readonly today: MarketDay }

eachDialect((open, dialect) => {
  let deps: TestDeps
  afterEach(() => deps.close())

  async function same(kept: KeptShop, wanted: Look): Promise<void> {
    const found = await kept.search(deps, wanted)
    expect([wanted, found]).toEqual([wanted, await searchListings(deps, wanted)])
    const facets = await kept.facets(deps, wanted)
    expect([wanted, facets]).toEqual([wanted, await listingFacets(deps, wanted)])
  }

  test('what is kept answers as the database does, after any changes, on any day', async () => {
    const history = fc.array(fc.tuple(act, look), { minLength: 12, maxLength: 25 })
    const numRuns = dialect === 'sqlite' ? 20 : 3
    await fc.assert(
      fc.asyncProperty(history, async (steps) => {
        deps = await open()
        const world = await aWorld(deps)
        const kept = keptShop()
        await kept.warm(deps)
        for (const [one, wanted] of steps) {
          await done(deps, world, one)
          await same(kept, wanted)
        }
        const anew = keptShop()
        await anew.warm(deps)
        for (const [, wanted] of steps) await same(anew, wanted)
        await deps.close()
      }),
      { numRuns, seed: 28, endOnFailure: true },
    )
    deps = await open()
  })

  test('who asks while it is being filled is answered as afterwards, and it is filled once', async () => {
    deps = await open()
    const shop = await aShop(deps)
    for (const [at, name] of NAMES.entries()) await shop.sells(name, { price: 10_000 * (at + 1) })
    const kept = keptShop()
    const filled = kept.warm(deps)
    const wanted = { text: 'mien', limit: 9, offset: 0, today: TODAY }
    const meanwhile = [await kept.search(deps, wanted), await kept.facets(deps, wanted)]
    await Promise.all([filled, kept.warm(deps)])
    await shop.sells('Miến dong rong', { price: 5_000 })
    const afterwards = [await kept.search(deps, wanted), await kept.facets(deps, wanted)]
    const inDatabase = [await searchListings(deps, wanted), await listingFacets(deps, wanted)]
    expect(afterwards).toEqual(inDatabase)
    expect(meanwhile).toMatchObject([{ total: 2 }, {}])
    expect(afterwards).toMatchObject([{ total: 3 }, {}])
    await same(kept, { ...wanted, text: '' })
  })

  test('a filling that fails leaves nothing behind, and the next who asks begins it anew', async () => {
    deps = await open()
    const shop = await aShop(deps)
    await shop.sells('Miến dong')
    const kept = keptShop()
    const broken = { ...deps, db: deps.db.withSchema('nowhere') }
    await expect(kept.warm(broken)).rejects.toThrow()
    await same(kept, { text: 'mien', limit: 9, offset: 0, today: TODAY })
    await kept.warm(deps)
    await same(kept, { text: 'mien', limit: 9, offset: 0, today: TODAY })
  })

  test('a star ends with its day and a price begins with its own, though nothing was written', async () => {
    deps = await open()
    const shop = await aShop(deps)
    const listingId = await shop.sells('Miến dong', { price: 40_000 })
    const kept = keptShop()
    await kept.warm(deps)
    await starred(deps, { shop, listingId, stars: 4, from: TODAY })
    await priced(deps, { listingId, from: marketDay('2026-11-23'), price: 60_000 })
    const version = await shopVersion(deps)
    const on = async (today: string) => {
      const wanted = { text: '', limit: 9, offset: 0, today: marketDay(today) }
      const { stars, prices } = await kept.facets(deps, wanted)
      const { total } = await kept.search(deps, { ...wanted, stars: 4 })
      return [stars.length, total, prices?.least]
    }
    expect(await on('2026-11-20')).toEqual([0, 0, 40_000])
    expect(await on('2026-11-22')).toEqual([1, 1, 40_000])
    expect(await on('2026-11-23')).toEqual([1, 1, 60_000])
    expect(await on('2029-11-20')).toEqual([1, 1, 60_000])
    expect(await on('2030-11-22')).toEqual([0, 0, 60_000])
    expect(await shopVersion(deps)).toBe(version)
  })

  test('a producer’s goods are there while their seller may list them, whatever is said of that later', async () => {
    deps = await open()
    const world = await aWorld(deps)
    const { shop, producerId } = world
    await shop.sells('Miến dong', { producerId })
    await shop.sells('Gạo nếp')
    const kept = keptShop()
    await kept.warm(deps)
    const on = async (...days: string[]) => {
      const totals: number[] = []
      for (const today of days.map(marketDay)) {
        const wanted = { text: '', limit: 9, offset: 0, today }
        await same(kept, wanted)
        totals.push((await kept.search(deps, wanted)).total)
      }
      return totals
    }
    expect(await on('2026-11-20', '2026-11-21', '2027-05-31')).toEqual([1, 2, 2])
    const [first] = world.lent
    if (!first) throw new Error('nothing is lent')
    must(await endDelegation(deps, { id: first, revokedOn: marketDay('2026-12-01') }))
    expect(await on('2026-11-30', '2026-12-01', '2027-05-31')).toEqual([2, 1, 1])
    const [from, until] = [marketDay('2027-05-31'), marketDay('2027-06-01')]
    await lends(deps, world, { rights: ['receive_money'], from })
    expect(await on('2027-05-31')).toEqual([1])
    await lends(deps, world, { rights: ['list'], from, until })
    expect(await on('2027-05-30', '2027-05-31', '2027-06-01', '2027-06-02')).toEqual([1, 2, 2, 1])
  })

  test('the database counts a change whoever makes it, and forgets it with its transaction', async () => {
    deps = await open()
    const shop = await aShop(deps)
    const listingId = await shop.sells('Miến dong')
    const before = await shopVersion(deps)
    await deps.db.updateTable('cho_listing').set({ story: 'Khác' }).execute()
    const after = await shopVersion(deps)
    expect(after).toBeGreaterThan(before)
    const undone = deps.db.transaction().execute(async (tx) => {
      await tx.updateTable('cho_cooperative').set({ name: 'HTX Khác' }).execute()
      expect(await shopVersion({ ...deps, db: tx })).toBeGreaterThan(after)
      throw new Error('undone')
    })
    await expect(undone).rejects.toThrow('undone')
    expect(await shopVersion(deps)).toBe(after)
    await deps.db.deleteFrom('cho_price').execute()
    expect(await shopVersion(deps)).toBeGreaterThan(after)
    const { version } = await deps.db
      .selectFrom('cho_shop_change')
      .select('version')
      .where('listing_id', '=', listingId)
      .executeTakeFirstOrThrow()
    expect(version).toBe(await shopVersion(deps))
  })
})

test('names are in the order of their bytes, as databases have them', () => {
  const letters = fc.string({ unit: 'binary', maxLength: 4 })
  const bytes = (text: string) => Buffer.from(text)
  fc.assert(
    fc.property(letters, letters, (a, b) => {
      expect(Math.sign(byBytes(a, b))).toBe(Buffer.compare(bytes(a), bytes(b)))
    }),
  )
})

type World = {
  readonly shop: AShop
  readonly sold: ListingId[]
  readonly certified: CertificateId[]
  readonly producerId: ProducerId
  readonly lent: DelegationId[]
}

/** A shop whose seller holds every right of a producer from the first day on. */
async function aWorld(deps: TestDeps): Promise<World> {
  const shop = await aShop(deps)
  const { cooperativeId } = shop
  const producerId = deps.ids.make('producer')
  const household = { name: 'Hộ bà Thử', kind: 'household', placeCode: '02185' } as const
  must(await registerProducer(deps, { id: producerId, cooperativeId, ...household }))
  const world = { shop, sold: [], certified: [], producerId, lent: [] }
  await lends(deps, world, { rights: ['list', 'set_price'], from: TODAY })
  return world
}

async function lends(
  deps: TestDeps,
  { shop, producerId, lent }: World,
  given: {
    readonly rights: readonly DelegationRight[]
    readonly from: MarketDay
    readonly until?: MarketDay | undefined
  },
): Promise<void> {
  const { rights, from: validFrom, until: validUntil } = given
  const id = deps.ids.make('deleg')
  const { cooperativeId } = shop
  const wish = { id, producerId, cooperativeId, rights: [...rights], validFrom }
  must(
    await delegateSale(deps, {
      ...wish,
      ...(validUntil && validUntil >= validFrom && { validUntil }),
    }),
  )
  lent.push(id)
}

/** Some acts are refused, as they would be anywhere; both sides then stay as they were. */
async function done(deps: TestDeps, world: World, one: Act): Promise<void> {
  const { shop, sold, certified } = world
  const by = shop.officer
  if (one.kind === 'sells') {
    const { name, price, set, placeCode, delegated } = one
    const more = { ...(set !== undefined && { set }), ...(placeCode && { placeCode }) }
    const plain = { id: deps.ids.make('listing'), cooperativeId: shop.cooperativeId }
    const said = { name: `${name} ${sold.length}`, producer: 'Hộ', unit: 'kg', story: '' }
    const published = await publishListing(deps, {
      ...plain,
      ...said,
      ...more,
      price: dong(price),
      ...(delegated && { producerId: world.producerId }),
    })
    if (published.ok) sold.push(published.value)
    return
  }
  if (one.kind === 'lends') {
    await lends(deps, world, { ...one, rights: [one.list ? 'list' : 'set_price'] })
    return
  }
  if (one.kind === 'ends') {
    const id = world.lent[one.nth % world.lent.length]
    if (id) await endDelegation(deps, { id, revokedOn: one.on })
    return
  }
  if (one.kind === 'reindex') {
    must(await reindexListings(deps))
    return
  }
  if (one.kind === 'revoke') {
    const certificateId = certified[one.nth % Math.max(1, certified.length)]
    if (certificateId === undefined) return
    const ended = { certificateId, revokedOn: one.on, decisionNumber: '9', by } as const
    await revokeCertificate(deps, { ...ended, ground: 'mark_misused' })
    return
  }
  const listingId = sold[one.nth % Math.max(1, sold.length)]
  if (listingId === undefined) return
  if (one.kind === 'price') await priced(deps, { ...one, listingId })
  else if (one.kind === 'star') certified.push(await starred(deps, { ...one, shop, listingId }))
  else {
    const state = one.kind === 'block' ? 'blocked' : 'published'
    const reasons = one.kind === 'block' ? (['forbidden_goods'] as const) : ([] as const)
    await moderateListing(deps, { listingId, state, reasons: [...reasons], by })
  }
}

async function priced(
  deps: TestDeps,
  to: { readonly listingId: ListingId; readonly from: MarketDay; readonly price: number },
): Promise<void> {
  const { id: variantId } = await deps.db
    .selectFrom('cho_variant')
    .select('id')
    .where('listing_id', '=', to.listingId)
    .executeTakeFirstOrThrow()
  const price = { variantId, channel: 'shop', validFrom: to.from, price: dong(to.price) } as const
  await setPrice(deps, price)
}

async function starred(
  deps: TestDeps,
  of: {
    readonly shop: AShop
    readonly listingId: ListingId
    readonly stars: number
    readonly from: MarketDay
  },
): Promise<CertificateId> {
  const id = deps.ids.make('cert')
  await recordCertificate(deps, {
    id,
    cooperativeId: of.shop.cooperativeId,
    listingId: of.listingId,
    holder: 'HTX',
    product: 'Hàng',
    purpose: 'first',
    stars: of.stars as 3 | 4,
    decisionNumber: '1/QĐ-UBND',
    decidedOn: of.from,
    issuer: 'province',
    by: of.shop.officer,
  })
  return id
}
