import type { DeploymentRole, SellerOrderId } from '@cho40/contract'
import { dong, marketDay, marketDayOf } from '@cho40/values'
import { afterEach, expect, test } from 'vitest'
import { confirmOrder, packOrder } from '../ordering/confirm-order.ts'
import { requestReturn } from '../ordering/request-return.ts'
import { takeOrderCash } from '../payment/orders/order-cash.ts'
import { placeOrder } from '../payment/orders/place-order.ts'
import { aCounter, atStall, orders, wish } from '../testing/a-counter.ts'
import { aMarket, must } from '../testing/a-market.ts'
import { aMarketplace, aPerson } from '../testing/a-taxed-market.ts'
import { eachDialect, type TestDeps } from '../testing/each-dialect.ts'
import { verify } from '../verify.ts'
import { handOverOrder, takeBackOrder } from './hand-over-order.ts'
import { ORDER_POLICY, offerListing, offerPlace } from './may-sell.ts'
import { netWithholdings } from './net-withholdings.ts'
import { isVerified, sellerChecks, verifySeller } from './seller-checks.ts'
import { setRole } from './set-role.ts'
import { watchedSellers } from './watched-sellers.ts'
import { withholdOrder } from './withhold-order.ts'
import { withholdingStatement } from './withholding-statement.ts'

