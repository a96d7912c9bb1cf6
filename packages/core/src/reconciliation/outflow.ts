import type { DecisionId, PersonId, Problem } from '@cho40/contract'
import type { CodesFound } from '@cho40/reconcile/matching'
import { ok, type Result } from '@cho40/values'
import { awaitsApproval, isLive, type PayoutRow } from '../payment/payout.ts'
import { payPayout } from '../payment/settle-payout.ts'
import type { Tx } from '../store/deps.ts'
import type { TransferRow } from './book-transfer.ts'
import { settleException } from './exception-queue.ts'
import { OUTFLOW, recordPlace } from './place-money.ts'

/**
 * What a line that left an account paid. The machine takes it only when its memo carries the one
 * exact code of a live, approved payout of that account and exactly its amount; all else waits for a
 * person with one open exception. Answers the payout that was paid. Problems: those of booking.
 */
export async function matchOutflow(
  tx: Tx,
  transfer: TransferRow,
  found: CodesFound,
): Promise<Result<PayoutRow | undefined, Problem>> {
  const [code, another] = found.exact
  const payout = code === undefined ? undefined : await payoutWith(tx, transfer, code)
  const obstacle =
    another === undefined && transfer.grade !== 'attested'
      ? obstacleOf(transfer, payout)
      : ('outflow' as const)
  if (payout && obstacle === undefined) {
    const settled = await settlePayout(tx, { transfer, payout }, { decisionId: null, by: null })
    if (!settled.ok) return settled
  }
  await settleException(tx, transfer.id, { type: obstacle, resolution: 'payout' })
  return ok(obstacle === undefined ? payout : undefined)
}

export type OutflowType = 'outflow' | 'payout_amount' | 'payout_twice' | 'payout_not_live'

function obstacleOf(transfer: TransferRow, payout: PayoutRow | undefined): OutflowType | undefined {
  if (!payout) return 'outflow'
  if (payout.state === 'paid' || payout.state === 'returned') return 'payout_twice'
  if (!isLive(payout) || awaitsApproval(payout)) return 'payout_not_live'
  return payout.amount === transfer.amount ? undefined : 'payout_amount'
}

function payoutWith(tx: Tx, transfer: TransferRow, code: string): Promise<PayoutRow | undefined> {
  return tx.db
    .selectFrom('cho_payout')
    .selectAll()
    .where('account_id', '=', transfer.account_id)
    .where('code', '=', code)
    .executeTakeFirst()
}

/**
 * Pays a payout with money of an outgoing line: Dr what it is paid from / Cr outflow.
 * Problems: WrongState (payout), and those of booking.
 */
export async function settlePayout(
  tx: Tx,
  { transfer, payout }: { readonly transfer: TransferRow; readonly payout: PayoutRow },
  how: { readonly decisionId: DecisionId | null; readonly by: PersonId | null },
): Promise<Result<TransferRow, Problem>> {
  const paid = await payPayout(tx, payout, {
    channel: 'bank',
    creditAccount: OUTFLOW,
    occurredAt: transfer.occurred_at,
    by: how.by,
  })
  if (!paid.ok) return paid
  const placed = await recordPlace(tx, transfer, {
    purpose: 'payout',
    payoutId: payout.id,
    amount: payout.amount,
    entryId: paid.value.paid_entry_id,
    decisionId: how.decisionId,
    ...(how.decisionId === null ? { evidence: 'payout_code' as const } : {}),
  })
  return ok(placed)
}
