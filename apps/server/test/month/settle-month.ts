import type {
  AskedPayment,
  ExceptionDetail,
  PayoutBatch,
  PayoutView,
  SettlementLineView,
  SettlementView,
} from '@cho40/contract'
import { plusMs } from '@cho40/values'
import { expect } from 'vitest'
import { newId } from '../http-client.ts'
import { type CooperativeServer, paidTo } from './a-cooperative-server.ts'
import type { theBank } from './the-bank.ts'

type Bank = ReturnType<typeof theBank>

const MINUTE_MS = 60_000
const later = ({ setClock, now }: CooperativeServer) => setClock(plusMs(now(), MINUTE_MS))

/** Money before the settlement, to a member's bank account: it is set off in the run. */
export async function advanceByBank(cooperative: CooperativeServer, bank: Bank): Promise<void> {
  const { bookkeeper, shop, now } = cooperative
  const payoutId = newId('payout')
  const { cooperativeId, accountId } = shop
  later(cooperative)
  await bookkeeper.does('goods.giveAdvance', {
    id: newId('advance'),
    cooperativeId,
    memberId: shop.members[0],
    amount: 350_000,
    pay: { by: 'bank', payoutId, accountId },
    note: 'ứng trước vụ sau',
    occurredAt: now(),
  })
  const ordered = await bookkeeper.sees<PayoutView>('payouts.view', { id: payoutId })
  later(cooperative)
  await bank.moves({ direction: 'out', amount: ordered.amount, memo: ordered.memo }, true)
  const paid = await bookkeeper.sees<PayoutView>('payouts.view', { id: payoutId })
  expect(paid.state).toBe('paid')
}

/** A buyer forgets the code: a person finds what it is for, errs, takes it back and decides anew. */
export async function moneyWithoutCode(
  cooperative: CooperativeServer,
  bank: Bank,
  { requestId, amount }: AskedPayment,
): Promise<void> {
  const { treasurer, shop } = cooperative
  later(cooperative)
  await bank.moves({ direction: 'in', amount, memo: 'TIEN HANG THANG 11' }, true)
  const waiting = () =>
    treasurer.sees<ExceptionDetail[]>('money.waiting', { scopeId: shop.cooperativeId })
  const [exception] = await waiting()
  if (!exception?.transferId) throw new Error('money waits')
  expect(exception).toMatchObject({ type: 'no_code', amount, direction: 'in' })
  expect(exception.suggestions.map((one) => one.requestId)).toContain(requestId)
  const keep = { how: 'keep_credit', exceptionId: exception.id, note: 'chưa rõ' }
  const wrongly = newId('decision')
  await treasurer.does('money.resolve', { id: wrongly, ...keep })
  expect(await waiting()).toEqual([])
  const undo = { id: newId('decision'), decisionId: wrongly, reason: 'đã tìm ra đơn' }
  await treasurer.does('exceptions.undo', undo)
  const [again] = await waiting()
  expect(again).toMatchObject({ transferId: exception.transferId, unallocated: amount })
  const match = { how: 'match', exceptionId: again?.id, requestId, amount }
  await treasurer.does('money.resolve', { id: newId('decision'), ...match })
  const { transferId } = exception
  const history = await treasurer.sees<{ how: string }[]>('exceptions.decisions', { transferId })
  expect(history.map(({ how }) => how)).toEqual(['keep_credit', 'undo', 'match'])
}

/** Draft, checked by one, approved by another; what each may not do is refused on the way. */
export async function approvedRun(cooperative: CooperativeServer): Promise<SettlementView> {
  const { admin, bookkeeper, treasurer, shop } = cooperative
  const { cooperativeId } = shop
  const settlementId = newId('settle')
  const period = { from: '2026-11-01', to: '2026-11-30' }
  const opening = { id: settlementId, cooperativeId, period }
  expect(await treasurer.refused('settlement.open', opening)).toMatchObject({
    type: 'NotAllowed',
    permission: 'settlement.prepare',
  })
  await bookkeeper.does('settlement.open', opening)
  const { draftHash } = await bookkeeper.sees<SettlementView>('settlement.view', { settlementId })
  const unseen = {
    settlementId,
    draftHash: draftHash.replace(/^./, (c) => (c === '0' ? '1' : '0')),
  }
  expect(await bookkeeper.refused('settlement.check', unseen)).toMatchObject({
    type: 'WrongState',
    state: 'draft_changed',
  })
  // An administrator may do both, and still not both of one run.
  await admin.does('settlement.check', { settlementId, draftHash })
  expect(await admin.refused('settlement.approve', { settlementId })).toMatchObject({
    type: 'NotAllowed',
  })
  expect(await bookkeeper.refused('settlement.approve', { settlementId })).toMatchObject({
    type: 'NotAllowed',
    permission: 'settlement.approve',
  })
  later(cooperative)
  await treasurer.does('settlement.approve', { settlementId })
  await treasurer.does('settlement.approve', { settlementId })
  return bookkeeper.sees<SettlementView>('settlement.view', { settlementId })
}

