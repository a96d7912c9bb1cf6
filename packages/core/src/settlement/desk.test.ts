import type { MemberId } from '@cho40/contract'
import { dong, instant, marketDay } from '@cho40/values'
import { describe, expect, test } from 'vitest'
import { contributeCapital } from '../cooperative/contribute-capital.ts'
import { leaveCooperative } from '../cooperative/leave-cooperative.ts'
import { pledgeCapital } from '../cooperative/pledge-capital.ts'
import { withdrawCapital } from '../cooperative/withdraw-capital.ts'
import { scopeOfBook } from '../market/book-owner.ts'
import { receivingAccountsOf } from '../market/receiving-accounts.ts'
import { cancelPayout } from '../payment/cancel-payout.ts'
import { scopeOf } from '../reconciliation/scope-of.ts'
import { aHarvestCooperative } from '../testing/a-harvest.ts'
import { aHarvestBank } from '../testing/a-harvest-bank.ts'
import { must } from '../testing/a-market.ts'
import { eachDialect } from '../testing/each-dialect.ts'
import { hands } from '../testing/harvest-hands.ts'
import { verify } from '../verify.ts'
import { agentsOf } from './agents.ts'
import { agreementsOf } from './agreement-views.ts'
import { askForPayment } from './ask-for-payment.ts'
import { deliveries, stockOf } from './goods-lists.ts'
import { openLots } from './open-lots.ts'
import { owedToMember } from './owed-to-member.ts'
import { partyBalances } from './party-balances.ts'
import { payMember } from './pay-member.ts'
import { goodsSales } from './sale-views.ts'
import { scopeInSettlement } from './scope-of.ts'
import { sellGoods } from './sell-goods.ts'

const OVER = { from: marketDay('2026-11-01'), to: marketDay('2026-11-30'), limit: 50 }
const BUYER = { kind: 'party', name: 'Nhà hàng Mây' } as const

