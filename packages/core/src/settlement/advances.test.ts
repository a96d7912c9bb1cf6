import { dong, marketDayOf } from '@cho40/values'
import { expect, test } from 'vitest'
import { balanceOf } from '../ledger/balances.ts'
import { approvePayout } from '../payment/approve-payout.ts'
import { cancelPayout } from '../payment/cancel-payout.ts'
import { payOutInCash } from '../payment/pay-out-in-cash.ts'
import { setPayoutLimit } from '../payment/payout-limit.ts'
import { undoMatch } from '../reconciliation/undo-decision.ts'
import { aHarvestCooperative } from '../testing/a-harvest.ts'
import { aHarvestBank } from '../testing/a-harvest-bank.ts'
import { must } from '../testing/a-market.ts'
import { eachDialect } from '../testing/each-dialect.ts'
import { hands } from '../testing/harvest-hands.ts'
import { verify } from '../verify.ts'
import { advancesOf, scopeOfAdvance } from './advances.ts'
import { payAdvanceAgain } from './pay-advance-again.ts'
import { sellGoods } from './sell-goods.ts'
import { settlement } from './settlement-view.ts'
import { withdrawAdvance } from './withdraw-advance.ts'

eachDialect((open) => {
  const start = async () => {
    const deps = await open()
    const shop = await aHarvestCooperative(deps, { members: 1 })
    const at = hands(deps, shop)
    const { bookId, accountId, bookkeeper: by } = shop
    await at.agree()
    const order = async (amount: number) => {
      const pay = { by: 'bank' as const, payoutId: deps.ids.make('payout'), accountId }
      const id = must(await at.advance(amount, { pay }))
      deps.advance(60_000)
      return { id, payoutId: pay.payoutId }
    }
    const shown = async () => {
      const [first] = await advancesOf(deps, { bookId, memberId: at.member, limit: 10 })
      if (!first) throw new Error('an advance was given')
      return first
    }
    const again = (advanceId: Awaited<ReturnType<typeof order>>['id'], inCash = false) => {
      const payoutId = deps.ids.make('payout')
      return payAdvanceAgain(deps, { advanceId, payoutId, accountId, inCash, by })
    }
    const owed = async () => balanceOf(deps, bookId, '141.0001')
    return { deps, shop, at, order, shown, again, owed, bank: aHarvestBank(deps, shop) }
  }

  test('an advance by bank carries a code, and the bank’s line with it makes it paid', async () => {
    const { deps, shop, order, shown, owed, bank } = await start()
    const { id, payoutId } = await order(400_000)
    const ordered = await shown()
    expect(ordered).toMatchObject({
      id,
      amount: 400_000,
      withdrawnOn: null,
      payout: { id: payoutId, state: 'ordered', awaitsApproval: false, to: { bin: '970436' } },
    })
    expect(await owed()).toBe(400_000)
    expect(await scopeOfAdvance(deps, id)).toBe(shop.cooperativeId)
    bank.moves('out', 400_000, ordered.payout?.memo ?? '')
    await bank.tells()
    expect((await shown()).payout).toMatchObject({ state: 'paid', channel: 'bank' })
    const by = shop.bookkeeper
    expect(await withdrawAdvance(deps, { advanceId: id, by })).toMatchObject({
      problem: { type: 'WrongState', state: 'paid' },
    })
    expect(await verify(deps)).toMatchObject({ clean: true })
    await deps.close()
  })

  test('above the limit of the book a second person approves before it can leave', async () => {
    const { deps, shop, order, shown } = await start()
    const { bookId, bookkeeper, treasurer } = shop
    const from = marketDayOf(deps.clock.now())
    const limit = { bookId, from, amount: dong(100_000), by: treasurer }
    must(await setPayoutLimit(deps, limit))
    const { payoutId: id } = await order(100_001)
    expect((await shown()).payout).toMatchObject({ awaitsApproval: true })
    expect(await approvePayout(deps, { id, by: bookkeeper })).toMatchObject({
      problem: { type: 'NotAllowed' },
    })
    must(await approvePayout(deps, { id, by: treasurer }))
    expect((await shown()).payout).toMatchObject({ awaitsApproval: false })
    await deps.close()
  })

  test('money that came back is paid again, in cash if need be, and is owed once', async () => {
    const { deps, shop, order, shown, again, owed, bank } = await start()
    const { id } = await order(400_000)
    const memo = (await shown()).payout?.memo ?? ''
    expect(await again(id)).toMatchObject({ problem: { type: 'WrongState', state: 'ordered' } })
    bank.moves('out', 400_000, memo)
    deps.advance(60_000)
    bank.moves('in', 400_000, memo)
    await bank.tells()
    expect((await shown()).payout).toMatchObject({ state: 'returned' })
    must(await again(id, true))
    const second = (await shown()).payout
    expect(second).toMatchObject({ state: 'ordered', to: null })
    if (!second) throw new Error('it was ordered again')
    const { bookkeeper: by } = shop
    const attestation = { how: 'thumbprint' as const, witness: 'Chị Sen' }
    must(await payOutInCash(deps, { id: second.id, attestation, by }))
    expect((await shown()).payout).toMatchObject({ state: 'paid', channel: 'cash' })
    expect(await owed()).toBe(400_000)
    expect(await verify(deps)).toMatchObject({ clean: true })
    await deps.close()
  })

  test('a return is not undone once the advance was ordered again or taken back', async () => {
    const { deps, shop, order, shown, again, bank } = await start()
    const { id } = await order(400_000)
    const memo = (await shown()).payout?.memo ?? ''
    bank.moves('out', 400_000, memo)
    deps.advance(60_000)
    bank.moves('in', 400_000, memo)
    await bank.tells()
    const { transfer_id: transferId } = await deps.db
      .selectFrom('cho_allocation')
      .select('transfer_id')
      .where('purpose', '=', 'payout_returned')
      .executeTakeFirstOrThrow()
    const { bookkeeper: by } = shop
    const undo = () =>
      undoMatch(deps, { id: deps.ids.make('decision'), transferId, by, reason: 'nhầm' })
    must(await again(id))
    const second = (await shown()).payout?.id
    if (!second) throw new Error('it was ordered again')
    expect(await undo()).toMatchObject({ problem: { type: 'WrongState', id: second } })
    must(await cancelPayout(deps, { id: second, by, reason: 'thôi' }))
    must(await withdrawAdvance(deps, { advanceId: id, by }))
    expect(await undo()).toMatchObject({ problem: { type: 'WrongState', state: 'withdrawn' } })
    expect(await verify(deps)).toMatchObject({ clean: true })
    await deps.close()
  })

  test('an advance that never left is taken back, and no run takes it from the member', async () => {
    const { deps, shop, at, order, shown, again, owed } = await start()
    const { bookkeeper: by } = shop
    const { id, payoutId } = await order(400_000)
    const back = () => withdrawAdvance(deps, { advanceId: id, by })
    expect(await back()).toMatchObject({ problem: { type: 'WrongState', state: 'ordered' } })
    must(await cancelPayout(deps, { id: payoutId, reason: 'nhầm người', by }))
    must(await back())
    must(await back())
    expect(await owed()).toBe(0)
    expect((await shown()).withdrawnOn).not.toBeNull()
    expect(await again(id)).toMatchObject({ problem: { type: 'WrongState', state: 'withdrawn' } })
    await at.deliver()
    must(await sellGoods(deps, at.sale()))
    const run = must(await settlement(deps, await at.run()))
    expect(run.lines).toMatchObject([{ advances: 0, net: 920_000 }])
    expect(await verify(deps)).toMatchObject({ clean: true })
    await deps.close()
  })

  test('what a run has taken already is paid again and not taken back', async () => {
    const { deps, shop, at, order } = await start()
    const { bookkeeper: by } = shop
    const { id, payoutId } = await order(400_000)
    must(await cancelPayout(deps, { id: payoutId, reason: 'sai số', by }))
    must(await at.repays(100_000, { owedFor: 'advance' }))
    expect(await withdrawAdvance(deps, { advanceId: id, by })).toMatchObject({
      problem: { type: 'AmountNotAvailable', wanted: 400_000, available: 300_000 },
    })
    await deps.close()
  })

  test('an advance given in cash has no payout to order again or take back', async () => {
    const { deps, shop, at, shown, again } = await start()
    const id = must(await at.advance(50_000))
    expect((await shown()).payout).toBeNull()
    const state = { problem: { type: 'WrongState', state: 'paid_in_cash' } }
    expect(await again(id)).toMatchObject(state)
    expect(await withdrawAdvance(deps, { advanceId: id, by: shop.bookkeeper })).toMatchObject(state)
    await deps.close()
  })
})
