import { instant, marketDay } from '@cho40/values'
import { describe, expect, test } from 'vitest'
import { indicatorFigures } from '../../adoption/indicator-figures.ts'
import { periodNamed } from '../../adoption/period.ts'
import { aCounter } from '../../testing/a-counter.ts'
import { commission } from '../../testing/a-harvest.ts'
import { must } from '../../testing/a-market.ts'
import { aMembersShop, COMES } from '../../testing/a-members-shop.ts'
import { eachDialect } from '../../testing/each-dialect.ts'
import { approveSettlement } from '../approve-settlement.ts'
import { openLots } from '../open-lots.ts'
import { returnGoods } from '../return-goods.ts'
import { goodsSales } from '../sale-views.ts'
import { receivableOf } from '../sales.ts'
import { sellGoods } from '../sell-goods.ts'
import { settlement } from '../settlement-view.ts'
import { handOverGoods } from './hand-over-goods.ts'
import { nameGoodsOfPack, packGoods } from './pack-goods.ts'

const MONTH = { from: marketDay('2026-11-01'), to: marketDay('2026-11-30') }

eachDialect((open) => {
  async function start(members = 2) {
    const deps = await open()
    return { deps, ...(await aMembersShop(deps, members)) }
  }

  describe('an order of members’ goods', () => {
    test('earns the member what the buyer paid, less the fees, when it is handed over', async () => {
      const { at, named, handed, balances, clean, deps, bookId, waiting } = await start(1)
      await at.agree({ fees: [commission(800)] })
      await at.deliver({ quantity: 50_000 })
      must(await named())
      await handed(3_000)
      // 3 kg at 25,000: the member 75,000 less 8 %; the agreed price was 20,000.
      expect(await balances()).toEqual({
        '000': -940_000,
        '003': 940_000,
        '111': 75_000,
        '331.0001': -69_000,
        '5113': -6_000,
      })
      expect(await waiting()).toEqual([])
      const [sale] = await goodsSales(deps, { bookId, ...MONTH, limit: 5 })
      expect(sale).toMatchObject({ channel: 'online', paid: 'order', amount: 75_000 })
      await clean()
    })

    test('is what the run pays, and the member may leave once all is sold', async () => {
      const { deps, shop, at, named, handed, clean, bookId } = await start(1)
      await at.agree({ fees: [commission(800)] })
      await at.deliver({ quantity: 3_000 })
      must(await named())
      await handed(3_000)
      expect(await openLots(deps, { id: at.member, bookId })).toEqual([])
      const settlementId = await at.run()
      must(await approveSettlement(deps, { settlementId, by: shop.treasurer }))
      const { lines } = must(await settlement(deps, settlementId))
      expect(lines).toMatchObject([{ memberId: at.member, sales: 75_000, net: 69_000 }])
      await clean()
    })

    test('counts once among what cooperatives sell online', async () => {
      const { deps, at, named, handed, back } = await start(1)
      await at.agree()
      await at.deliver({ quantity: 50_000 })
      must(await named())
      await handed(3_000)
      must(await back(await handed(2_000), 1_000))
      must(await sellGoods(deps, at.sale({ quantity: 1_000 })))
      deps.setClock(instant('2026-12-01T02:00:00.000Z'))
      const period = must(periodNamed('2026-11'))
      const of = { unitCode: '01234', period, borders: 'then', facts: 'sales' } as const
      const { figures } = must(await indicatorFigures(deps, of))
      const sold = figures.find(({ indicator }) => indicator.id === 'E-08')?.measured
      expect(sold).toMatchObject({ numerator: 100_000, denominator: 120_000 })
    })

    test('cannot be sold once more by the till', async () => {
      const { deps, at, named, handed } = await start(1)
      await at.agree()
      await at.deliver({ quantity: 50_000 })
      must(await named())
      await handed(3_000)
      const sold = await sellGoods(deps, at.sale({ quantity: 50_000 }))
      expect(sold).toMatchObject({ problem: { type: 'GoodsNotAvailable', available: 47_000 } })
    })

    test('twice handed over is once sold', async () => {
      const { deps, at, named, handed, balances, by } = await start(1)
      await at.agree()
      await at.deliver({ quantity: 50_000 })
      must(await named())
      const id = await handed(3_000)
      const before = await balances()
      must(await handOverGoods(deps, { id, by }))
      expect(await balances()).toEqual(before)
    })

    test('and tills that reach for the last kilograms never sell one twice', async () => {
      const { deps, at, named, ordered, waiting, clean, bookId, by } = await start(1)
      await at.agree({ fees: [] })
      await at.deliver({ quantity: 10_000 })
      must(await named())
      const orders = [await ordered(3_000), await ordered(3_000)]
      const tills = [1, 2, 3].map(() => at.sale({ quantity: 3_000 }))
      const answers = await Promise.all([
        ...orders.map((id) => handOverGoods(deps, { id, by })),
        ...tills.map((sale) => sellGoods(deps, sale)),
      ])
      // Buyers have their goods whatever the store has; a till is told that there is too little.
      expect(answers.slice(0, 2)).toMatchObject([{ ok: true }, { ok: true }])
      const sales = await goodsSales(deps, { bookId, ...MONTH, limit: 9 })
      const sold = sales.flatMap(({ lines }) => lines.map(({ quantity }) => quantity))
      const rest = (await waiting()).map(({ waiting: one }) => one ?? 0)
      const sum = (all: readonly number[]) => all.reduce((total, one) => total + one, 0)
      expect(sum(sold)).toBeLessThanOrEqual(10_000)
      expect(sum(sold) + sum(rest)).toBe(
        6_000 + 3_000 * answers.slice(2).filter(({ ok }) => ok).length,
      )
      await clean()
    })

    test('takes the oldest lots, whoever brought them', async () => {
      const { shop, at, named, handed, balances, clean } = await start(2)
      const [first, second] = shop.members
      if (!first || !second) throw new Error('two members')
      for (const memberId of [first, second]) await at.agree({ memberId, fees: [] })
      const receivedAt = instant('2026-11-19T02:00:00.000Z')
      await at.deliver({ memberId: first, quantity: 2_000 })
      await at.deliver({ memberId: second, quantity: 2_000, receivedAt })
      must(await named())
      await handed(3_000)
      expect(await balances()).toMatchObject({ '331.0002': -50_000, '331.0001': -25_000 })
      await clean()
    })
  })

  describe('an order of goods the cooperative bought', () => {
    test('is its income without VAT, and its cost leaves the store', async () => {
      const { at, named, handed, balances, clean } = await start(1)
      await at.agree({ mode: 'purchase', fees: [] })
      await at.deliver({ quantity: 50_000 })
      must(await named({ of: 'deliveries', product: 'Rau cải', vatBps: 500 }))
      await handed(3_000)
      expect(await balances()).toEqual({
        '111': 75_000,
        '156': 940_000,
        '331.0001': -1_000_000,
        '3331': -3_571,
        '5111': -71_429,
        '6111': 60_000,
      })
      await clean()
    })

    test('comes back as 521, with its VAT and its cost', async () => {
      const { at, named, handed, back, balances, clean } = await start(1)
      await at.agree({ mode: 'purchase', fees: [] })
      await at.deliver({ quantity: 50_000 })
      must(await named({ of: 'deliveries', product: 'Rau cải', vatBps: 500 }))
      const id = await handed(3_000)
      must(await back(id, 3_000))
      expect(await balances()).toMatchObject({
        '156': 1_000_000,
        '3388.0001': -75_000,
        '5111': -71_429,
        '521': 71_429,
      })
      expect((await balances())['6111']).toBeUndefined()
      await clean()
    })
  })

  describe('what nobody has named', () => {
    test('waits, and is sold from what was there when somebody who knows says so', async () => {
      const { at, handed, waiting, nameLine, balances, clean } = await start(1)
      await at.agree({ fees: [] })
      await at.deliver({ quantity: 50_000 })
      const id = await handed(3_000)
      expect(await waiting()).toMatchObject([{ waiting: 3_000, amount: 75_000, goods: null }])
      expect(await balances()).toMatchObject({ '5111': -75_000, '003': 1_000_000 })
      expect(must(await nameLine(id))).toEqual({ named: 3_000, waiting: 0 })
      expect(await waiting()).toEqual([])
      expect(await balances()).toMatchObject({ '331.0001': -75_000, '003': 940_000 })
      expect(await nameLine(id)).toMatchObject({ problem: { type: 'WrongState', state: 'named' } })
      await clean()
    })

    test('is shared by quantity where deliveries reach for a part, and the rest waits', async () => {
      const { at, named, handed, waiting, nameLine, balances, clean } = await start(1)
      await at.agree({ fees: [] })
      await at.deliver({ quantity: 1_000 })
      must(await named())
      const id = await handed(3_000)
      expect(await balances()).toMatchObject({ '331.0001': -25_000, '5111': -50_000 })
      expect(await waiting()).toMatchObject([{ waiting: 2_000, amount: 50_000 }])
      const late = await nameLine(id)
      expect(late).toMatchObject({ problem: { type: 'GoodsNotAvailable', available: 0 } })
      expect(must(await nameLine(id, { of: 'own' }))).toEqual({ named: 2_000, waiting: 0 })
      expect(await waiting()).toEqual([])
      await clean()
    })

    test('is never sold from what came later than the buyer had it', async () => {
      const { deps, at, handed, nameLine } = await start(1)
      await at.agree({ fees: [] })
      const id = await handed(3_000)
      deps.advance(60_000)
      await at.deliver({ quantity: 9_000, receivedAt: deps.clock.now() })
      expect(await nameLine(id)).toMatchObject({ problem: { type: 'GoodsNotAvailable' } })
    })

    test('is not asked about where the pack is the cooperative’s own', async () => {
      const { named, handed, waiting, balances } = await start(1)
      await handed(3_000)
      expect(await waiting()).toHaveLength(1)
      must(await named({ of: 'own' }))
      await handed(1_000)
      expect(await waiting()).toEqual([])
      expect(await balances()).toMatchObject({ '5111': -100_000 })
    })

    test('a pack that nobody has measured is refused until its content is known', async () => {
      const { deps, counter, at, handed, nameLine, waiting, cooperativeId, by } = await start(1)
      await at.agree({ fees: [] })
      await at.deliver({ quantity: 9_000 })
      const bunch = await counter.sells('Rau cải bó', { unit: 'bó', price: 8_000 })
      const id = await handed(1_000, bunch)
      expect(await nameLine(id)).toMatchObject({ problem: { type: 'InvalidInput' } })
      expect(await waiting()).toMatchObject([{ waiting: null, base: null, amount: 8_000 }])
      const pack = await nameGoodsOfPack(deps, {
        id: deps.ids.make('pgoods'),
        cooperativeId,
        variantId: bunch.variantId,
        goods: COMES,
        by,
      })
      expect(pack).toMatchObject({ problem: { type: 'InvalidInput' } })
    })
  })

  describe('a pack', () => {
    test('is named by somebody, again by another, and the last word holds', async () => {
      const { deps, at, named, bookId, cooperativeId } = await start(1)
      const view = () => packGoods(deps, { bookId, cooperativeId })
      expect(await view()).toMatchObject([{ listing: 'Rau cải ngọt', base: 'g', goods: null }])
      expect(await named()).toMatchObject({ problem: { type: 'InvalidInput' } })
      await at.agree({ fees: [] })
      await at.deliver()
      must(await named())
      expect(await view()).toMatchObject([{ goods: { of: 'deliveries', product: 'Rau cải' } }])
      must(await named({ of: 'own' }))
      expect(await view()).toMatchObject([{ goods: { of: 'own' } }])
    })

    test('of another cooperative is unknown', async () => {
      const { deps, at, goods, by } = await start(1)
      await at.agree({ fees: [] })
      await at.deliver()
      const other = await aCounter(deps, 1, 1)
      const refused = await nameGoodsOfPack(deps, {
        id: deps.ids.make('pgoods'),
        cooperativeId: other.cooperativeId,
        variantId: goods.variantId,
        goods: { of: 'own' },
        by,
      })
      expect(refused).toMatchObject({ problem: { type: 'NotFound', what: 'variant' } })
    })
  })

  describe('a return', () => {
    test('gives the delivery and the member’s account back to the đồng', async () => {
      const { at, named, handed, back, balances, clean } = await start(1)
      await at.agree({ fees: [commission(333, 800)] })
      await at.deliver({ quantity: 33_333 })
      must(await named())
      const before = await balances()
      const id = await handed(2_345)
      must(await back(id, 2_345))
      expect(await balances()).toEqual({
        ...before,
        '111': 58_625,
        '3388.0001': -58_625,
      })
      await clean()
    })

    test('of a part takes first what nobody had named, then the newest', async () => {
      const { at, named, handed, back, balances, clean } = await start(1)
      await at.agree({ fees: [] })
      await at.deliver({ quantity: 2_000 })
      must(await named())
      const id = await handed(3_000)
      must(await back(id, 1_500))
      expect(await balances()).toMatchObject({ '331.0001': -37_500, '003': 10_000 })
      await clean()
    })

    test('of what cannot be sold again is the member’s loss', async () => {
      const { at, named, handed, back, balances, clean } = await start(1)
      await at.agree({ fees: [] })
      await at.deliver({ quantity: 10_000 })
      must(await named())
      const id = await handed(3_000)
      must(await back(id, 1_000, false))
      // 7 kg lie there, and none of the three is there again.
      expect(await balances()).toMatchObject({ '331.0001': -50_000, '003': 140_000 })
      await clean()
    })

    test('after a paid run is a debt of the next one', async () => {
      const { deps, shop, at, named, handed, back, clean } = await start(1)
      await at.agree({ fees: [] })
      await at.deliver({ quantity: 10_000 })
      must(await named())
      const id = await handed(3_000)
      const settlementId = await at.run()
      must(await approveSettlement(deps, { settlementId, by: shop.treasurer }))
      must(await back(id, 3_000))
      const next = await at.run()
      const { lines } = must(await settlement(deps, next))
      expect(lines).toMatchObject([{ memberId: at.member, sales: -75_000 }])
      await clean()
    })

    test('of such a sale by itself is refused: the order is what comes back', async () => {
      const { deps, at, named, handed, bookId, by, cooperativeId } = await start(1)
      await at.agree()
      await at.deliver()
      must(await named())
      await handed(3_000)
      const [sale] = await goodsSales(deps, { bookId, ...MONTH, limit: 5 })
      if (!sale) throw new Error('a sale')
      const wanted = {
        id: deps.ids.make('greturn'),
        cooperativeId,
        saleId: sale.id,
        reason: 'héo',
        occurredAt: deps.clock.now(),
        by,
      }
      expect(await returnGoods(deps, wanted)).toMatchObject({ problem: { state: 'of_order' } })
      const owed = await receivableOf(deps, { bookId, saleId: sale.id })
      expect(owed).toMatchObject({ problem: { type: 'WrongState' } })
    })
  })
})