export type Paid = { readonly byBank: number; readonly inCash: number; readonly returned: string }

/** The batch goes to the bank, cash is signed for, one transfer comes back and is paid again. */
export async function payRun(
  cooperative: CooperativeServer,
  bank: Bank,
  run: SettlementView,
): Promise<Paid> {
  const { bookkeeper, shop } = cooperative
  const { id: settlementId } = run
  const { accountId } = shop
  const payouts = shop.members.map((memberId) => ({ memberId, payoutId: newId('payout') }))
  later(cooperative)
  await bookkeeper.does('settlement.export', { settlementId, accountId, payouts })
  const batch = await bookkeeper.sees<PayoutBatch>('settlement.batch', { settlementId })
  const cash = batch.cash.reduce((sum, { amount }) => sum + amount, 0)
  expect(batch.total + cash).toBe(run.totals.net)
  expect(await bookkeeper.does('settlement.markSent', { settlementId })).toEqual({
    sent: batch.rows.length,
  })
  for (const [n, { amount, memo }] of batch.rows.entries()) {
    later(cooperative)
    await bank.moves({ direction: 'out', amount, memo }, n % 2 === 0)
  }
  for (const { payoutId } of batch.cash) {
    later(cooperative)
    const attestation = { how: 'thumbprint', witness: 'Chị Sen' }
    await bookkeeper.does('payouts.payInCash', { id: payoutId, attestation })
  }
  const [, back] = batch.rows
  if (!back) throw new Error('the bank pays several')
  later(cooperative)
  const comesBack = `HOAN TRA ${back.memo} SAI TEN`
  await bank.moves({ direction: 'in', amount: back.amount, memo: comesBack }, false)
  await bank.statement()
  await paidAgain(cooperative, bank, { settlementId, memberNumber: back.memberNumber })
  return { byBank: batch.rows.length, inCash: batch.cash.length, returned: back.memberName }
}

async function paidAgain(
  cooperative: CooperativeServer,
  bank: Bank,
  who: { readonly settlementId: string; readonly memberNumber: number },
): Promise<void> {
  const { bookkeeper, shop } = cooperative
  const { settlementId, memberNumber } = who
  const seen = () => bookkeeper.sees<SettlementView>('settlement.view', { settlementId })
  const lineNow = async (): Promise<SettlementLineView | undefined> =>
    (await seen()).lines.find(({ number }) => number === memberNumber)
  const line = await lineNow()
  expect((await seen()).state).toBe('returned')
  expect(line?.payout?.state).toBe('returned')
  if (!line) throw new Error('a member without a line')
  expect(await bookkeeper.refused('settlement.close', { settlementId })).toMatchObject({
    type: 'WrongState',
  })
  const { memberId } = line
  await paidTo(bookkeeper, memberId, { n: 9_999, from: '2026-12-01' })
  later(cooperative)
  const payoutId = newId('payout')
  const { accountId } = shop
  await bookkeeper.does('settlement.reorderPayout', { settlementId, memberId, payoutId, accountId })
  const { amount, memo } = await bookkeeper.sees<PayoutView>('payouts.view', { id: payoutId })
  later(cooperative)
  await bank.moves({ direction: 'out', amount, memo }, true)
  expect((await lineNow())?.payout).toMatchObject({ state: 'paid', attempt: 2, amount })
  await bookkeeper.does('settlement.close', { settlementId })
  expect((await seen()).state).toBe('closed')
}
