import { marketDay } from '@cho40/values'
import { expect, test } from 'vitest'
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
})
