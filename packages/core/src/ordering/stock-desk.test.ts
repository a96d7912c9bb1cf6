import { afterEach, expect, test } from 'vitest'
import { adjustStock } from '../catalogue/stock/adjust-stock.ts'
import { carryStock } from '../catalogue/stock/carry-stock.ts'
import { openStockPlace } from '../catalogue/stock/open-stock-place.ts'
import { receiveStock } from '../catalogue/stock/receive-stock.ts'
import { stockLevels } from '../catalogue/stock/stock-levels.ts'
import { stockMoves } from '../catalogue/stock/stock-moves.ts'
import { openLot } from '../catalogue/trace/open-lot.ts'
import { sellListedGoods } from '../payment/sell-listed-goods.ts'
import { aCounter, atStall, orders, wish } from '../testing/a-counter.ts'
import { aMarket, aPhone, must } from '../testing/a-market.ts'
import { eachDialect, type TestDeps } from '../testing/each-dialect.ts'
import { verify } from '../verify.ts'
import { confirmOrder, packOrder } from './confirm-order.ts'
import { eraseBuyer } from './erase-buyer.ts'
import { lotsAtPlace } from './lots-at-place.ts'
import { oversells } from './oversells.ts'

eachDialect((open) => {
  let deps: TestDeps
  afterEach(async () => {
    expect((await verify(deps)).checks.filter(({ violations }) => violations > 0)).toEqual([])
    await deps.close()
  })

  async function aStocked(stock = 0) {
    deps = await open()
    const counter = await aCounter(deps)
    const goods = await counter.sells('Miến dong', { price: 80_000, unit: 'gói', stock })
    return { counter, goods, at: { placeId: goods.placeId, variantId: goods.variantId } }
  }

  async function lotOf(
    listingId: Awaited<ReturnType<typeof aStocked>>['goods']['listingId'],
    by: Parameters<typeof openLot>[1]['by'],
  ) {
    const id = deps.ids.make('lot')
    const label = { origin: 'Xã Thử', producer: 'Hộ Thử', producerAddress: 'Xã Thử', standards: [] }
    return must(await openLot(deps, { id, listingId, number: id.slice(-8), ...label, by }))
  }

  test('a harvest is brought to a place, and what was packed of it is told', async () => {
    const { counter, goods, at } = await aStocked()
    const { by } = counter
    const lotId = await lotOf(goods.listingId, by)
    must(
      await receiveStock(deps, { ...at, id: deps.ids.make('smove'), quantity: 9_000, lotId, by }),
    )
    const order = wish(deps, [{ goods, quantity: 2_000 }])
    const [part] = (await orders(deps, order)).sellerOrders
    const { id = deps.ids.make('sorder') } = part ?? {}
    must(await confirmOrder(deps, { id, by }))
    const lineId = order.lines[0]?.id ?? deps.ids.make('oline')
    must(await packOrder(deps, { id, by, lots: [{ lineId, lotId }] }))
    expect(await lotsAtPlace(deps, { placeId: goods.placeId })).toMatchObject([
      { lotId, received: 9_000, packed: 2_000 },
    ])
    const other = await counter.sells('Gạo', { stock: 0 })
    const strange = await lotOf(other.listingId, by)
    const wrong = { ...at, id: deps.ids.make('smove'), quantity: 1_000, lotId: strange, by }
    expect(await receiveStock(deps, wrong)).toMatchObject({ problem: { what: 'lot' } })
  })

  test('goods are carried between a seller’s own places, never what is reserved, never to another', async () => {
    const { counter, goods, at } = await aStocked(10_000)
    const { by, cooperativeId, accountId } = counter
    const second = must(
      await openStockPlace(deps, {
        id: deps.ids.make('splace'),
        name: 'Kho chợ',
        of: { kind: 'store', cooperativeId },
        accountId,
      }),
    )
    await orders(deps, wish(deps, [{ goods, quantity: 4_000 }]))
    const carry = (quantity: number, toPlaceId = second) => {
      const id = deps.ids.make('smove')
      const { placeId: fromPlaceId, variantId } = at
      return carryStock(deps, { id, fromPlaceId, toPlaceId, variantId, quantity, by })
    }
    must(await carry(6_000))
    expect(await carry(1_000)).toMatchObject({ problem: { type: 'StockNotAvailable' } })
    const levels = await stockLevels(deps, { variantId: goods.variantId })
    expect(levels.map(({ onHand, available }) => [onHand, available])).toEqual([
      [4_000, 0],
      [6_000, 6_000],
    ])
    const [stall] = (await aMarket(deps)).stalls
    if (!stall) throw new Error('no stall')
    const theirs = await atStall(deps, stall, { of: goods, stock: 1_000, by })
    expect(await carry(1_000, theirs.placeId)).toMatchObject({
      problem: { issues: [{ path: 'toPlaceId' }] },
    })
    expect((await stockMoves(deps, { placeId: second, limit: 5 })).map(({ kind }) => kind)).toEqual(
      ['carried_in'],
    )
  })

  test('what a stall sold twice names the orders to mend, the latest first', async () => {
    const { counter, goods: of } = await aStocked()
    const { by } = counter
    const [stall] = (await aMarket(deps)).stalls
    if (!stall) throw new Error('no stall')
    const goods = await atStall(deps, stall, { of, stock: 10_000, by })
    const placed = []
    for (const quantity of [3_000, 3_000, 3_000]) {
      deps.advance(60_000)
      placed.push((await orders(deps, wish(deps, [{ goods, quantity }]))).sellerOrders[0]?.id)
    }
    const saleId = await aPhone(deps, stall).takeCash(400_000)
    const { placeId, variantId } = goods
    const sale = { placeId, variantId, quantity: 5_000, occurredAt: deps.clock.now(), by }
    const strange = { ...sale, id: deps.ids.make('smove'), saleId: deps.ids.make('sale') }
    expect(await sellListedGoods(deps, strange)).toMatchObject({ problem: { what: 'sale' } })
    must(await sellListedGoods(deps, { ...sale, id: deps.ids.make('smove'), saleId }))
    const [one] = await oversells(deps, { placeId })
    expect(one).toMatchObject({ quantity: 4_000 })
    expect(one?.orders.map(({ sellerOrderId }) => sellerOrderId)).toEqual([placed[2], placed[1]])
  })

  test('a count keeps its reason, and a buyer who is forgotten leaves nothing behind', async () => {
    const { counter, goods, at } = await aStocked(5_000)
    const { by } = counter
    must(
      await adjustStock(deps, {
        ...at,
        id: deps.ids.make('smove'),
        counted: 3_000,
        reason: 'spoiled',
        by,
      }),
    )
    const [move] = await stockMoves(deps, { placeId: goods.placeId, limit: 1 })
    expect(move).toMatchObject({ kind: 'adjusted', reason: 'spoiled', onHand: -2_000 })
    const order = wish(deps, [{ goods, quantity: 1_000 }])
    const { id } = await orders(deps, order)
    expect(await eraseBuyer(deps, { id, by: 'buyer' })).toMatchObject({
      problem: { type: 'WrongState' },
    })
    deps.advance(25 * 3_600_000)
    await orders(deps, wish(deps, [{ goods, quantity: 1_000 }]))
    must(await eraseBuyer(deps, { id, by: 'buyer' }))
    const row = await deps.db
      .selectFrom('cho_order')
      .selectAll()
      .where('id', '=', id)
      .executeTakeFirstOrThrow()
    const { buyer_name, buyer_phone, address, token_hash, network, place_code } = row
    expect([buyer_name, buyer_phone, address, token_hash, network, place_code]).toEqual(
      Array<null>(6).fill(null),
    )
    expect(row.erased_at).not.toBeNull()
  })
})
