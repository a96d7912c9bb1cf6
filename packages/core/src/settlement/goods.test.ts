import { dong, instant } from '@cho40/values'
import { describe, expect, test } from 'vitest'
import { aHarvestCooperative, balancesOf, commission, terms } from '../testing/a-harvest.ts'
import { must } from '../testing/a-market.ts'
import { eachDialect } from '../testing/each-dialect.ts'
import { hands } from '../testing/harvest-hands.ts'
import { verify } from '../verify.ts'
import { agreeSupply } from './agree-supply.ts'
import { receiveDelivery } from './receive-delivery.ts'
import { sellGoods, sellGoodsInOrder } from './sell-goods.ts'

eachDialect((open) => {
  const start = async (members = 1) => {
    const deps = await open()
    const shop = await aHarvestCooperative(deps, { members })
    const balances = () => balancesOf(deps, shop.bookId)
    return { deps, shop, balances, at: hands(deps, shop) }
  }

  describe('goods sold for a member', () => {
    test('worked vector 5.4: price 1,000,000, commission 8 % → member 920,000, cooperative 80,000', async () => {
      const { deps, at, balances } = await start()
      await at.agree()
      await at.deliver()
      expect(await balances()).toEqual({ '000': -1_000_000, '003': 1_000_000 })
      must(await sellGoods(deps, at.sale()))
      expect(await balances()).toEqual({ '111': 1_000_000, '331.0001': -920_000, '5113': -80_000 })
      expect(await verify(deps)).toMatchObject({ clean: true })
    })

    test('fees of several kinds, with VAT, are charged by the terms of the delivery’s day', async () => {
      const { deps, at, balances } = await start()
      await at.agree({
        fees: [
          commission(800, 1_000),
          {
            kind: 'handling',
            basis: 'quantity',
            amount: dong(500),
            per: 1_000,
            on: 'sale',
            vatBps: 0,
          },
          {
            kind: 'packing',
            basis: 'quantity',
            amount: dong(100),
            per: 1_000,
            on: 'delivery',
            vatBps: 0,
          },
          { kind: 'transport', basis: 'delivery', amount: dong(15_000), vatBps: 800 },
        ],
      })
      await at.deliver({ quantity: 50_000 })
      // 50 × 100 + 15,000 and 8 % VAT of 15,000.
      expect(await balances()).toMatchObject({
        '331.0001': 21_200,
        '5113': -20_000,
        '3331': -1_200,
      })
      // Other terms from tomorrow on touch nothing that is here.
      await at.agree({ validFrom: '2026-11-21' as never, fees: [commission(5_000)] })
      must(
        await sellGoods(
          deps,
          at.sale({ quantity: 10_000 }, { occurredAt: instant('2026-11-25T02:00:00.000Z') }),
        ),
      )
      // 200,000: 8 % = 16,000, VAT 1,600, 10 × 500.
      expect(await balances()).toMatchObject({
        '331.0001': 21_200 - 200_000 + 16_000 + 1_600 + 5_000,
        '3331': -1_200 - 1_600,
      })
      expect(await verify(deps)).toMatchObject({ clean: true })
    })

    test('a return gives every balance back, in whatever steps', async () => {
      const { deps, at, balances } = await start()
      await at.agree({ fees: [commission(333, 800)] })
      await at.deliver({ quantity: 33_333 })
      const before = await balances()
      const saleId = must(await sellGoods(deps, at.sale({ quantity: 33_333, price: dong(19_999) })))
      for (const quantity of [1, 7_777, 11_111])
        must(await at.back(saleId, [{ line: 1, quantity }]))
      must(await at.back(saleId))
      expect(await balances()).toEqual(before)
      expect(await at.back(saleId)).toMatchObject({ ok: false, problem: { type: 'WrongState' } })
      expect(await verify(deps)).toMatchObject({ clean: true })
    })

    test('the oldest lot is sold first, whoever brought it, and a named lot when it is named', async () => {
      const { deps, shop, at, balances } = await start(2)
      const [first, second] = shop.members
      if (!first || !second) throw new Error('two members')
      for (const memberId of [first, second]) await at.agree({ memberId })
      const late = await at.deliver({ memberId: first, quantity: 10_000 })
      await at.deliver({
        memberId: second,
        quantity: 10_000,
        receivedAt: instant('2026-11-19T02:00:00.000Z'),
      })
      must(await sellGoods(deps, at.sale({ quantity: 12_000 })))
      // 12 kg: 10 of the second member, 2 of the first.
      expect(await balances()).toMatchObject({ '331.0002': -184_000, '331.0001': -36_800 })
      must(await sellGoods(deps, at.sale({ quantity: 3_000, deliveryId: late })))
      expect(await balances()).toMatchObject({ '331.0001': -92_000 })
    })

    test('more than is there is refused and nothing is booked', async () => {
      const { deps, at, balances } = await start()
      await at.agree()
      await at.deliver({ quantity: 5_000 })
      const before = await balances()
      const wanted = at.sale({ quantity: 5_001 })
      expect(await sellGoods(deps, wanted)).toEqual({
        ok: false,
        problem: { type: 'GoodsNotAvailable', product: 'Rau cải', wanted: 5_001, available: 5_000 },
      })
      expect(await balances()).toEqual(before)
    })

    test('weights are corrected by the difference, also below what was first priced', async () => {
      const { deps, at, balances } = await start()
      await at.agree()
      const deliveryId = await at.deliver({ quantity: 50_000 })
      must(await sellGoods(deps, at.sale({ quantity: 20_000 })))
      must(await at.change({ how: 'corrected', deliveryId, quantity: 45_000 }))
      expect(await balances()).toMatchObject({ '003': 500_000 })
      expect(await at.change({ how: 'corrected', deliveryId, quantity: 19_999 })).toMatchObject({
        ok: false,
        problem: { type: 'GoodsNotAvailable' },
      })
      must(await at.change({ how: 'spoiled', deliveryId, quantity: 5_000 }))
      must(await at.change({ how: 'returned_to_member', deliveryId, quantity: 20_000 }))
      expect(await balances()).toEqual({ '111': 400_000, '331.0001': -368_000, '5113': -32_000 })
      expect(await verify(deps)).toMatchObject({ clean: true })
    })

    test('an agent sells what lies there and keeps a fee', async () => {
      const { deps, at, balances } = await start()
      await at.agree()
      await at.deliver({ quantity: 50_000 })
      must(await at.toAgent(30_000))
      expect(await balances()).toEqual({ '000': -1_000_000, '003': 400_000, '003.0001': 600_000 })
      const agent = { name: 'Đại lý Hoa', fee: dong(30_000) }
      const report = at.sale({ quantity: 25_000 }, { channel: 'agent', paid: 'credit', agent })
      must(await sellGoods(deps, report))
      must(await at.toAgent(5_000, { direction: 'back' }))
      expect(await balances()).toEqual({
        '000': -500_000,
        '003': 500_000,
        '131.0001': 470_000,
        '331.0001': -460_000,
        '5113': -40_000,
        '642': 30_000,
      })
      const from = { kind: 'party', name: 'Đại lý Hoa' } as const
      must(await at.repays(470_000, { from }))
      expect(await at.repays(1, { from })).toMatchObject({
        problem: { type: 'AmountNotAvailable' },
      })
      expect(await verify(deps)).toMatchObject({ clean: true })
    })
  })

  describe('goods the cooperative buys', () => {
    test('revenue with VAT, cost to the đồng, returns in 521', async () => {
      const { deps, at, balances } = await start()
      await at.agree({ mode: 'purchase' })
      await at.deliver({ quantity: 50_000 })
      expect(await balances()).toEqual({ '156': 1_000_000, '331.0001': -1_000_000 })
      const price = dong(27_000)
      const saleId = must(await sellGoods(deps, at.sale({ quantity: 30_000, price, vatBps: 800 })))
      expect(await balances()).toEqual({
        '111': 810_000,
        '156': 400_000,
        '331.0001': -1_000_000,
        '3331': -60_000,
        '5111': -750_000,
        '6111': 600_000,
      })
      must(await at.back(saleId, [{ line: 1, quantity: 10_000 }]))
      expect(await balances()).toEqual({
        '111': 540_000,
        '156': 600_000,
        '331.0001': -1_000_000,
        '3331': -40_000,
        '5111': -750_000,
        '521': 250_000,
        '6111': 400_000,
      })
      expect(await verify(deps)).toMatchObject({ clean: true })
    })

    test('an agent holds them in 157', async () => {
      const { deps, at, balances } = await start()
      await at.agree({ mode: 'purchase' })
      await at.deliver({ quantity: 3_333 })
      must(await at.toAgent(1_111))
      expect(await balances()).toMatchObject({ '156': 44_440, '157.0001': 22_220 })
      expect(await verify(deps)).toMatchObject({ clean: true })
    })

    test('inputs on credit are sold inside to members with an agreement, outside to others', async () => {
      const { deps, shop, at, balances } = await start(2)
      must(await at.stock())
      for (const memberId of shop.members) {
        const line = {
          product: 'Phân NPK',
          unit: 'bao' as const,
          content: { amount: 25_000, base: 'g' as const },
          quantity: 25_000,
          price: dong(450_000),
        }
        const buyer = { kind: 'member' as const, memberId }
        must(await sellGoods(deps, at.sale(line, { paid: 'credit', buyer })))
      }
      expect(await balances()).toEqual({
        '131.0001': 450_000,
        '131.0002': 450_000,
        '156': 800_000,
        '331.0001': -1_600_000,
        '5111': -450_000,
        '512': -450_000,
        '6111': 400_000,
        '612': 400_000,
      })
      expect(await verify(deps)).toMatchObject({ clean: true })
    })
  })

  test('the same id is the same act, and another body is refused', async () => {
    const { deps, at, balances } = await start()
    await at.agree()
    const delivery = at.delivery()
    must(await receiveDelivery(deps, delivery))
    must(await receiveDelivery(deps, delivery))
    expect(await receiveDelivery(deps, { ...delivery, quantity: 1 })).toMatchObject({
      ok: false,
      problem: { type: 'IdReused' },
    })
    const sale = at.sale({ quantity: 10_000 })
    must(await sellGoods(deps, sale))
    must(await sellGoods(deps, sale))
    const id = deps.ids.make('advance')
    must(await at.advance(300_000, { id }))
    must(await at.advance(300_000, { id }))
    expect(await balances()).toMatchObject({ '111': -100_000, '141.0001': 300_000 })
  })

  test('what cannot be is refused with what is wrong', async () => {
    const { deps, shop, at } = await start()
    expect(await receiveDelivery(deps, at.delivery())).toMatchObject({
      problem: { type: 'NotFound', what: 'agreement' },
    })
    const bought = terms(deps, shop, {
      memberId: at.member,
      mode: 'purchase',
      fees: [commission(100)],
    })
    expect(await agreeSupply(deps, bought)).toMatchObject({
      problem: { type: 'InvalidInput', issues: [{ path: 'fees.0' }] },
    })
    await at.agree()
    expect(await receiveDelivery(deps, at.delivery({ grade: 'Z' }))).toMatchObject({
      problem: { type: 'NotFound', what: 'grade' },
    })
    expect(await receiveDelivery(deps, at.delivery({ price: dong(1) }))).toMatchObject({
      problem: { type: 'InvalidInput', issues: [{ path: 'price' }] },
    })
    expect(
      await receiveDelivery(deps, at.delivery({ memberId: deps.ids.make('member') })),
    ).toMatchObject({ problem: { type: 'NotFound', what: 'member' } })
  })

  test('sales of one moment sell the same lots in whatever order they arrive', async () => {
    const outcomes = []
    for (const reversed of [false, true]) {
      const { deps, shop, at, balances } = await start(3)
      for (const memberId of shop.members) await at.agree({ memberId })
      for (const memberId of shop.members) await at.deliver({ memberId, quantity: 10_000 })
      const sales = [17_000, 9_000, 4_000].map((quantity, n) =>
        at.sale({ quantity, price: dong(20_000 + n * 777) }),
      )
      await sellGoodsInOrder(deps, reversed ? sales.toReversed() : sales)
      outcomes.push(await balances())
    }
    expect(outcomes[0]).toEqual(outcomes[1])
  })
})
