import type { DelegationRight } from '@cho40/contract'
import { marketDay } from '@cho40/values'
import { afterEach, expect, test } from 'vitest'
import { placeOrder } from '../../payment/orders/place-order.ts'
import { aCounter, atStall, ORDERING_ALLOWED, orders, wish } from '../../testing/a-counter.ts'
import { aMarket, must } from '../../testing/a-market.ts'
import { eachDialect, type TestDeps } from '../../testing/each-dialect.ts'
import { delegateSale, endDelegation } from '../delegate-sale.ts'
import { moderateListing } from '../moderate-listing.ts'
import { registerProducer } from '../register-producer.ts'
import { ofDemonstration, offersOn } from './offers.ts'

const today = marketDay('2026-11-21')

eachDialect((open) => {
  let deps: TestDeps
  afterEach(() => deps.close())

  test('each pack at each place is an offer of its seller, less what others have ordered', async () => {
    deps = await open()
    const counter = await aCounter(deps)
    const [stall] = (await aMarket(deps, 1)).stalls
    if (!stall) throw new Error('no stall')
    const goods = await counter.sells('Miến dong', { price: 85_000 })
    const there = await atStall(deps, stall, { of: goods, stock: 3_000, by: counter.by })
    await orders(deps, wish(deps, [{ goods: there, quantity: 2_000 }]))
    const offers = await offersOn(deps, { listingId: goods.listingId, today })
    expect(offers).toMatchObject([
      { placeId: counter.placeId, price: 85_000, available: 10_000 },
      { placeId: there.placeId, available: 1_000, seller: { stallId: stall.id } },
    ])
    expect(offers[0]?.seller.cooperativeId).toBe(counter.cooperativeId)
    const { variantId, listingId } = goods
    expect(await offersOn(deps, { variantIds: [variantId], today })).toEqual(offers)
    expect(await offersOn(deps, { variantIds: [], today })).toEqual([])
    const state = 'withdrawn' as const
    must(await moderateListing(deps, { listingId, state, reasons: [], by: counter.by }))
    expect(await offersOn(deps, { listingId, today })).toEqual([])
  })

  test('a pack is of a demonstration when its cooperative is, on offer or no longer', async () => {
    deps = await open()
    const counter = await aCounter(deps)
    const { variantId, listingId } = await counter.sells('Miến dong', { price: 85_000 })
    const made = (demo: 0 | 1) =>
      deps.db
        .updateTable('cho_cooperative')
        .set({ demo })
        .where('id', '=', counter.cooperativeId)
        .execute()
    await made(1)
    const state = 'withdrawn' as const
    must(await moderateListing(deps, { listingId, state, reasons: [], by: counter.by }))
    expect(await ofDemonstration(deps, { variantIds: [variantId] })).toBe(true)
    expect(await ofDemonstration(deps, { variantIds: [] })).toBe(false)
    await made(0)
    expect(await ofDemonstration(deps, { variantIds: [variantId] })).toBe(false)
  })

  test('a producer’s goods are sold by whom it lets list them and be paid, until that ends', async () => {
    deps = await open()
    const counter = await aCounter(deps)
    const { cooperativeId } = counter
    const producerId = deps.ids.make('producer')
    const household = { name: 'Hộ bà Thử', kind: 'household', placeCode: '01234' } as const
    must(await registerProducer(deps, { id: producerId, cooperativeId, ...household }))
    const lends = async (...rights: DelegationRight[]) => {
      const id = deps.ids.make('deleg')
      const given = { id, producerId, cooperativeId, rights, validFrom: today }
      return must(await delegateSale(deps, given))
    }
    await lends('list', 'set_price')
    const goods = await counter.sells('Miến dong', { producerId })
    const lines = [{ goods, quantity: 1_000 }]
    const places = () => placeOrder({ ...deps, ...ORDERING_ALLOWED }, wish(deps, lines))
    const refused = { problem: { type: 'NotFound', what: 'delegation', id: producerId } }
    const offered = () => offersOn(deps, { listingId: goods.listingId, today })
    expect(await offered()).toEqual([])
    expect(await places()).toMatchObject(refused)
    const money = await lends('receive_money')
    expect(await offered()).toMatchObject([{ available: 10_000 }])
    must(await places())
    must(await endDelegation(deps, { id: money, revokedOn: today }))
    expect(await offered()).toEqual([])
    expect(await places()).toMatchObject(refused)
    const all = await lends('list', 'receive_money')
    expect(await offered()).toMatchObject([{ available: 9_000 }])
    const rows = await deps.db.selectFrom('cho_delegation').select(['id', 'rights']).execute()
    for (const { id } of rows.filter((row) => row.rights.includes('list'))) {
      must(await endDelegation(deps, { id, revokedOn: today }))
    }
    expect(rows.map(({ id }) => id)).toContain(all)
    await lends('receive_money')
    expect(await offered()).toEqual([])
    expect(await places()).toMatchObject(refused)
    const sold = await deps.db.selectFrom('cho_seller_order').select('state').execute()
    expect(sold).toEqual([{ state: 'placed' }])
  })
})
