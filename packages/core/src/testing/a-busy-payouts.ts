import type { Decision, DecisionId, PayoutId, PersonId, StallView } from '@cho40/contract'
import { dong } from '@cho40/values'
import { issueSign } from '../market/issue-sign.ts'
import { approvePayout } from '../payment/approve-payout.ts'
import { cancelPayout } from '../payment/cancel-payout.ts'
import { payout } from '../payment/payouts.ts'
import { markSent } from '../payment/send-payout.ts'
import { openExceptions } from '../reconciliation/exceptions.ts'
import { requestRefund } from '../reconciliation/request-refund.ts'
import { resolveException } from '../reconciliation/resolve-exception.ts'
import { undoDecision, undoMatch } from '../reconciliation/undo-decision.ts'
import type { aBank } from './a-bank.ts'
import { aPhone, must } from './a-market.ts'
import type { TestDeps } from './each-dialect.ts'

type Bank = ReturnType<typeof aBank>
export const SOMEBODY = { bin: '970436', number: '0099887766', holderName: 'TRAN VAN B' }

/** What a desk does at one stall: hands for the tests of money out and of decisions. */
export function aDesk(deps: TestDeps, at: StallView, bank: Bank) {
  const by: PersonId = deps.ids.make('person')
  const second: PersonId = deps.ids.make('person')
  return {
    by,
    second,
    /** Money that the machine cannot place, as the exception it waits in. */
    async stray(amount: number, memo = 'tien hang', direction: 'in' | 'out' = 'in') {
      await bank.tells(bank.pays(at, { amount, memo, direction }))
      const open = await openExceptions(deps, { scopeId: at.id, limit: 200 })
      const found = open.find((one) => one.amount === amount && one.direction === direction)
      if (!found) throw new Error(`${amount} does not wait`)
      return found
    },
    /** A decision about a stray; answers its id. */
    async decides(decision: Decision) {
      const id = deps.ids.make('decision')
      return must(await resolveException(deps, { id, ...decision, by }))
    },
    async undoes(decisionId: DecisionId) {
      const id = deps.ids.make('decision')
      return must(await undoDecision(deps, { id, decisionId, by, reason: 'nhầm' }))
    },
    /** Gives a payout to the bank, and the bank pays it. */
    async pays(id: PayoutId) {
      const { code, amount } = must(await payout(deps, id))
      must(await markSent(deps, { id, by }))
      await bank.tells(bank.pays(at, { amount, memo: `CK ${code}`, direction: 'out' }))
      return must(await payout(deps, id))
    },
    async refunds(of: Parameters<typeof requestRefund>[1]['of'], amount: number, cash = false) {
      const id = deps.ids.make('refund')
      const to = cash ? ('cash' as const) : SOMEBODY
      const reason = 'goods_returned' as const
      return must(await requestRefund(deps, { id, of, amount: dong(amount), to, reason, by }))
    },
    /** A sale by QR that was paid in full. */
    async soldByQr(amount: number) {
      const phone = aPhone(deps, at)
      const shown = await phone.showQr(amount)
      await phone.push(shown.event)
      const row = bank.pays(at, { amount, memo: shown.code })
      await bank.tells(row)
      return shown
    },
  }
}

/**
 * Money out of one stall's account in every state: refunds ordered, paid, returned and cancelled,
 * above the limit and below, in cash; decisions that stand and that were undone; a walk-up sale.
 */
export async function aBusyPayouts(deps: TestDeps, at: StallView, bank: Bank): Promise<void> {
  const desk = aDesk(deps, at, bank)
  await refunds(deps, desk)
  await limits(deps, at, { desk, bank })
  await decisions(deps, at, { desk, bank })
}

type Desk = ReturnType<typeof aDesk>

async function refunds(deps: TestDeps, desk: Desk): Promise<void> {
  const half = await desk.soldByQr(84_000)
  await desk.pays((await desk.refunds({ requestId: half.requestId }, 42_000)).payoutId)
  const whole = await desk.soldByQr(86_000)
  await desk.pays((await desk.refunds({ saleId: whole.saleId }, 86_000)).payoutId)
  await desk.refunds({ requestId: half.requestId }, 2_000)
  const strange = await desk.stray(200_100)
  const back = { how: 'refund' as const, exceptionId: strange.id, to: SOMEBODY }
  const refundId = deps.ids.make('refund')
  await desk.decides({ ...back, refundId, reason: 'wrong_account' })
  deps.advance(60_000)
}

async function limits(
  deps: TestDeps,
  at: StallView,
  { desk, bank }: { readonly desk: Desk; readonly bank: Bank },
): Promise<void> {
  const large = await desk.stray(9_000_000)
  await desk.decides({ how: 'keep_credit', exceptionId: large.id, note: 'đặt trước' })
  if (large.transferId === null) throw new Error('a stray is a transfer')
  const of = { transferId: large.transferId }
  const { payoutId: id } = await desk.refunds(of, 8_000_000)
  must(await approvePayout(deps, { id, by: desk.second }))
  const { code, amount } = await desk.pays(id)
  await bank.tells(bank.pays(at, { amount, memo: `HOAN TRA ${code}` }))
  const { payoutId: dropped } = await desk.refunds(of, 500_000)
  must(await cancelPayout(deps, { id: dropped, by: desk.by, reason: 'khách đổi ý' }))
  await desk.pays((await desk.refunds(of, 700_000)).payoutId)
  deps.advance(60_000)
}

async function decisions(
  deps: TestDeps,
  at: StallView,
  { desk, bank }: { readonly desk: Desk; readonly bank: Bank },
): Promise<void> {
  const mistaken = await desk.stray(60_300)
  await desk.undoes(
    await desk.decides({ how: 'not_a_sale', exceptionId: mistaken.id, note: 'nhầm' }),
  )
  const gone = await desk.stray(33_300, 'chuyen noi bo', 'out')
  const come = await desk.stray(33_300, 'chuyen noi bo')
  if (gone.transferId === null) throw new Error('an outflow is a transfer')
  await desk.decides({
    how: 'own_transfer',
    exceptionId: come.id,
    counterpart: gone.transferId,
  })
  const fee = await desk.stray(11_000, 'phi SMS', 'out')
  await desk.decides({ how: 'bank_fee', exceptionId: fee.id })
  const { vendor_id: vendor } = await deps.db
    .selectFrom('cho_stall')
    .select('vendor_id')
    .where('id', '=', at.id)
    .executeTakeFirstOrThrow()
  const sign = must(
    await issueSign(deps, { id: deps.ids.make('sign'), stallId: at.id, by: vendor }),
  )
  await bank.tells(bank.pays(at, { amount: 23_500, memo: `LE THI C ${sign.code}` }))
  const matched = await desk.soldByQr(87_000)
  const { transfer_id: transferId } = await deps.db
    .selectFrom('cho_allocation')
    .select('transfer_id')
    .where('request_id', '=', matched.requestId)
    .executeTakeFirstOrThrow()
  const id = deps.ids.make('decision')
  must(await undoMatch(deps, { id, transferId, by: desk.by, reason: 'mã cũ' }))
}
