import type { Decision, StallView } from '@cho40/contract'
import { dong, err, marketDay } from '@cho40/values'
import { afterEach, expect, test } from 'vitest'
import { balanceOf } from '../ledger/balances.ts'
import { payout } from '../payment/payouts.ts'
import { aBank, noticeOf } from '../testing/a-bank.ts'
import { aDesk, SOMEBODY } from '../testing/a-busy-payouts.ts'
import { aMarket, aPhone, must } from '../testing/a-market.ts'
import { eachDialect, type TestDeps } from '../testing/each-dialect.ts'
import { verify } from '../verify.ts'
import { applyCredit } from './apply-credit.ts'
import { closeDay } from './close-day.ts'
import { decisionsAbout } from './decisions.ts'
import { openExceptions } from './exceptions.ts'
import { resolveException } from './resolve-exception.ts'
import { stallDay } from './stall-day.ts'
import { undoDecision, undoMatch } from './undo-decision.ts'

const DAY = marketDay('2026-11-21')

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
    const phone = aPhone(deps, at)
    return { at, bank, phone, desk: aDesk(deps, at, bank) }
  }
  const waiting = (at: StallView) => openExceptions(deps, { scopeId: at.id, limit: 50 })
  const balances = async (at: StallView) => {
    const codes = ['111', '1121.0001', '131', '1388', '3388', '4118', '511']
    const rows = await Promise.all(codes.map((code) => balanceOf(deps, at.bookId, code)))
    return Object.fromEntries(rows.map((amount, index) => [codes[index] ?? '', amount]))
  }
  const saleOf = async (at: StallView, id: string) =>
    must(await stallDay(deps, { stallId: at.id, day: DAY })).sales.find((sale) => sale.id === id)

  test('every decision undone leaves the balances as they were, and the money waits again', async () => {
    const { at, phone, desk } = await aStallDesk()
    const one = await phone.showQr(30_000)
    const two = await phone.showQr(40_000)
    await phone.push(one.event, two.event)
    const decisions: ((exceptionId: Decision['exceptionId']) => Decision)[] = [
      (exceptionId) => ({
        how: 'match',
        exceptionId,
        requestId: one.requestId,
        amount: dong(30_000),
      }),
      (exceptionId) => ({
        how: 'split',
        exceptionId,
        parts: [
          { requestId: one.requestId, amount: dong(30_000) },
          { requestId: two.requestId, amount: dong(40_000) },
        ],
      }),
      (exceptionId) => ({ how: 'not_a_sale', exceptionId, note: 'riêng' }),
      (exceptionId) => ({ how: 'keep_credit', exceptionId, note: 'chị Ba' }),
      (exceptionId) => ({ how: 'bank_interest', exceptionId }),
      (exceptionId) => ({ how: 'own_transfer', exceptionId, counterpart: 'cash' }),
      (exceptionId) => ({
        how: 'refund',
        exceptionId,
        refundId: deps.ids.make('refund'),
        to: SOMEBODY,
        reason: 'paid_too_much',
      }),
    ]
    const stray = await desk.stray(70_000, 'tien')
    const before = await balances(at)
    for (const decide of decisions) {
      const [open] = await waiting(at)
      if (!open) throw new Error('nothing waits')
      await desk.undoes(await desk.decides(decide(open.id)))
      expect(await balances(at)).toEqual(before)
      expect(await waiting(at)).toMatchObject([{ type: 'no_code', unallocated: 70_000 }])
    }
    if (stray.transferId === null) throw new Error('a stray is a transfer')
    const history = await decisionsAbout(deps, stray.transferId)
    expect(history).toHaveLength(2 * decisions.length)
    expect(history[1]).toMatchObject({
      how: 'undo',
      undoesId: history[0]?.id,
      note: 'nhầm',
      by: desk.by,
      places: [{ amount: -30_000, requestId: one.requestId }],
    })
    expect(history[0]).toMatchObject({ undoneBy: history[1]?.id })
  })

  test('a decision is undone once, and an undo is none', async () => {
    const { desk } = await aStallDesk()
    const stray = await desk.stray(70_000, 'tien')
    const decisionId = await desk.decides({
      how: 'not_a_sale',
      exceptionId: stray.id,
      note: 'riêng',
    })
    const { by } = desk
    const id = deps.ids.make('decision')
    const undo = { id, decisionId, by, reason: 'nhầm' }
    const both = await Promise.all([undoDecision(deps, undo), undoDecision(deps, undo)])
    expect(both.map(({ ok }) => ok)).toEqual([true, true])
    const again = deps.ids.make('decision')
    expect(await undoDecision(deps, { ...undo, id: again })).toEqual(
      err({ type: 'WrongState', what: 'decision', id: decisionId, state: 'undone' }),
    )
    expect(await undoDecision(deps, { ...undo, id: again, decisionId: id })).toEqual(
      err({ type: 'WrongState', what: 'decision', id, state: 'undo' }),
    )
  })

  test('the machine never takes up again what a person took back', async () => {
    const { at, bank, phone, desk } = await aStallDesk()
    const shown = await phone.showQr(25_000)
    await phone.push(shown.event)
    const row = bank.pays(at, { amount: 25_000, memo: shown.code })
    must(await bank.says({ ...noticeOf(row), memo: 'tien rau' }))
    const [stray] = await waiting(at)
    if (!stray) throw new Error('nothing waits')
    await desk.undoes(
      await desk.decides({ how: 'not_a_sale', exceptionId: stray.id, note: 'nhầm' }),
    )
    // The statement brings the code that the feed had cut off; a person has had a hand in it.
    await bank.statement(at)
    expect(await waiting(at)).toMatchObject([
      { type: 'no_code', unallocated: 25_000, suggestions: [{ requestId: shown.requestId }] },
    ])
    expect(await saleOf(at, shown.saleId)).toMatchObject({ state: 'open' })
  })

  test('a match of the machine can be taken back, and its request waits again', async () => {
    const { at, desk } = await aStallDesk()
    const sold = await desk.soldByQr(45_000)
    const { id: transferId } = await deps.db
      .selectFrom('cho_bank_transfer')
      .select('id')
      .executeTakeFirstOrThrow()
    const undo = { id: deps.ids.make('decision'), transferId, by: desk.by, reason: 'mã cũ' }
    must(await undoMatch(deps, undo))
    must(await undoMatch(deps, undo))
    expect(await saleOf(at, sold.saleId)).toMatchObject({
      state: 'open',
      request: { state: 'open', flags: [], received: 0 },
    })
    expect(await waiting(at)).toMatchObject([{ type: 'undone', unallocated: 45_000 }])
    const nothing = await undoMatch(deps, { ...undo, id: deps.ids.make('decision') })
    expect(nothing).toMatchObject({ problem: { type: 'WrongState', state: 'not_matched' } })
  })

  test('of a sale that its seller vouched for, all is owed again', async () => {
    const { at, bank, phone, desk } = await aStallDesk()
    const shown = await phone.showQr(50_000)
    await phone.push(shown.event)
    await bank.tells(bank.pays(at, { amount: 20_000, memo: shown.code }))
    await phone.push(phone.event({ type: 'request_attested', requestId: shown.requestId }))
    expect(await balanceOf(deps, at.bookId, '131')).toBe(30_000)
    const { id: transferId } = await deps.db
      .selectFrom('cho_bank_transfer')
      .select('id')
      .executeTakeFirstOrThrow()
    const id = deps.ids.make('decision')
    must(await undoMatch(deps, { id, transferId, by: desk.by, reason: 'khách khác' }))
    expect(await balanceOf(deps, at.bookId, '131')).toBe(50_000)
    await phone.push(phone.event({ type: 'request_cancelled', requestId: shown.requestId }))
    expect(await balanceOf(deps, at.bookId, '131')).toBe(0)
    expect(await balanceOf(deps, at.bookId, '511')).toBe(0)
  })

  test('what was refunded to its payer cannot be decided anew', async () => {
    const { at, desk } = await aStallDesk()
    const stray = await desk.stray(70_000, 'tien')
    const refundId = deps.ids.make('refund')
    const decisionId = await desk.decides({
      how: 'refund',
      exceptionId: stray.id,
      refundId,
      to: SOMEBODY,
      reason: 'wrong_account',
    })
    const { payout_id: payoutId } = await deps.db
      .selectFrom('cho_refund')
      .select('payout_id')
      .where('id', '=', refundId)
      .executeTakeFirstOrThrow()
    await desk.pays(payoutId)
    const id = deps.ids.make('decision')
    const undone = await undoDecision(deps, { id, decisionId, by: desk.by, reason: 'nhầm' })
    expect(undone).toEqual(err({ type: 'WrongState', what: 'refund', id: refundId, state: 'paid' }))
    expect(await waiting(at)).toEqual([])
    expect(must(await payout(deps, payoutId))).toMatchObject({ state: 'paid', subject: refundId })
    expect(await balances(at)).toMatchObject({ '3388': 0, '1388': 0, '1121.0001': 0, '511': 0 })
  })

  test('kept for a payer, money pays a later sale, and the rest is kept', async () => {
    const { at, phone, desk } = await aStallDesk()
    const stray = await desk.stray(70_000, 'tien')
    const decisionId = await desk.decides({
      how: 'keep_credit',
      exceptionId: stray.id,
      note: 'chị Ba',
    })
    const shown = await phone.showQr(30_000)
    await phone.push(shown.event)
    const { by } = desk
    const use = {
      id: deps.ids.make('decision'),
      decisionId,
      requestId: shown.requestId,
      amount: dong(30_000),
      by,
    }
    must(await applyCredit(deps, use))
    must(await applyCredit(deps, use))
    expect(await saleOf(at, shown.saleId)).toMatchObject({ state: 'completed' })
    expect(await balanceOf(deps, at.bookId, '3388.0001')).toBe(-40_000)
    expect(await waiting(at)).toEqual([])
    const again = { ...use, id: deps.ids.make('decision') }
    expect(await applyCredit(deps, again)).toMatchObject({ problem: { state: 'undone' } })
  })

  test('a bank that takes a payment back leaves the sale unpaid again', async () => {
    const { at, desk } = await aStallDesk()
    const sold = await desk.soldByQr(45_000)
    const { id: original } = await deps.db
      .selectFrom('cho_bank_transfer')
      .select('id')
      .executeTakeFirstOrThrow()
    const taken = await desk.stray(45_000, 'HUY GD', 'out')
    expect(taken.counterparts).toMatchObject([{ transferId: original, sameAccount: true }])
    await desk.decides({ how: 'reversal', exceptionId: taken.id, transferId: original })
    expect(await saleOf(at, sold.saleId)).toMatchObject({
      state: 'open',
      request: { received: 0, state: 'open' },
    })
    expect(await waiting(at)).toEqual([])
    expect(await balances(at)).toMatchObject({ '1121.0001': 0, '3388': 0, '1388': 0, '511': 0 })
  })

  test('a decision for money that went out does not fit money that came in', async () => {
    const { desk } = await aStallDesk()
    const stray = await desk.stray(70_000, 'tien')
    const wrong = await resolveException(deps, {
      id: deps.ids.make('decision'),
      how: 'bank_fee',
      exceptionId: stray.id,
    })
    expect(wrong).toMatchObject({ problem: { type: 'WrongState', state: 'in' } })
    const nobody = await resolveException(deps, {
      id: deps.ids.make('decision'),
      how: 'refund',
      exceptionId: stray.id,
      refundId: deps.ids.make('refund'),
      to: SOMEBODY,
      reason: 'other',
    })
    expect(nobody).toMatchObject({ problem: { type: 'NotAllowed' } })
  })

  test('a day of decisions, refunds and undone matches still closes as proved', async () => {
    const { at, bank, phone, desk } = await aStallDesk()
    const sold = await desk.soldByQr(45_000)
    const cash = await phone.takeCash(100_000)
    const kept = await desk.stray(70_000, 'tien')
    await desk.decides({ how: 'keep_credit', exceptionId: kept.id, note: 'chị Ba' })
    const mistaken = await desk.stray(25_000, 'tien')
    await desk.undoes(
      await desk.decides({ how: 'not_a_sale', exceptionId: mistaken.id, note: 'nhầm' }),
    )
    const wrong = await desk.soldByQr(12_000)
    const { transfer_id: transferId } = await deps.db
      .selectFrom('cho_allocation')
      .select('transfer_id')
      .where('request_id', '=', wrong.requestId)
      .executeTakeFirstOrThrow()
    const id = deps.ids.make('decision')
    must(await undoMatch(deps, { id, transferId, by: desk.by, reason: 'mã cũ' }))
    await desk.refunds({ saleId: cash }, 30_000, true)
    await desk.pays((await desk.refunds({ requestId: sold.requestId }, 5_000)).payoutId)
    await bank.statement(at)
    const slip = must(
      await closeDay(deps, {
        id: deps.ids.make('close'),
        stallId: at.id,
        day: DAY,
        cashCounted: dong(70_000),
        cashFloat: dong(0),
      }),
    )
    expect(slip).toMatchObject({
      proof: 'proved',
      sales: { bank: 45_000, cash: 100_000 },
      bank: { received: 152_000, allocated: 45_000, unallocated: 37_000 },
      cash: { expected: 70_000, moved: -30_000, difference: 0 },
    })
  })
})
