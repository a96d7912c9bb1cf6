import type { StallView } from '@cho40/contract'
import { dong, err, marketDay } from '@cho40/values'
import { afterEach, expect, test } from 'vitest'
import { balanceOf } from '../ledger/balances.ts'
import { approvePayout } from '../payment/approve-payout.ts'
import { cancelPayout } from '../payment/cancel-payout.ts'
import { payOutInCash } from '../payment/pay-out-in-cash.ts'
import { refundsOfRequest } from '../payment/refunds.ts'
import { aBank } from '../testing/a-bank.ts'
import { aDesk, SOMEBODY } from '../testing/a-busy-payouts.ts'
import { aMarket, aPhone, must } from '../testing/a-market.ts'
import { eachDialect, type TestDeps } from '../testing/each-dialect.ts'
import { verify } from '../verify.ts'
import { requestRefund } from './request-refund.ts'
import { resolveException } from './resolve-exception.ts'
import { stallDay } from './stall-day.ts'
import { undoMatch } from './undo-decision.ts'

eachDialect((open) => {
  let deps: TestDeps
  afterEach(async () => {
    const report = await verify(deps)
    expect(report.checks.filter((check) => check.violations !== 0)).toEqual([])
    await deps.close()
  })

  async function aStallDesk() {
    deps = await open()
    const market = await aMarket(deps, 1)
    const [at] = market.stalls
    if (!at) throw new Error('no stall')
    const bank = aBank(deps, market)
    return { at, bank, phone: aPhone(deps, at), desk: aDesk(deps, at, bank) }
  }
  const flagsOf = async (at: StallView, saleId: string) => {
    const day = must(await stallDay(deps, { stallId: at.id, day: marketDay('2026-11-21') }))
    return day.sales.find(({ id }) => id === saleId)?.request?.flags
  }

  test('a refund is booked when the bank shows it, and the request says how much went back', async () => {
    const { at, desk } = await aStallDesk()
    const sold = await desk.soldByQr(90_000)
    const half = await desk.refunds({ saleId: sold.saleId }, 40_000)
    expect(half).toMatchObject({ state: 'ordered', requestId: sold.requestId })
    expect(await balanceOf(deps, at.bookId, '511')).toBe(-90_000)
    expect(await flagsOf(at, sold.saleId)).toEqual([])
    await desk.pays(half.payoutId)
    expect(await balanceOf(deps, at.bookId, '511')).toBe(-50_000)
    expect(await flagsOf(at, sold.saleId)).toEqual(['partly_refunded'])
    await desk.pays((await desk.refunds({ requestId: sold.requestId }, 50_000)).payoutId)
    expect(await flagsOf(at, sold.saleId)).toEqual(['refunded'])
    expect(await balanceOf(deps, at.bookId, '1121.0001')).toBe(0)
    expect((await refundsOfRequest(deps, sold.requestId)).map(({ state }) => state)).toEqual([
      'paid',
      'paid',
    ])
  })

  test('never more than came, less what is on its way back', async () => {
    const { at, desk } = await aStallDesk()
    await desk.soldByQr(500_000)
    const sold = await desk.soldByQr(90_000)
    const first = await desk.refunds({ requestId: sold.requestId }, 60_000)
    const over = {
      id: deps.ids.make('refund'),
      of: { requestId: sold.requestId },
      amount: dong(30_001),
      to: SOMEBODY,
      reason: 'other' as const,
      by: desk.by,
    }
    expect(await requestRefund(deps, over)).toEqual(
      err({ type: 'AmountNotAvailable', wanted: 30_001, available: 30_000 }),
    )
    const { state } = await desk.pays(first.payoutId)
    expect(state).toBe('paid')
    expect(await balanceOf(deps, at.bookId, '511')).toBe(-530_000)
  })

  test('the same refund asked twice is one, and asked otherwise it is refused', async () => {
    const { desk } = await aStallDesk()
    const sold = await desk.soldByQr(90_000)
    const wish = {
      id: deps.ids.make('refund'),
      of: { requestId: sold.requestId },
      amount: dong(30_000),
      to: SOMEBODY,
      reason: 'other' as const,
      by: desk.by,
    }
    const both = await Promise.all([requestRefund(deps, wish), requestRefund(deps, wish)])
    expect(both[0]).toEqual(both[1])
    expect(await requestRefund(deps, { ...wish, amount: dong(1) })).toEqual(
      err({ type: 'IdReused', id: wish.id }),
    )
    const stray = await desk.stray(12_000)
    const decision = {
      id: deps.ids.make('decision'),
      how: 'refund',
      exceptionId: stray.id,
    } as const
    expect(
      await resolveException(deps, {
        ...decision,
        refundId: wish.id,
        to: SOMEBODY,
        reason: 'other',
        by: desk.by,
      }),
    ).toEqual(err({ type: 'IdReused', id: wish.id }))
    expect(await deps.db.selectFrom('cho_payout').select('id').execute()).toHaveLength(1)
  })

  test('a refund that the bank sent back can be ordered again', async () => {
    const { at, bank, desk } = await aStallDesk()
    const sold = await desk.soldByQr(90_000)
    const wrong = await desk.refunds({ requestId: sold.requestId }, 90_000)
    const { code } = await desk.pays(wrong.payoutId)
    await bank.tells(bank.pays(at, { amount: 90_000, memo: `HOAN TRA ${code}` }))
    expect(await flagsOf(at, sold.saleId)).toEqual([])
    await desk.pays((await desk.refunds({ requestId: sold.requestId }, 90_000)).payoutId)
    expect(await flagsOf(at, sold.saleId)).toEqual(['refunded'])
  })

  test('a refund that came back is not paid again once its money was ordered back another time', async () => {
    const { at, bank, desk } = await aStallDesk()
    await desk.soldByQr(500_000)
    const sold = await desk.soldByQr(90_000)
    const wrong = await desk.refunds({ requestId: sold.requestId }, 40_000)
    const { code } = await desk.pays(wrong.payoutId)
    await bank.tells(bank.pays(at, { amount: 40_000, memo: `HOAN TRA ${code}` }))
    const { transfer_id: transferId } = await deps.db
      .selectFrom('cho_allocation')
      .select('transfer_id')
      .where('purpose', '=', 'payout_returned')
      .executeTakeFirstOrThrow()
    const undo = () =>
      undoMatch(deps, { id: deps.ids.make('decision'), transferId, by: desk.by, reason: 'nhầm' })
    const again = await desk.refunds({ requestId: sold.requestId }, 90_000)
    expect(await undo()).toEqual(err({ type: 'AmountNotAvailable', wanted: 40_000, available: 0 }))
    must(await cancelPayout(deps, { id: again.payoutId, by: desk.by, reason: 'thôi' }))
    must(await undo())
    expect(await flagsOf(at, sold.saleId)).toEqual(['partly_refunded'])
    expect(await balanceOf(deps, at.bookId, '511')).toBe(-550_000)
  })

  test('a part of a cash sale goes back in cash, and the sale is not voided after that', async () => {
    const { at, phone, desk } = await aStallDesk()
    const saleId = await phone.takeCash(80_000)
    expect(await desk.refunds({ saleId }, 30_000, true)).toMatchObject({ state: 'paid' })
    expect(await balanceOf(deps, at.bookId, '111')).toBe(50_000)
    const answer = await phone.push(phone.event({ type: 'sale_voided', saleId }))
    expect(answer.results).toMatchObject([
      { status: 'refused', problem: { type: 'SaleNotVoidable', state: 'refunded' } },
    ])
  })

  test('cash above the limit waits for a second person and for whoever takes it to sign', async () => {
    const { at, phone, desk } = await aStallDesk()
    const saleId = await phone.takeCash(8_000_000)
    const refund = await desk.refunds({ saleId }, 6_000_000, true)
    expect(refund).toMatchObject({ state: 'ordered', awaitsApproval: true })
    must(await approvePayout(deps, { id: refund.payoutId, by: desk.second }))
    const attestation = { how: 'thumbprint' as const, witness: 'Lò Thị Mai' }
    const paid = { id: refund.payoutId, by: desk.by, attestation }
    must(await payOutInCash(deps, paid))
    expect(must(await payOutInCash(deps, paid))).toMatchObject({ state: 'paid', channel: 'cash' })
    expect(await balanceOf(deps, at.bookId, '111')).toBe(2_000_000)
  })

  test('what was never paid cannot be refunded', async () => {
    const { phone, desk } = await aStallDesk()
    const shown = await phone.showQr(50_000)
    await phone.push(shown.event)
    const wish = {
      id: deps.ids.make('refund'),
      of: { saleId: shown.saleId },
      amount: dong(1),
      to: SOMEBODY,
      reason: 'other' as const,
      by: desk.by,
    }
    expect(await requestRefund(deps, wish)).toEqual(
      err({ type: 'AmountNotAvailable', wanted: 1, available: 0 }),
    )
    const saleId = deps.ids.make('sale')
    expect(await requestRefund(deps, { ...wish, of: { saleId } })).toMatchObject({
      problem: { type: 'NotFound' },
    })
  })
})
