import { dong, marketDay } from '@cho40/values'
import { afterEach, expect, test } from 'vitest'
import { must } from '../testing/a-market.ts'
import { aShop } from '../testing/a-shop.ts'
import { eachDialect, type TestDeps } from '../testing/each-dialect.ts'
import { addVariant } from './add-variant.ts'
import { certificationsOf, certificationsOn } from './certifications.ts'
import { delegateSale, endDelegation } from './delegate-sale.ts'
import { listing, listings } from './listings.ts'
import { moderateListing } from './moderate-listing.ts'
import { publishListing } from './publish-listing.ts'
import { recordCertification } from './record-certification.ts'
import { registerProducer } from './register-producer.ts'
import { revokeCertification } from './revoke-certification.ts'
import { setPrice } from './set-price.ts'
import { variantsOn } from './variants.ts'

const TODAY = marketDay('2026-11-21')
const DAY_MS = 86_400_000

eachDialect((open) => {
  let deps: TestDeps
  afterEach(() => deps.close())

  async function aSeller() {
    deps = await open()
    const shop = await aShop(deps)
    const { cooperativeId } = shop
    const producerId = deps.ids.make('producer')
    const producer = { id: producerId, cooperativeId, name: 'Tổ miến', placeCode: '02185' }
    must(await registerProducer(deps, { ...producer, kind: 'group' }))
    const delegationId = deps.ids.make('deleg')
    const delegate = (rights: ('list' | 'set_price')[]) =>
      delegateSale(deps, {
        id: delegationId,
        producerId,
        cooperativeId,
        rights,
        validFrom: TODAY,
        validUntil: marketDay('2026-12-31'),
      })
    const list = () =>
      publishListing(deps, {
        id: deps.ids.make('listing'),
        cooperativeId,
        producerId,
        name: 'Miến dong',
        producer: 'Tổ miến',
        unit: 'kg',
        price: dong(85_000),
        story: 'Phơi nắng.',
      })
    return { shop, producerId, delegationId, delegate, list }
  }

  const packsOf = (listingId: Parameters<typeof variantsOn>[1]['listingId'], on = TODAY) =>
    variantsOn(deps, { listingId, today: on })

  test('a producer’s goods are listed by whom it lets, from the day to the day', async () => {
    const { delegate, delegationId, list } = await aSeller()
    const before = await list()
    expect(!before.ok && before.problem).toMatchObject({ type: 'NotFound', what: 'delegation' })
    must(await delegate(['list', 'set_price']))
    const listingId = must(await list())
    const shownOn = async (day: string) =>
      (await listings(deps, { today: marketDay(day), limit: 10 })).length
    expect([await shownOn('2026-12-31'), await shownOn('2027-01-01')]).toEqual([1, 0])
    deps.advance(40 * DAY_MS)
    must(await list())
    deps.advance(DAY_MS)
    expect((await list()).ok).toBe(false)
    const early = await endDelegation(deps, {
      id: delegationId,
      revokedOn: marketDay('2026-11-20'),
    })
    expect(!early.ok && early.problem.type).toBe('InvalidInput')
    must(await endDelegation(deps, { id: delegationId, revokedOn: marketDay('2026-12-01') }))
    expect([await shownOn('2026-11-30'), await shownOn('2026-12-01')]).toEqual([2, 0])
    const { slug } = await deps.db
      .selectFrom('cho_listing')
      .select('slug')
      .where('id', '=', listingId)
      .executeTakeFirstOrThrow()
    expect((await listing(deps, { slug, today: marketDay('2026-11-30') })).ok).toBe(true)
    expect((await listing(deps, { slug, today: marketDay('2026-12-01') })).ok).toBe(false)
    deps.advance(-35 * DAY_MS)
    expect((await list()).ok).toBe(true)
    deps.advance(5 * DAY_MS)
    expect((await list()).ok).toBe(false)
  })

  test('who may list but not set prices gives none: neither with the listing nor with a pack', async () => {
    const { shop, producerId, delegationId, delegate, list } = await aSeller()
    const refused = { problem: { type: 'NotFound', what: 'delegation', id: producerId } }
    must(await delegate(['list']))
    expect(await list()).toMatchObject(refused)
    const id = deps.ids.make('deleg')
    const { cooperativeId } = shop
    const prices = { id, producerId, cooperativeId, rights: ['set_price' as const] }
    must(await delegateSale(deps, { ...prices, validFrom: TODAY, validUntil: TODAY }))
    const listingId = must(await list())
    const pack = { listingId, unit: 'túi' as const, price: dong(40_000) }
    must(await addVariant(deps, { ...pack, id: deps.ids.make('variant') }))
    deps.advance(DAY_MS)
    expect(await addVariant(deps, { ...pack, id: deps.ids.make('variant') })).toMatchObject(refused)
    expect(await packsOf(listingId)).toHaveLength(2)
    must(await endDelegation(deps, { id: delegationId, revokedOn: marketDay('2026-11-22') }))
  })

  test('prices begin on their day, in their channel, and days past stay as they were', async () => {
    const { delegate, list } = await aSeller()
    must(await delegate(['list', 'set_price']))
    const listingId = must(await list())
    const [first] = await packsOf(listingId)
    if (!first) throw new Error('no pack')
    const price = { variantId: first.id, validFrom: marketDay('2026-12-01') }
    must(await setPrice(deps, { ...price, channel: 'shop', price: dong(90_000) }))
    must(await setPrice(deps, { ...price, channel: 'wholesale', price: dong(70_000) }))
    const priceOn = async (on: string, channel: 'shop' | 'wholesale' | 'stall') => {
      const [pack] = await variantsOn(deps, { listingId, today: marketDay(on), channel })
      return pack?.price
    }
    expect(await priceOn('2026-11-30', 'shop')).toBe(85_000)
    expect(await priceOn('2026-12-01', 'shop')).toBe(90_000)
    expect(await priceOn('2026-11-30', 'wholesale')).toBe(85_000)
    expect(await priceOn('2026-12-01', 'wholesale')).toBe(70_000)
    expect(await priceOn('2026-12-01', 'stall')).toBe(90_000)
    const [shown] = await listings(deps, { today: marketDay('2026-12-01'), limit: 1 })
    expect(shown?.price).toBe(90_000)
    const past = { ...price, validFrom: marketDay('2026-11-20'), channel: 'shop' as const }
    const refused = await setPrice(deps, { ...past, price: dong(1) })
    expect(!refused.ok && refused.problem).toMatchObject({ issues: [{ path: 'validFrom' }] })
    const beyond = { ...price, validFrom: marketDay('2027-01-01'), channel: 'shop' as const }
    const unasked = await setPrice(deps, { ...beyond, price: dong(1) })
    expect(!unasked.ok && unasked.problem).toMatchObject({ what: 'delegation' })
  })

  test('packs stand side by side with what a kilogram costs', async () => {
    const { shop } = await aSeller()
    const listingId = await shop.sells('Gạo nếp', { price: 38_000 })
    const pack = { listingId, unit: 'túi' as const, price: dong(180_000) }
    const bag = { ...pack, id: deps.ids.make('variant'), label: 'Túi 5 kg' }
    must(await addVariant(deps, { ...bag, content: { amount: 5_000, base: 'g' } }))
    must(await addVariant(deps, { ...pack, id: deps.ids.make('variant') }))
    expect(
      (await packsOf(listingId)).map(({ unit, price, pricePerBase }) => [
        unit,
        price,
        pricePerBase,
      ]),
    ).toEqual([
      ['kg', 38_000, { price: 38_000, base: 'kg' }],
      ['túi', 180_000, { price: 36_000, base: 'kg' }],
      ['túi', 180_000, undefined],
    ])
    const lost = await addVariant(deps, {
      ...pack,
      id: deps.ids.make('variant'),
      listingId: deps.ids.make('listing'),
    })
    expect(!lost.ok && lost.problem).toMatchObject({ type: 'NotFound', what: 'listing' })
  })

  test('a moderated listing keeps who said what, and a withdrawn one does not come back', async () => {
    const { shop } = await aSeller()
    const listingId = await shop.sells('Rượu ngô')
    const say = (state: 'needs_change' | 'published' | 'withdrawn') =>
      moderateListing(deps, {
        listingId,
        state,
        reasons: state === 'needs_change' ? ['needs_licence'] : [],
        by: shop.officer,
      })
    must(await say('needs_change'))
    expect(await listings(deps, { today: TODAY, limit: 10 })).toEqual([])
    must(await say('published'))
    must(await say('withdrawn'))
    const back = await say('published')
    expect(!back.ok && back.problem).toMatchObject({ type: 'WrongState', state: 'withdrawn' })
    const steps = await deps.db
      .selectFrom('cho_listing_step')
      .select(['state', 'reasons', 'person_id'])
      .orderBy('position')
      .execute()
    expect(steps.map(({ state, reasons }) => [state, reasons])).toEqual([
      ['needs_change', 'needs_licence'],
      ['published', ''],
      ['withdrawn', ''],
    ])
    expect(steps.every(({ person_id }) => person_id === shop.officer)).toBe(true)
  })

  test('other certifications hold from their day to their day, or without an end', async () => {
    const { shop } = await aSeller()
    const listingId = await shop.sells('Chè Shan')
    const said = {
      cooperativeId: shop.cooperativeId,
      listingId,
      issuer: 'Trung tâm Thử',
      scope: '2 ha',
    }
    const vietgap = {
      ...said,
      id: deps.ids.make('certif'),
      scheme: 'vietgap' as const,
      number: 'VG-01',
      validFrom: TODAY,
      validUntil: marketDay('2027-11-20'),
      documentHash: 'a'.repeat(64),
    }
    must(await recordCertification(deps, vietgap))
    const mark = {
      ...said,
      id: deps.ids.make('certif'),
      scheme: 'geographical_indication' as const,
    }
    must(await recordCertification(deps, { ...mark, number: '00099', validFrom: TODAY }))
    const on = async (day: string) =>
      (await certificationsOn(deps, { listingId, today: marketDay(day) })).map(
        ({ scheme }) => scheme,
      )
    expect(await on('2026-11-20')).toEqual([])
    expect(await on('2027-11-20')).toEqual(['vietgap', 'geographical_indication'])
    expect(await on('2027-11-21')).toEqual(['geographical_indication'])
    const farm = deps.ids.make('certif')
    const { listingId: _, ...ofAll } = said
    must(
      await recordCertification(deps, {
        ...ofAll,
        id: farm,
        scheme: 'haccp',
        number: 'H-1',
        validFrom: marketDay('2026-12-01'),
        validUntil: marketDay('2026-12-31'),
      }),
    )
    const listed = async (day: string) => {
      const wanted = { cooperativeId: shop.cooperativeId, today: marketDay(day) }
      const { certifications, listings } = await certificationsOf(deps, wanted)
      expect(listings).toEqual([{ id: listingId, name: 'Chè Shan' }])
      return certifications.map(({ scheme, listing, status }) => [scheme, listing?.name, status])
    }
    expect(await listed('2026-11-21')).toEqual([
      ['haccp', undefined, 'not_yet'],
      ['vietgap', 'Chè Shan', 'valid'],
      ['geographical_indication', 'Chè Shan', 'valid'],
    ])
    const ofWhole = { cooperativeId: shop.cooperativeId, today: marketDay('2026-12-31') }
    expect(await certificationsOn(deps, ofWhole)).toMatchObject([{ scheme: 'haccp' }])
    expect((await listed('2026-12-31'))[0]).toEqual(['haccp', undefined, 'valid'])
    expect((await listed('2027-01-01'))[0]).toEqual(['haccp', undefined, 'expired'])
    const end = { certificationId: vietgap.id, revokedOn: marketDay('2026-12-10') }
    const early = { ...end, revokedOn: marketDay('2026-11-20') }
    expect(await revokeCertification(deps, early)).toMatchObject({
      problem: { type: 'InvalidInput', issues: [{ path: 'revokedOn' }] },
    })
    must(await revokeCertification(deps, end))
    must(await revokeCertification(deps, end))
    const other = { ...end, revokedOn: marketDay('2026-12-11') }
    expect(await revokeCertification(deps, other)).toMatchObject({
      problem: { type: 'WrongState' },
    })
    const never = { ...end, certificationId: deps.ids.make('certif') }
    expect(await revokeCertification(deps, never)).toMatchObject({ problem: { type: 'NotFound' } })
    expect(await on('2026-12-09')).toEqual(['vietgap', 'geographical_indication'])
    expect(await on('2026-12-10')).toEqual(['geographical_indication'])
    expect((await listed('2026-12-10'))[1]).toEqual(['vietgap', 'Chè Shan', 'revoked'])
  })
})
