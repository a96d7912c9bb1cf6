import type { EnterOrder } from '@cho40/contract'
import { dong, marketDay } from '@cho40/values'
import { afterEach, expect, test } from 'vitest'
import { stockLevels } from '../../catalogue/stock/stock-levels.ts'
import { aCounter } from '../../testing/a-counter.ts'
import { must } from '../../testing/a-market.ts'
import { eachDialect, type TestDeps } from '../../testing/each-dialect.ts'
import { verify } from '../../verify.ts'
import { orderByToken, orderHistory, orderOfSeller } from './orders.ts'
import { takeOrder } from './take-order.ts'

eachDialect((open) => {
  let deps: TestDeps
  afterEach(async () => {
    expect((await verify(deps)).clean).toBe(true)
    await deps.close()
  })

  async function aSeller() {
    deps = await open()
    const counter = await aCounter(deps)
    const { bookId, by, placeId } = counter
    const goods = await counter.sells('Mật ong', { price: 90_000, unit: 'chai', stock: 5_000 })
    const told = (like: Partial<EnterOrder> = {}, price = 90_000): EnterOrder => ({
      id: deps.ids.make('order'),
      placeId,
      channel: 'phone',
      buyer: { name: 'Chị Gọi Điện' },
      handing: { how: 'pick_up', day: marketDay('2026-11-25') },
      pays: 'at_hand_over',
      lines: [
        {
          id: deps.ids.make('oline'),
          variantId: goods.variantId,
          quantity: 2_000,
          price: dong(price),
        },
      ],
      ...like,
    })
    const enter = (order: EnterOrder) => takeOrder(deps, { ...order, by })
    const free = async () => {
      const [level] = await stockLevels(deps, { bookId })
      return level && level.onHand - level.reserved
    }
    return { bookId, by, told, enter, free }
  }

  test('an order by telephone reserves goods and asks for money once, and names who wrote it', async () => {
    const { bookId, by, told, enter, free } = await aSeller()
    const token = 'khach-goi-dien-0000000001'
    const order = told({ token, pays: 'now' })
    const answer = must(await enter(order))
    expect(must(await enter(order))).toEqual(answer)
    expect(await enter({ ...order, pays: 'at_hand_over' })).toMatchObject({
      problem: { type: 'IdReused' },
    })
    expect(await free()).toBe(3_000)
    const [part] = answer.sellerOrders
    expect(part).toMatchObject({ amount: 180_000, code: expect.stringMatching(/^KX/) })
    const seen = must(await orderOfSeller(deps, { id: order.id, bookId }))
    expect(seen).toMatchObject({ channel: 'phone', buyer: { name: 'Chị Gọi Điện', phone: '' } })
    expect(must(await orderByToken(deps, { token })).id).toBe(order.id)
    const history = part ? await orderHistory(deps, { id: part.id }) : []
    expect(history).toMatchObject([{ step: 'placed', actor: 'seller', by }])
  })

  test('price, stock and delivery are held to what the shop says; a refusal reserves nothing', async () => {
    const { told, enter, free } = await aSeller()
    expect(await enter(told({}, 80_000))).toMatchObject({
      problem: { type: 'WrongState', what: 'price', state: '90000' },
    })
    const [line] = told().lines
    const lines = line ? [{ ...line, quantity: 6_000 }] : []
    expect(await enter(told({ lines }))).toMatchObject({ problem: { type: 'StockNotAvailable' } })
    expect(await enter(told({ deliveryShown: dong(20_000) }))).toMatchObject({
      problem: { type: 'WrongState', what: 'delivery_charge' },
    })
    expect(await free()).toBe(5_000)
  })

  test('an order of another floor comes once under its number, at the price agreed there', async () => {
    const { told, enter, free } = await aSeller()
    const outside = { floor: 'voso', number: 'VS-1' }
    must(await enter(told({ channel: 'elsewhere', outside }, 75_000)))
    expect(await enter(told({ channel: 'elsewhere', outside }, 75_000))).toMatchObject({
      problem: { type: 'IdReused', id: 'VS-1' },
    })
    const unknown = { floor: 'nowhere', number: 'VS-2' }
    expect(await enter(told({ channel: 'elsewhere', outside: unknown }))).toMatchObject({
      problem: { type: 'NotFound', what: 'floor' },
    })
    expect(await free()).toBe(3_000)
  })
})