eachDialect((open) => {
  let deps: TestDeps
  afterEach(() => deps.close())

  /** A stall and a cooperative that sell the same goods in one deployment, which has a role. */
  async function aTown(role: DeploymentRole | 'unsaid') {
    deps = await open()
    const market = await aMarket(deps)
    const counter = await aCounter(deps)
    const of = await counter.sells('Mật ong', { price: 100_000, unit: 'chai', stock: 20_000 })
    const [stall] = market.stalls
    if (!stall) throw new Error('no stall')
    const goods = await atStall(deps, stall, { of, stock: 20_000, by: counter.by })
    const validFrom = marketDayOf(deps.clock.now())
    const by = await aPerson(deps)
    for (const scopeId of [market.id, 'place:02185']) {
      const known = await deps.db
        .selectFrom('cho_scope')
        .select('id')
        .where('id', '=', scopeId)
        .executeTakeFirst()
      if (!known || role === 'unsaid') continue
      if (role === 'marketplace') {
        await aMarketplace(deps, { scopeId, operatorBookId: counter.bookId, from: validFrom })
      } else {
        const id = deps.ids.make('role')
        must(await setRole(deps, { id, scopeId, role, validFrom, note: 'Thử', by }))
      }
    }
    return { market, counter, stall, goods, of, by }
  }

  async function checked(
    sellerId: Parameters<typeof isVerified>[1],
    by: Awaited<ReturnType<typeof aPerson>>,
  ) {
    const id = deps.ids.make('sellchk')
    must(await verifySeller(deps, { id, sellerId, state: 'verified', how: 'document', by }))
  }

  /** An order that is paid in cash and handed over. */
  async function sold(
    goods: Parameters<typeof wish>[1][number]['goods'],
    {
      quantity,
      by,
    }: { readonly quantity: number; readonly by: Parameters<typeof takeOrderCash>[1]['by'] },
  ): Promise<SellerOrderId> {
    const [part] = (await orders(deps, wish(deps, [{ goods, quantity }]))).sellerOrders
    if (!part) throw new Error('an order has a part')
    const { id, amount } = part
    must(await takeOrderCash(deps, { id, amount, by }))
    must(await confirmOrder(deps, { id, by }))
    must(await packOrder(deps, { id, by, lots: [] }))
    must(await handOverOrder(deps, { id, by }))
    return id
  }

  const month = async (operatorBookId: Awaited<ReturnType<typeof aCounter>>['bookId']) =>
    must(await withholdingStatement(deps, { operatorBookId, month: '2026-11' }))

  test.each([
    ['unsaid', false],
    ['stall_tool', false],
    ['listing_board', false],
    ['own_shop', true],
    ['marketplace', false],
  ] as const)('in the role %s an order at an unchecked stall is taken: %s', async (role, taken) => {
    const { goods } = await aTown(role)
    const order = wish(deps, [{ goods, quantity: 1_000 }])
    const answer = await placeOrder({ ...deps, ...ORDER_POLICY }, order)
    expect(answer.ok).toBe(taken)
    if (!answer.ok) {
      expect(answer.problem).toEqual({ type: 'NotAllowed', permission: 'order.place' })
    }
  })

  test('a marketplace takes orders and opens places for sellers that somebody has checked', async () => {
    const { goods, stall, by } = await aTown('marketplace')
    const name = 'Sạp thứ hai'
    const shelf = () => {
      const id = deps.ids.make('splace')
      return offerPlace(deps, { id, name, of: { kind: 'stall', stallId: stall.id } })
    }
    const refused = { problem: { type: 'WrongState', what: 'seller', state: 'not_verified' } }
    expect(await shelf()).toMatchObject(refused)
    await checked(stall.id, by)
    expect(await shelf()).toMatchObject({ ok: true })
    const order = wish(deps, [{ goods, quantity: 1_000 }])
    expect(await placeOrder({ ...deps, ...ORDER_POLICY }, order)).toMatchObject({ ok: true })
    const id = deps.ids.make('sellchk')
    must(await verifySeller(deps, { id, sellerId: stall.id, state: 'withdrawn', how: 'visit', by }))
    expect(await isVerified(deps, stall.id)).toBe(false)
    expect(must(await sellerChecks(deps, { sellerId: stall.id }))).toHaveLength(2)
    expect(await shelf()).toMatchObject(refused)
  })

  test('who watches a place sees what each seller still needs before it may sell', async () => {
    const { market, stall, by } = await aTown('marketplace')
    const day = marketDayOf(deps.clock.now())
    const sellers = (scopeId: string) => watchedSellers(deps, { scopeId, day })
    const { id: sellerId } = stall
    expect(await sellers(market.id)).toMatchObject([
      { id: sellerId, role: 'marketplace', verified: false, checks: [], needs: ['check'] },
    ])
    const note = 'Giấy chứng nhận đăng ký hộ kinh doanh số 14A8'
    const id = deps.ids.make('sellchk')
    must(await verifySeller(deps, { id, sellerId, state: 'verified', how: 'document', note, by }))
    expect(await sellers(market.id)).toMatchObject([
      { id: sellerId, verified: true, checks: [{ how: 'document', note, day }], needs: [] },
    ])
    const again = deps.ids.make('sellchk')
    const withdrawn = { sellerId, state: 'withdrawn', how: 'visit' } as const
    must(await verifySeller(deps, { id: again, ...withdrawn, by }))
    expect((await sellers('system')).find((one) => one.id === sellerId)).toMatchObject({
      verified: false,
      checks: [{ state: 'withdrawn' }, { state: 'verified' }],
      needs: ['check'],
    })
    const [cooperative] = (await sellers('system')).filter((one) => one.market === null)
    expect(cooperative).toMatchObject({ verified: false, needs: ['check'] })
    expect(await sellers('place:99999')).toEqual([])
  })

  test('a marketplace lists goods of checked cooperatives only', async () => {
    const { counter, by } = await aTown('marketplace')
    const { cooperativeId } = counter
    const listing = () =>
      offerListing(deps, {
        id: deps.ids.make('listing'),
        cooperativeId,
        name: 'Măng khô',
        producer: 'Hộ Thử',
        unit: 'kg',
        price: dong(90_000),
        story: 'Măng rừng.',
      })
    const scope = await deps.db
      .selectFrom('cho_scope')
      .select('parent_id')
      .where('id', '=', cooperativeId)
      .executeTakeFirstOrThrow()
    const from = marketDay('2026-11-21')
    const operatorBookId = counter.bookId
    const scopeId = scope.parent_id ?? 'system'
    await aMarketplace(deps, { scopeId, operatorBookId, from })
    expect(await listing()).toMatchObject({ problem: { state: 'not_verified' } })
    await checked(cooperativeId, by)
    expect(await listing()).toMatchObject({ ok: true })
  })

  test('tax of a household’s order is withheld when it is handed over and given back with a return', async () => {
    const { counter, goods, of, by } = await aTown('marketplace')
    await sold(of, { quantity: 1_000, by })
    const id = await sold(goods, { quantity: 3_000, by })
    expect(await withholdOrder(deps, { id })).toMatchObject({ value: { change: { base: 0 } } })
    // Nobody has said the branch, so the highest rates hold: 5 % and 2 % of 300,000.
    const first = await month(counter.bookId)
    expect(first.sellers).toMatchObject([{ confirmed: 300_000, vat: 15_000, pit: 6_000, sales: 1 }])
    must(await requestReturn(deps, { id, reason: 'damaged', actor: 'buyer' }))
    const { id: lineId } = await deps.db
      .selectFrom('cho_order_line')
      .select('id')
      .where('seller_order_id', '=', id)
      .executeTakeFirstOrThrow()
    const lines = [{ lineId, quantity: 1_000, restock: true }]
    must(await takeBackOrder(deps, { id, lines, by }))
    const { sellers, toNet } = await month(counter.bookId)
    expect(sellers).toMatchObject([
      { confirmed: 300_000, takenBack: 100_000, base: 200_000, vat: 10_000, pit: 4_000 },
    ])
    expect(toNet).toBe(0)
    expect(must(await netWithholdings(deps, { operatorBookId: counter.bookId })).netted).toBe(0)
    const { checks } = await verify(deps)
    expect(checks.filter(({ violations }) => violations > 0)).toEqual([])
  })

  test('an own shop withholds nothing', async () => {
    const { counter, goods, by } = await aTown('own_shop')
    const id = await sold(goods, { quantity: 1_000, by })
    expect(must(await withholdOrder(deps, { id }))).toMatchObject({ base: 0, vat: 0, pit: 0 })
    expect(
      await withholdingStatement(deps, { operatorBookId: counter.bookId, month: '2026-11' }),
    ).toMatchObject({ problem: { type: 'NotFound' } })
  })
})
