import type { DistributionView, PayoutView, PeriodCloseView } from '@cho40/contract'
import { marketDayOf, plusMs } from '@cho40/values'
import { expect } from 'vitest'
import { newId } from '../http-client.ts'
import type { CooperativeServer } from './a-cooperative-server.ts'
import type { theBank } from './the-bank.ts'

const OVER = { from: '2026-11-01', to: '2026-11-30' }

/** Result and close, opened again by two people and closed once more. */
export async function closeMonth(cooperative: CooperativeServer): Promise<PeriodCloseView[]> {
  const { bookkeeper, treasurer, shop } = cooperative
  const { cooperativeId, bookId } = shop
  const result = { id: newId('result'), cooperativeId, ...OVER, keptApart: true }
  await bookkeeper.does('distribution.closeResult', result)
  const period = { kind: 'month', from: OVER.from }
  const founding = { kind: 'month', from: '2026-01-01' }
  const early = { id: newId('period'), bookId, period }
  expect(await bookkeeper.refused('periods.close', early)).toMatchObject({
    type: 'EarlierDayOpen',
    day: '2026-01-05',
  })
  await bookkeeper.does('periods.close', { id: newId('period'), bookId, period: founding })
  const closeId = newId('period')
  await bookkeeper.does('periods.close', { id: closeId, bookId, period })
  const asked = { id: newId('reopen'), closeId, reason: 'thiếu phiếu cân ngày 12' }
  await bookkeeper.does('periods.requestReopening', asked)
  expect(await bookkeeper.refused('periods.approveReopening', { id: asked.id })).toMatchObject({
    type: 'NotAllowed',
  })
  await treasurer.does('periods.approveReopening', { id: asked.id })
  await bookkeeper.does('periods.close', { id: newId('period'), bookId, period })
  return bookkeeper.sees<PeriodCloseView[]>('periods.list', { bookId })
}

/** What the meeting decided is shared, and two members get theirs: one by bank, one in cash. */
export async function shareMonth(
  cooperative: CooperativeServer,
  bank: ReturnType<typeof theBank>,
): Promise<DistributionView> {
  const { bookkeeper, treasurer, shop, now, setClock } = cooperative
  const { cooperativeId, members } = shop
  const meetingId = newId('meeting')
  const today = marketDayOf(now())
  const plan = {
    ...OVER,
    internalFundRate: 1_000,
    externalFundRate: 1_000,
    byUse: 6_000,
    externalByUse: 4_000,
    externalByCapital: 2_000,
  }
  await bookkeeper.does('cooperative.recordMeeting', {
    id: meetingId,
    cooperativeId,
    number: '02/2026/NQ-ĐHTV',
    heldOn: today,
    membersInvited: members.length,
    membersPresent: members.length - 5,
    decisions: [{ topic: 'distribution_plan', text: 'Phân phối thu nhập tháng 11', plan }],
  })
  const wish = { id: newId('distrib'), cooperativeId, meetingId, day: today, labour: [] }
  expect(await bookkeeper.refused('distribution.share', wish)).toMatchObject({
    type: 'NotAllowed',
    permission: 'distribution.decide',
  })
  await treasurer.does('distribution.share', wish)
  await treasurer.does('distribution.share', wish)
  const shared = await bookkeeper.sees<DistributionView>('distribution.view', {
    distributionId: wish.id,
  })
  for (const [n, share] of shared.shares
    .filter(({ total }) => total > 0)
    .slice(2, 4)
    .entries()) {
    setClock(plusMs(now(), 60_000))
    const id = newId('payout')
    const pay = { id, memberId: share.memberId, accountId: shop.accountId, purpose: 'distribution' }
    await bookkeeper.does('payouts.payMember', { ...pay, amount: share.total })
    const { to, memo, amount } = await bookkeeper.sees<PayoutView>('payouts.view', { id })
    expect(to === null).toBe(n === 1)
    if (to) await bank.moves({ direction: 'out', amount, memo }, true)
    else await bookkeeper.does('payouts.payInCash', { id, attestation: { how: 'signature' } })
    const paid = await bookkeeper.sees<PayoutView>('payouts.view', { id })
    expect(paid.state).toBe('paid')
  }
  return shared
}
