import type { SellerOrderId } from '@cho40/contract'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { eraseBuyer } from '../../ordering/erase-buyer.ts'
import { type ACounter, aCounter, type Goods, orders, wish } from '../../testing/a-counter.ts'
import { must } from '../../testing/a-market.ts'
import { eachDialect, type TestDeps } from '../../testing/each-dialect.ts'
import { cancelOrder } from './cancel-order.ts'
import { findOrders } from './find-orders.ts'
import { ordersOfSeller } from './orders.ts'

eachDialect((open) => {
  let deps: TestDeps
  let counter: ACounter
  let other: ACounter
  let tea: Goods
  beforeEach(async () => {
    deps = await open()
    counter = await aCounter(deps)
    other = await aCounter(deps, 1)
    tea = await counter.sells('Trà Nà Thử', { price: 40_000, stock: 90_000 })
  })
  afterEach(() => deps.close())

  const placed = async (name: string, phone: string, goods = tea) => {
    const order = wish(deps, [{ goods, quantity: 1_000 }], { buyer: { name, phone } })
    const [own] = (await orders(deps, order)).sellerOrders
    if (!own) throw new Error('no part')
    deps.advance(60_000)
    return own
  }
  const ids = async (text: string, bookId = counter.bookId, limit = 100) =>
    (await findOrders(deps, { bookId, text, limit })).map(({ id }) => id)

  test('an order is found by figures of the number, words of the name, or its code', async () => {
    const đào = await placed('Nguyễn Thị Đào', '0912345678')
    const đức = await placed('Trần Văn Đức', '0987654321')
    const again = await placed('Nguyễn Thị Đào', '0912345678')
    expect(await ids('5678')).toEqual([again.id, đào.id])
    expect(await ids('+84 987 654')).toEqual([đức.id])
    expect(await ids('098.765')).toEqual([đức.id])
    expect(await ids('dao nguyen')).toEqual([again.id, đào.id])
    expect(await ids('ĐỨ')).toEqual([đức.id])
    expect(await ids(đức.code.toLowerCase())).toEqual([đức.id])
    expect(await ids('5678', counter.bookId, 1)).toEqual([again.id])
  })

  test('what could mean everybody finds nobody, and a pattern is no pattern', async () => {
    await placed('Nguyễn Thị Đào', '0912345678')
    for (const text of ['', '  ', '09', '%', '_', '%%%', '0912%', "' or 1=1 --"]) {
      expect(await ids(text), text).toEqual([])
    }
  })

  test('another seller’s buyers are not found, nor by the code; a forgotten one by the code alone', async () => {
    const theirs = await other.sells('Mật ong', { price: 90_000, stock: 9_000 })
    const own = await placed('Lò Văn Pản', '0912345678')
    const foreign = await placed('Lò Văn Pản', '0912345678', theirs)
    expect(await ids('5678')).toEqual([own.id])
    expect(await ids(foreign.code)).toEqual([])
    expect(await ids(foreign.code, other.bookId)).toEqual([foreign.id])
    must(await cancelOrder(deps, { id: own.id, reason: 'not_available', actor: 'buyer' }))
    const [part] = await findOrders(deps, { bookId: counter.bookId, text: own.code, limit: 1 })
    if (!part) throw new Error('no part')
    must(await eraseBuyer(deps, { id: part.orderId, by: counter.by }))
    expect(await ids('5678')).toEqual([])
    expect(await ids('pan')).toEqual([])
    expect(await ids(own.code)).toEqual([own.id])
  })

  test('page by page every order comes once, also those of one moment', async () => {
    const all: SellerOrderId[] = []
    for (let n = 0; n < 7; n += 1) {
      const order = wish(deps, [{ goods: tea, quantity: 1_000 }], {
        buyer: { name: 'Khách', phone: `091234560${n}` },
      })
      all.push(...(await orders(deps, order)).sellerOrders.map(({ id }) => id))
      // Three of them in one moment.
      if (n < 2 || n > 4) deps.advance(1_000)
    }
    const { bookId } = counter
    const read: SellerOrderId[] = []
    for (let page = 0; page < 5; page += 1) {
      const before = read.at(-1)
      const from = before ? { before } : {}
      read.push(...(await ordersOfSeller(deps, { bookId, limit: 3, ...from })).map(({ id }) => id))
    }
    expect(read).toHaveLength(7)
    expect(new Set(read)).toEqual(new Set(all))
    const [first] = read
    if (!first) throw new Error('no order')
    const foreign = { bookId: other.bookId, before: first, limit: 3 }
    expect(await ordersOfSeller(deps, foreign)).toEqual([])
  })

  test('each row says how the goods come to the buyer, also where bringing costs nothing', async () => {
    const handing = { how: 'deliver', address: 'Số 1 phố Thử' } as const
    await orders(deps, wish(deps, [{ goods: tea, quantity: 1_000 }], { handing }))
    deps.advance(1_000)
    await placed('Nguyễn Thị Đào', '0987654321')
    const rows = await ordersOfSeller(deps, { bookId: counter.bookId, limit: 9 })
    expect(rows.map(({ how, delivery }) => [how, delivery])).toEqual([
      ['pick_up', 0],
      ['deliver', 0],
    ])
    const [found] = await findOrders(deps, { bookId: counter.bookId, text: '5678', limit: 1 })
    expect(found?.how).toBe('deliver')
  })
})
