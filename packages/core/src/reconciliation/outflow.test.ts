import type { PayoutId, StallView } from '@cho40/contract'
import { dong, err, marketDay } from '@cho40/values'
import { afterEach, expect, test } from 'vitest'
import { balanceOf } from '../ledger/balances.ts'
import { approvePayout } from '../payment/approve-payout.ts'
import { cancelPayout } from '../payment/cancel-payout.ts'
import { payOutInCash } from '../payment/pay-out-in-cash.ts'
import { setPayoutLimit } from '../payment/payout-limit.ts'
import { payoutHistory } from '../payment/payout-step.ts'
import { payout } from '../payment/payouts.ts'
import { markSent } from '../payment/send-payout.ts'
import { aBank, noticeOf } from '../testing/a-bank.ts'
import { aDesk, SOMEBODY } from '../testing/a-busy-payouts.ts'
import { aFeed, aMarket, must } from '../testing/a-market.ts'
import { eachDialect, type TestDeps } from '../testing/each-dialect.ts'
import { verify } from '../verify.ts'
import { openExceptions } from './exceptions.ts'
import { requestRefund } from './request-refund.ts'
import { stallDay } from './stall-day.ts'

eachDialect((open) => {
  let deps: TestDeps
  afterEach(async () => {
    const report = await verify(deps)
    expect(report.checks.filter((check) => check.violations !== 0)).toEqual([])
    await deps.close()
  })

  /** A stall that keeps `credit` for a payer, and a payout of `amount` of it that is ordered. */
  async function withPayout(amount: number, credit = 6_000_000) {
    deps = await open()
    const market = await aMarket(deps, 2)
    const [at] = market.stalls
    if (!at) throw new Error('no stall')
    const bank = aBank(deps, market)
    const desk = aDesk(deps, at, bank)
    const stray = await desk.stray(credit)
    await desk.decides({ how: 'keep_credit', exceptionId: stray.id, note: 'đặt cọc' })
    if (stray.transferId === null) throw new Error('a stray is a transfer')
    const of = { transferId: stray.transferId }
    const { payoutId: id } = await desk.refunds(of, amount)
    const { code } = must(await payout(deps, id))
    return { market, at, bank, desk, of, id, code }
  }
  const stateOf = async (id: PayoutId) => must(await payout(deps, id)).state
  const waiting = async (at: StallView) =>
    (await openExceptions(deps, { scopeId: at.id, limit: 50 })).map(
      ({ type, direction }) => `${direction} ${type}`,
    )
  const credit = (at: StallView) => balanceOf(deps, at.bookId, '3388.0001')

  test('a line with the exact code and amount pays the payout, and nothing else does', async () => {
    const { at, bank, desk, id, code } = await withPayout(2_000_000)
    expect(await credit(at)).toBe(-6_000_000)
    await bank.tells(bank.pays(at, { amount: 2_000_000, memo: 'tra hang', direction: 'out' }))
    await bank.tells(bank.pays(at, { amount: 1_900_000, memo: code, direction: 'out' }))
    expect(await stateOf(id)).toBe('ordered')
    expect(await waiting(at)).toEqual(['out outflow', 'out payout_amount'])
    expect((await desk.pays(id)).state).toBe('paid')
    // The odd line is looked at again: now it is one too many.
    expect(await waiting(at)).toEqual(['out outflow', 'out payout_twice'])
    expect(await credit(at)).toBe(-4_000_000)
    expect(await balanceOf(deps, at.bookId, '1388')).toBe(3_900_000)
    expect((await payoutHistory(deps, id)).map(({ step }) => step)).toEqual([
      'ordered',
      'sent',
      'paid',
    ])
  })

  test('told twice, and by the statement too, it is paid once', async () => {
    const { at, market, bank, id, code } = await withPayout(2_000_000)
    const second = await aFeed(deps, market.id)
    const row = bank.pays(at, { amount: 2_000_000, memo: code, direction: 'out' })
    await bank.tells(row)
    await bank.tells(row)
    must(await bank.says(noticeOf(row), second))
    await bank.statement(at)
    await bank.statement(at, 'xlsx')
    expect(await stateOf(id)).toBe('paid')
    expect(await credit(at)).toBe(-4_000_000)
    expect(await waiting(at)).toEqual([])
  })

  test('a line that a statement alone tells of pays, and the feed that comes later changes nothing', async () => {
    const { at, bank, id, code } = await withPayout(2_000_000)
    const row = bank.pays(at, { amount: 2_000_000, memo: `CK ${code}`, direction: 'out' })
    await bank.statement(at)
    expect(await stateOf(id)).toBe('paid')
    await bank.tells(row)
    expect(await credit(at)).toBe(-4_000_000)
  })

  test('a feed that cut the memo leaves it to the statement, which has the code', async () => {
    const { at, bank, id, code } = await withPayout(2_000_000)
    const row = bank.pays(at, { amount: 2_000_000, memo: `CK ${code}`, direction: 'out' })
    must(await bank.says({ ...noticeOf(row), memo: 'CK' }))
    expect(await waiting(at)).toEqual(['out outflow'])
    await bank.statement(at)
    expect(await stateOf(id)).toBe('paid')
    expect(await waiting(at)).toEqual([])
  })

  test('paid twice, or after it was cancelled, is an alarm that waits for a person', async () => {
    const { at, bank, desk, id, code, of } = await withPayout(2_000_000)
    await desk.pays(id)
    await bank.tells(bank.pays(at, { amount: 2_000_000, memo: code, direction: 'out' }))
    const { payoutId: dropped } = await desk.refunds(of, 1_000_000)
    const cancel = { id: dropped, by: desk.by, reason: 'đổi ý' }
    must(await cancelPayout(deps, cancel))
    expect((await cancelPayout(deps, cancel)).ok).toBe(true)
    const { code: old } = must(await payout(deps, dropped))
    await bank.tells(bank.pays(at, { amount: 1_000_000, memo: old, direction: 'out' }))
    expect(await waiting(at)).toEqual(['out payout_twice', 'out payout_not_live'])
    expect(await openExceptions(deps, { scopeId: at.id, limit: 1 })).toMatchObject([
      { severity: 'alarm', owner: 'bookkeeper', facts: { payoutId: id, payoutState: 'paid' } },
    ])
  })

  test('money out is not on the stall’s own list of money that waits', async () => {
    const { at, bank } = await withPayout(2_000_000)
    await bank.tells(bank.pays(at, { amount: 5_500, memo: 'phi', direction: 'out' }))
    const day = must(await stallDay(deps, { stallId: at.id, day: marketDay('2026-11-21') }))
    expect(day.strays).toEqual([])
    expect(await waiting(at)).toEqual(['out outflow'])
  })

  test('above the limit a second person must approve, and never the one who ordered', async () => {
    const { desk, id, at, bank, code } = await withPayout(5_000_001)
    const { by } = desk
    expect(must(await payout(deps, id))).toMatchObject({ awaitsApproval: true })
    const early = { type: 'WrongState', what: 'payout', id, state: 'awaits_approval' }
    expect(await markSent(deps, { id, by })).toEqual(err(early))
    const cash = { id, by, attestation: { how: 'signature' as const } }
    expect(await payOutInCash(deps, cash)).toEqual(err(early))
    expect(await approvePayout(deps, { id, by })).toEqual(
      err({ type: 'NotAllowed', permission: 'payout.approve' }),
    )
    // The bank paid it before anybody approved: a fact, and somebody must look at it.
    await bank.tells(bank.pays(at, { amount: 5_000_001, memo: code, direction: 'out' }))
    expect(await waiting(at)).toEqual(['out payout_not_live'])
    must(await approvePayout(deps, { id, by: desk.second }))
    must(await approvePayout(deps, { id, by: desk.second }))
    const third = deps.ids.make('person')
    expect((await approvePayout(deps, { id, by: third })).ok).toBe(false)
    const [late] = await openExceptions(deps, { scopeId: at.id, limit: 5 })
    if (!late) throw new Error('nothing waits')
    expect(late.payouts).toMatchObject([
      { payoutId: id, reasons: [{ why: 'code' }, { why: 'exact_amount' }, { why: 'days_apart' }] },
    ])
    await desk.decides({ how: 'payout', exceptionId: late.id, payoutIds: [id] })
    expect(await stateOf(id)).toBe('paid')
  })

  test('a limit holds from its day, and a higher one not before tomorrow nor by one person', async () => {
    const { at, desk, of } = await withPayout(1_000)
    const { by } = desk
    const today = marketDay('2026-11-21')
    const limit = (from: string, amount: number, approvedBy = deps.ids.make('person')) =>
      setPayoutLimit(deps, {
        bookId: at.bookId,
        from: marketDay(from),
        amount: dong(amount),
        by,
        approvedBy,
      })
    expect(await limit(today, 9_000_000)).toMatchObject({ problem: { state: 'too_early' } })
    must(await limit(today, 500_000, by))
    expect(await limit('2026-11-22', 2_000_000, by)).toMatchObject({
      problem: { type: 'NotAllowed', permission: 'payout.approve' },
    })
    must(await limit('2026-11-22', 2_000_000))
    expect((await desk.refunds(of, 500_001)).awaitsApproval).toBe(true)
    deps.advance(86_400_000)
    expect((await desk.refunds(of, 2_000_000)).awaitsApproval).toBe(false)
  })

  test('money that comes back with the code opens the payable again, exactly once', async () => {
    const { at, market, bank, desk, id, code } = await withPayout(2_000_000)
    await desk.pays(id)
    const back = bank.pays(at, { amount: 2_000_000, memo: `HOAN TRA ${code} SAI TEN` })
    await bank.tells(back)
    await bank.tells(back)
    must(await bank.says(noticeOf(back), await aFeed(deps, market.id)))
    await bank.statement(at)
    expect(must(await payout(deps, id))).toMatchObject({ state: 'returned' })
    expect(await credit(at)).toBe(-6_000_000)
    await bank.tells(bank.pays(at, { amount: 2_000_000, memo: `HOAN TRA ${code}` }))
    expect(await waiting(at)).toEqual(['in reversal'])
  })

  test('seen to come back before it was seen to leave, it is settled when both are told', async () => {
    const { at, bank, id, code } = await withPayout(2_000_000)
    const gone = bank.pays(at, { amount: 2_000_000, memo: code, direction: 'out' })
    const back = bank.pays(at, { amount: 2_000_000, memo: `tra lai ${code}` })
    await bank.tells(back)
    expect(await waiting(at)).toEqual(['in reversal'])
    await bank.tells(gone)
    expect(await stateOf(id)).toBe('returned')
    expect(await waiting(at)).toEqual([])
  })

  test('money that comes back without a code is linked by a person', async () => {
    const { at, desk, id } = await withPayout(2_000_000)
    await desk.pays(id)
    const back = await desk.stray(2_000_000, 'HOAN TRA GD SAI TAI KHOAN')
    expect(back).toMatchObject({ type: 'reversal', payouts: [{ payoutId: id }] })
    const link = { how: 'payout_returned' as const, exceptionId: back.id, payoutId: id }
    const decisionId = await desk.decides(link)
    expect(await stateOf(id)).toBe('returned')
    await desk.undoes(decisionId)
    expect(await stateOf(id)).toBe('paid')
    expect(await waiting(at)).toEqual(['in reversal'])
  })

  test('one line that paid a batch is put to all of its payouts', async () => {
    const { at, desk, of, id } = await withPayout(2_000_000)
    const { payoutId: another } = await desk.refunds(of, 1_500_000)
    const line = await desk.stray(3_500_000, 'chi luong', 'out')
    const batch = { how: 'payout' as const, exceptionId: line.id, payoutIds: [id, another] }
    const decisionId = await desk.decides(batch)
    expect([await stateOf(id), await stateOf(another)]).toEqual(['paid', 'paid'])
    expect(await waiting(at)).toEqual([])
    await desk.undoes(decisionId)
    expect([await stateOf(id), await stateOf(another)]).toEqual(['sent', 'sent'])
    expect(await credit(at)).toBe(-6_000_000)
  })

  test('what is set aside cannot be ordered twice', async () => {
    const { of, desk } = await withPayout(4_000_000)
    const again = await requestRefund(deps, {
      id: deps.ids.make('refund'),
      of,
      amount: dong(2_000_001),
      to: SOMEBODY,
      reason: 'other',
      by: desk.by,
    })
    expect(again).toEqual(
      err({ type: 'AmountNotAvailable', wanted: 2_000_001, available: 2_000_000 }),
    )
  })
})