eachDialect((open) => {
  const start = async (members = 2) => {
    const deps = await open()
    const shop = await aHarvestCooperative(deps, { members })
    const at = hands(deps, shop)
    const onCredit = (quantity: number) =>
      at.sale({ quantity }, { channel: 'wholesale', paid: 'credit', buyer: BUYER })
    return { deps, shop, at, onCredit }
  }

  describe('what a desk shows', () => {
    test('terms by member, the latest that holds; lots with what is left; stock by place', async () => {
      const { deps, shop, at } = await start()
      const { bookId } = shop
      await at.agree()
      await at.agree({
        validFrom: marketDay('2026-11-10'),
        prices: [{ grade: 'A', price: dong(22_000) }],
      })
      const [terms, ...others] = await agreementsOf(deps, { bookId, day: marketDay('2026-11-20') })
      expect(others).toEqual([])
      expect(terms).toMatchObject({
        memberNumber: 1,
        prices: [{ grade: 'A', price: 22_000 }],
        fees: [{ kind: 'commission', basis: 'share', rateBps: 800 }],
      })
      const before = await agreementsOf(deps, { bookId, day: marketDay('2026-11-09') })
      expect(before[0]?.prices).toEqual([{ grade: 'A', price: 20_000 }])
      const id = await at.deliver()
      must(await sellGoods(deps, at.sale({ quantity: 20_000 })))
      must(await at.toAgent(5_000))
      expect(await deliveries(deps, { bookId, ...OVER })).toMatchObject([
        { id, memberNumber: 1, quantity: 50_000, left: 30_000, amount: 1_100_000 },
      ])
      expect(await stockOf(deps, bookId)).toMatchObject([
        { place: '', product: 'Rau cải', quantity: 25_000, value: 550_000, lots: 1 },
        { place: 'Đại lý Hoa', quantity: 5_000, value: 110_000 },
      ])
      await deps.close()
    })

    test('an agent’s goods tie out over any days, and what they owe is after their fee', async () => {
      const { deps, shop, at } = await start(1)
      const { bookId } = shop
      const october = { from: marketDay('2026-10-01'), to: marketDay('2026-10-31') }
      const november = { from: marketDay('2026-11-01'), to: marketDay('2026-11-30') }
      expect(await agentsOf(deps, { bookId, ...november })).toEqual([])
      await at.agree()
      const before = instant('2026-10-30T02:00:00.000Z')
      await at.deliver({ quantity: 50_000, receivedAt: before })
      must(await at.toAgent(30_000, { occurredAt: before }))
      const agent = { name: 'Đại lý Hoa', fee: dong(30_000) }
      const told = at.sale({ quantity: 25_000 }, { channel: 'agent', paid: 'credit', agent })
      const saleId = must(await sellGoods(deps, told))
      must(await at.back(saleId, [{ line: 1, quantity: 2_000 }]))
      must(await at.toAgent(4_000, { direction: 'back' }))
      const goods = { product: 'Rau cải', grade: 'A', mode: 'consignment', base: 'g' }
      const flow = { ...goods, opening: 30_000, out: 0, back: 4_000, sold: 25_000 }
      expect(await agentsOf(deps, { bookId, ...november })).toMatchObject([
        {
          name: 'Đại lý Hoa',
          account: '131.0001',
          // 500,000 less the fee of 30,000, less 40,000 that buyers brought back.
          owes: 430_000,
          goods: [{ ...flow, returned: 2_000, closing: 3_000, value: 60_000 }],
          moves: [{ direction: 'back', product: 'Rau cải', quantity: 4_000, day: '2026-11-20' }],
        },
      ])
      expect(await agentsOf(deps, { bookId, ...october })).toMatchObject([
        { goods: [{ opening: 0, out: 30_000, closing: 30_000 }], moves: [{ direction: 'out' }] },
      ])
      expect(await stockOf(deps, bookId)).toMatchObject([
        {},
        { place: 'Đại lý Hoa', quantity: 3_000, value: 60_000 },
      ])
      expect(await agentsOf(deps, { bookId: deps.ids.make('book'), ...november })).toEqual([])
      await deps.close()
    })

    test('sales with what came back of each line, and who owes whom', async () => {
      const { deps, shop, at, onCredit } = await start()
      await at.agree()
      await at.deliver()
      const saleId = must(await sellGoods(deps, onCredit(10_000)))
      must(await at.back(saleId, [{ line: 1, quantity: 4_000 }]))
      expect(await goodsSales(deps, { bookId: shop.bookId, ...OVER })).toMatchObject([
        {
          id: saleId,
          buyer: BUYER.name,
          amount: 200_000,
          returned: 80_000,
          lines: [{ line: 1, quantity: 10_000, returned: 4_000, amount: 200_000 }],
        },
      ])
      expect(await partyBalances(deps, shop.bookId)).toMatchObject([
        { account: '131.0001', name: BUYER.name, balance: 120_000 },
        { account: '331.0001', name: 'Hộ 1', balance: -110_400 },
      ])
      await deps.close()
    })
  })

  describe('a buyer on credit is asked to pay by bank', () => {
    test('the money finds the debt by its code; no more is asked for than is owed', async () => {
      const { deps, shop, at, onCredit } = await start()
      const { cooperativeId, accountId, bookId, bookkeeper: by } = shop
      await at.agree()
      await at.deliver()
      const saleId = must(await sellGoods(deps, onCredit(10_000)))
      const ask = {
        id: deps.ids.make('preq'),
        cooperativeId,
        accountId,
        saleId,
        expiresAt: instant('2026-11-30T00:00:00.000Z'),
        by,
      }
      const asked = must(await askForPayment(deps, { ...ask, amount: dong(150_000) }))
      expect(must(await askForPayment(deps, { ...ask, amount: dong(150_000) }))).toEqual(asked)
      expect(asked.vietqr).toContain(asked.memo)
      const more = { ...ask, id: deps.ids.make('preq') }
      expect(await askForPayment(deps, more)).toMatchObject({
        ok: false,
        problem: { type: 'AmountNotAvailable', wanted: 200_000, available: 50_000 },
      })
      const bank = aHarvestBank(deps, shop)
      bank.moves('in', asked.amount, asked.memo)
      await bank.tells()
      expect(await partyBalances(deps, bookId)).toMatchObject([{ balance: 50_000 }, {}])
      expect(await verify(deps)).toMatchObject({ clean: true })
      await deps.close()
    })

    test('a sale in cash, or one of another cooperative, is not asked for', async () => {
      const { deps, shop, at } = await start()
      const other = await aHarvestCooperative(deps, { members: 1, nth: 1 })
      await at.agree()
      await at.deliver()
      const saleId = must(await sellGoods(deps, at.sale({ quantity: 1_000 })))
      const expiresAt = instant('2026-11-30T00:00:00.000Z')
      const ask = (of: typeof shop) =>
        askForPayment(deps, {
          id: deps.ids.make('preq'),
          cooperativeId: of.cooperativeId,
          accountId: of.accountId,
          saleId,
          expiresAt,
          by: of.bookkeeper,
        })
      expect(await ask(shop)).toMatchObject({ ok: false, problem: { type: 'WrongState' } })
      expect(await ask(other)).toMatchObject({ ok: false, problem: { type: 'NotFound' } })
      await deps.close()
    })
  })

  test('nobody leaves while the cooperative has goods of theirs', async () => {
    const { deps, shop, at } = await start()
    await at.agree()
    const deliveryId = await at.deliver({ quantity: 3_000 })
    const leave = () =>
      leaveCooperative(
        { ...deps, openBesideBook: openLots },
        {
          id: deps.ids.make('leaving'),
          memberId: at.member,
          day: marketDay('2026-11-20'),
          reason: 'own_wish',
          repay: [],
          by: shop.bookkeeper,
        },
      )
    expect(await leave()).toMatchObject({
      ok: false,
      problem: { type: 'MemberHasOpenItems', items: [{ account: '003', amount: 60_000 }] },
    })
    must(await at.change({ how: 'returned_to_member', deliveryId, quantity: 3_000 }))
    expect(await leave()).toMatchObject({ ok: true })
    await deps.close()
  })

  test('a payout of shared income wants something owed in 3382', async () => {
    const { deps, shop, at } = await start()
    const { accountId, bookkeeper: by } = shop
    const wish = { id: deps.ids.make('payout'), memberId: at.member, accountId, by }
    const facts = { purpose: 'distribution' as const, amount: dong(1), inCash: false }
    expect(await payMember(deps, { ...wish, ...facts })).toMatchObject({
      ok: false,
      problem: { type: 'NotFound', what: 'account' },
    })
    await deps.close()
  })

  test('capital given back is owed, and what a payout sets aside is not ordered twice', async () => {
    const { deps, shop } = await start(5)
    const { cooperativeId, bookId, accountId, members, bookkeeper: by } = shop
    const memberId = shop.members[0] as MemberId
    const nothing = { amount: 0, free: 0, payouts: [] }
    expect(await owedToMember(deps, { bookId, memberId })).toEqual(nothing)
    const day = marketDay('2026-11-20')
    const pledges = members.map((one) => ({ memberId: one, amount: dong(20_000) }))
    const capital = () => ({ id: deps.ids.make('capital'), day, by })
    must(await pledgeCapital(deps, { ...capital(), cooperativeId, pledges }))
    const brought = { memberId, form: 'money' as const, value: dong(20_000) }
    must(await contributeCapital(deps, { ...capital(), ...brought }))
    const withdrawals = [{ memberId, amount: dong(5_000) }]
    must(await withdrawCapital(deps, { ...capital(), cooperativeId, withdrawals }))
    expect(await owedToMember(deps, { bookId, memberId })).toMatchObject({
      amount: 5_000,
      free: 5_000,
    })
    const pay = (amount: number) =>
      payMember(deps, {
        id: deps.ids.make('payout'),
        memberId,
        accountId,
        purpose: 'capital_return',
        amount: dong(amount),
        inCash: true,
        by,
      })
    const { id, code } = must(await pay(3_000))
    const ordered = { id, code, purpose: 'capital_return', amount: 3_000, state: 'ordered' }
    expect(await owedToMember(deps, { bookId, memberId })).toMatchObject({
      amount: 5_000,
      free: 2_000,
      payouts: [ordered],
    })
    expect(await pay(2_001)).toMatchObject({ problem: { type: 'AmountNotAvailable' } })
    must(await cancelPayout(deps, { id, reason: 'Nhầm', by }))
    expect(await owedToMember(deps, { bookId, memberId })).toMatchObject({
      amount: 5_000,
      free: 5_000,
      payouts: [{ id, state: 'cancelled' }],
    })
    expect(await verify(deps)).toMatchObject({ clean: true })
    await deps.close()
  })

  test('each thing is decided about by its own cooperative; of unknown ones nobody is told', async () => {
    const { deps, shop, at } = await start()
    const { cooperativeId, bookId, accountId } = shop
    await at.agree()
    const deliveryId = await at.deliver()
    must(await sellGoods(deps, at.sale({ quantity: 50_000 })))
    const settlementId = await at.run()
    expect(await scopeInSettlement(deps, { deliveryId })).toBe(cooperativeId)
    expect(await scopeInSettlement(deps, { settlementId })).toBe(cooperativeId)
    expect(await scopeOfBook(deps, bookId)).toBe(cooperativeId)
    expect(await scopeOf(deps, { accountId })).toBe(cooperativeId)
    expect(await receivingAccountsOf(deps, bookId)).toMatchObject([{ id: accountId }])
    const unknown = deps.ids.make('settle')
    expect(await scopeInSettlement(deps, { settlementId: unknown })).toBeUndefined()
    expect(await scopeOfBook(deps, deps.ids.make('book'))).toBeUndefined()
    const transferId = deps.ids.make('transfer')
    expect(await scopeOf(deps, { transferId })).toBeUndefined()
    expect(await scopeOf(deps, { decisionId: deps.ids.make('decision') })).toBeUndefined()
    await deps.close()
  })
})
