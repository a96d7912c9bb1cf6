import type { PayoutId, Problem, ResolveException } from '@cho40/contract'
import { err, ok, type Result } from '@cho40/values'
import { payoutRow } from '../payment/payout.ts'
import type { Tx } from '../store/deps.ts'
import { type Deciding, notFor } from './decision.ts'
import { matchWaiting } from './match-booked.ts'
import { settlePayout } from './outflow.ts'
import { ownTransfer, reversalOf } from './pair-transfers.ts'
import { placeMoney, remainderOf } from './place-money.ts'
import { accountOfPurpose } from './purpose-account.ts'

/** Carries out a decision about money that went out. */
export async function resolveOutgoing(
  tx: Tx,
  deciding: Deciding,
  input: ResolveException,
): Promise<Result<unknown, Problem>> {
  switch (input.how) {
    case 'payout':
      return payAll(tx, deciding, input.payoutIds)
    case 'not_a_sale':
      return place(tx, deciding, { purpose: 'owner', kind: 'owner_withdrawal' })
    case 'bank_fee':
      return place(tx, deciding, { purpose: 'bank_fee', kind: 'bank_fee' })
    case 'expense':
      return place(tx, deciding, { purpose: 'expense', kind: 'expense' })
    case 'reversal':
      return reversalOf(tx, deciding, input.transferId)
    case 'own_transfer':
      return ownTransfer(tx, deciding, input.counterpart)
    case 'match':
    case 'split':
    case 'refund':
    case 'keep_credit':
    case 'payout_returned':
    case 'bank_interest':
      return notFor(deciding)
  }
}

async function place(
  tx: Tx,
  { transfer, decisionId }: Deciding,
  what: { readonly purpose: 'owner' | 'bank_fee' | 'expense'; readonly kind: string },
): Promise<Result<unknown, Problem>> {
  const account = await accountOfPurpose(tx, transfer.book_id, what.purpose)
  return placeMoney(tx, transfer, { ...what, decisionId, account, amount: remainderOf(transfer) })
}

/** One line may have paid a whole batch; what is left of it still waits. */
async function payAll(
  tx: Tx,
  { transfer: line, decisionId, by }: Deciding,
  payoutIds: readonly PayoutId[],
): Promise<Result<unknown, Problem>> {
  let transfer = line
  for (const id of new Set(payoutIds)) {
    const payout = await payoutRow(tx, id)
    if (payout?.book_id !== line.book_id) return err({ type: 'NotFound', what: 'payout', id })
    const available = remainderOf(transfer)
    if (payout.amount > available) {
      return err({ type: 'AmountNotAvailable', wanted: payout.amount, available })
    }
    const settled = await settlePayout(tx, { transfer, payout }, { decisionId, by })
    if (!settled.ok) return settled
    transfer = settled.value
    const back = await matchWaiting(tx, { accountId: payout.account_id, code: payout.code })
    if (!back.ok) return back
  }
  return ok(undefined)
}
