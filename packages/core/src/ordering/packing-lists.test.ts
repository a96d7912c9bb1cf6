import { marketDay } from '@cho40/values'
import { expect, test } from 'vitest'
import { receiveStock } from '../catalogue/stock/receive-stock.ts'
import { aCounter, orders, wish } from '../testing/a-counter.ts'
import { must } from '../testing/a-market.ts'
import { eachDialect } from '../testing/each-dialect.ts'
import { confirmOrder } from './confirm-order.ts'
import { packingLists } from './packing-lists.ts'

eachDialect((open) => {
  test('sheets by producer, place and buyer say the same goods, of confirmed orders alone', async () => {
    const deps = await open()
    const counter = await aCounter(deps)
    const miến = await counter.sells('Miến dong')
    const gà = await counter.sells('Gà đồi', { unit: 'con' })
    const { bookId, by } = counter
    const placed = [
      wish(deps, [
        { goods: miến, quantity: 1_500 },
        { goods: gà, quantity: 1_000 },
      ]),
      wish(deps, [{ goods: miến, quantity: 500 }], {
        buyer: { name: 'Anh Bình', phone: '0987654321' },
      }),
      wish(deps, [{ goods: miến, quantity: 700 }], {
        handing: { how: 'deliver', address: 'Số 1, xã Thử' },
      }),
    ]
    for (const order of placed) {
      for (const { id } of (await orders(deps, order)).sellerOrders) {
        must(await confirmOrder(deps, { id, by }))
      }
    }
    await orders(deps, wish(deps, [{ goods: miến, quantity: 900 }]))
    const day = marketDay('2026-11-25')
    const brief = async (group: Parameters<typeof packingLists>[1]['by'], on?: typeof day) =>
      (await packingLists(deps, { bookId, by: group, ...(on && { day: on }) })).map((sheet) => [
        sheet.title,
        sheet.items.map(({ name, quantity, orders: n }) => `${name} ${quantity} ${n}`),
      ])
    expect(await brief('producer')).toEqual([['Hộ bà Thử', ['Miến dong 2700 3', 'Gà đồi 1000 1']]])
    expect(await brief('place', day)).toEqual([
      ['Kho hợp tác xã', ['Miến dong 2000 2', 'Gà đồi 1000 1']],
    ])
    expect(await brief('buyer', day)).toEqual([
      ['Anh Bình 321', ['Miến dong 500 1']],
      ['Trần Thị Khách 678', ['Miến dong 1500 1', 'Gà đồi 1000 1']],
    ])
    await deps.close()
  })

  test('what each producer brings to a market day is what was ordered ahead for it', async () => {
    const deps = await open()
    const counter = await aCounter(deps)
    const { bookId, by, placeId } = counter
    const gà = await counter.sells('Gà đồi', { unit: 'con', stock: 0 })
    const rau = await counter.sells('Rau bò khai', { stock: 5_000 })
    const fair = marketDay('2026-11-25')
    const later = marketDay('2026-11-30')
    for (const forDay of [fair, later]) {
      const promised = { placeId, variantId: gà.variantId, quantity: 9_000, forDay, by }
      must(await receiveStock(deps, { id: deps.ids.make('smove'), ...promised }))
    }
    const ahead = async (day: typeof fair, quantity: number) => {
      const order = wish(deps, [{ goods: gà, quantity }], { handing: { how: 'pick_up', day } })
      const lines = order.lines.map((line) => ({ ...line, preOrder: true }))
      return (await orders(deps, { ...order, lines })).sellerOrders[0]?.id
    }
    const first = await ahead(fair, 2_000)
    await ahead(fair, 1_000)
    await ahead(later, 3_000)
    await orders(deps, wish(deps, [{ goods: rau, quantity: 500 }]))
    if (first) must(await confirmOrder(deps, { id: first, by }))
    const brief = async (day?: typeof fair) =>
      (await packingLists(deps, { bookId, by: 'bring', ...(day && { day }) })).map((sheet) => [
        sheet.title,
        sheet.items.map(({ name, quantity, orders: n }) => `${name} ${quantity} ${n}`),
      ])
    const onFair = ['Hộ bà Thử · 25/11/2026', ['Gà đồi 3000 2']]
    expect(await brief(fair)).toEqual([onFair])
    expect(await brief()).toEqual([onFair, ['Hộ bà Thử · 30/11/2026', ['Gà đồi 3000 1']]])
    await deps.close()
  })
})
