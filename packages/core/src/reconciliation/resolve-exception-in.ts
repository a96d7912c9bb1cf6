import type { PayoutId, Problem, ResolveException } from '@cho40/contract'
import { err, ok, type Result } from '@cho40/values'
import { accountFor, openPartyAccount } from '../ledger/party-account.ts'
import { orderRefund } from '../payment/order-refund.ts'
import { payoutRow } from '../payment/payout.ts'
import type { Tx } from '../store/deps.ts'
import { allocate } from './allocate.ts'
import { type Deciding, notFor } from './decision.ts'
import { takeReturn } from './known-code.ts'
import { ownTransfer, reversalOf } from './pair-transfers.ts'
import { placeMoney, remainderOf } from './place-money.ts'
import { accountOfPurpose } from './purpose-account.ts'
import { splitTransfer } from './split-transfer.ts'

type Refunding = Extract<ResolveException, { how: 'refund' }>

/** Carries out a decision about money that came in. */
export async function resolveIncoming(
  tx: Tx,
  deciding: Deciding,
  input: ResolveException,
): Promise<Result<unknown, Problem>> {
  const { transfer, decisionId } = deciding
  const transferId = transfer.id
  switch (input.how) {
    case 'match': {
      const { requestId, amount } = input
      const wish = { transferId, requestId, amount, evidence: 'human' as const, flags: [] }
      return allocate(tx, { ...wish, decisionId })
    }
    case 'split':
      return splitTransfer(tx, deciding, input.parts)
    case 'not_a_sale':
      return place(tx, deciding, { purpose: 'owner', kind: 'not_a_sale' })
    case 'bank_interest':
      return place(tx, deciding, { purpose: 'bank_interest', kind: 'bank_interest' })
    case 'keep_credit':
      return keepCredit(tx, deciding)
    case 'refund':
      return refundTransfer(tx, deciding, input)
    case 'payout_returned':
      return confirmReturn(tx, deciding, input.payoutId)
    case 'reversal':
      return reversalOf(tx, deciding, input.transferId)
    case 'own_transfer':
      return ownTransfer(tx, deciding, input.counterpart)
    case 'payout':
    case 'bank_fee':
    case 'expense':
      return notFor(deciding)
  }
}

/** All that has no place yet goes to the account of a purpose. */
async function place(
  tx: Tx,
  { transfer, decisionId }: Deciding,
  what: { readonly purpose: 'owner' | 'bank_interest'; readonly kind: string },
): Promise<Result<unknown, Problem>> {
  const account = await accountOfPurpose(tx, transfer.book_id, what.purpose)
  return placeMoney(tx, transfer, { ...what, decisionId, account, amount: remainderOf(transfer) })
}

/**
 * What is owed to whoever sent a transfer: an account of its own under other payables, where the
 * money has waited. It can never owe less than nothing, so that no money goes back twice.
 */
export async function payerAccount(
  tx: Tx,
  { transfer }: Pick<Deciding, 'transfer'>,
): Promise<Result<string, Problem>> {
  return openPartyAccount(tx, {
    bookId: transfer.book_id,
    parent: await accountFor(tx, transfer.book_id, 'suspense'),
    party: transfer.id,
    rule: 'debits_lte_credits',
  })
}

/** The money is its payer's, who may buy with it or want it back. */
async function keepCredit(
  tx: Tx,
  deciding: Deciding,
  amount = remainderOf(deciding.transfer),
): Promise<Result<string, Problem>> {
  const account = await payerAccount(tx, deciding)
  if (!account.ok) return account
  const placed = await placeMoney(tx, deciding.transfer, {
    purpose: 'payer_credit',
    kind: 'payer_credit',
    decisionId: deciding.decisionId,
    account: account.value,
    amount,
  })
  return placed.ok ? account : placed
}

/** First it is the payer's, then a payout to them is ordered from it. */
async function refundTransfer(
  tx: Tx,
  deciding: Deciding,
  input: Refunding,
): Promise<Result<unknown, Problem>> {
  const { transfer, by } = deciding
  if (by === null) return err({ type: 'NotAllowed', permission: 'payout.order' })
  const amount = input.amount ?? remainderOf(transfer)
  const account = await keepCredit(tx, deciding, amount)
  if (!account.ok) return account
  const { refundId: id, to, reason, note } = input
  const wish = { id, of: { transferId: transfer.id }, amount, to, reason, by }
  return orderRefund(tx, note === undefined ? wish : { ...wish, note }, {
    bookId: transfer.book_id,
    accountId: transfer.account_id,
    saleId: null,
    requestId: null,
    transferId: transfer.id,
    available: amount,
    debitAccount: account.value,
  })
}

async function confirmReturn(
  tx: Tx,
  { transfer, decisionId, by }: Deciding,
  payoutId: PayoutId,
): Promise<Result<unknown, Problem>> {
  const payout = await payoutRow(tx, payoutId)
  if (payout?.book_id !== transfer.book_id) {
    return err({ type: 'NotFound', what: 'payout', id: payoutId })
  }
  const available = remainderOf(transfer)
  if (payout.amount > available) {
    return err({ type: 'AmountNotAvailable', wanted: payout.amount, available })
  }
  const taken = await takeReturn(tx, { transfer, payout }, { decisionId, by })
  return taken.ok ? ok(undefined) : taken
}
