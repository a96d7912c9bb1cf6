import type { DecisionId, PersonId, Problem } from '@cho40/contract'
import { type CodesFound, looksReturned } from '@cho40/reconcile/matching'
import { ok, type Result } from '@cho40/values'
import type { PayoutRow } from '../payment/payout.ts'
import { returnPayout } from '../payment/settle-payout.ts'
import type { Tx } from '../store/deps.ts'
import type { TransferRow } from './book-transfer.ts'
import { settleException } from './exception-queue.ts'
import { recordPlace, SUSPENSE } from './place-money.ts'
import { recordWalkUp, walkUpStall } from './walk-up.ts'

/**
 * Money that came in without naming a request, but names something else that is ours: a payout,
 * whose money is coming back, or a stall's printed sign. True when that settled what it is, or why
 * it waits; false leaves it to the ladder. `returned`: some source reads like money coming back.
 */
export async function takeKnownCode(
  tx: Tx,
  transfer: TransferRow,
  read: { readonly found: CodesFound; readonly returned: boolean },
): Promise<Result<boolean, Problem>> {
  const { found } = read
  // A hand-made entry is never allocated by the machine.
  if (transfer.grade === 'attested') return ok(false)
  const payouts = await payoutsNamed(tx, transfer, found)
  const [payout] = payouts
  if (payout) {
    const sole = payouts.length === 1 && found.exact.length === 1
    return comesBack(tx, transfer, sole ? payout : undefined)
  }
  if (read.returned || looksReturned(transfer.memo)) return ok(false)
  const stall = await walkUpStall(tx, transfer, found)
  if (!stall) return ok(false)
  const recorded = await recordWalkUp(tx, transfer, stall)
  return recorded.ok ? ok(true) : recorded
}

async function payoutsNamed(
  tx: Tx,
  transfer: TransferRow,
  { exact }: CodesFound,
): Promise<PayoutRow[]> {
  if (exact.length === 0) return []
  return tx.db
    .selectFrom('cho_payout')
    .selectAll()
    .where('account_id', '=', transfer.account_id)
    .where('code', 'in', exact)
    .execute()
}

async function comesBack(
  tx: Tx,
  transfer: TransferRow,
  payout: PayoutRow | undefined,
): Promise<Result<boolean, Problem>> {
  const sent = payout?.state === 'paid' && payout.channel === 'bank'
  const exact = sent && payout.amount === transfer.amount
  if (payout && exact) {
    const taken = await takeReturn(tx, { transfer, payout }, { decisionId: null, by: null })
    if (!taken.ok) return taken
  }
  const type = exact ? undefined : 'reversal'
  await settleException(tx, transfer.id, { type, resolution: 'payout returned' })
  return ok(true)
}

/**
 * Money of a paid payout came back: Dr suspense / Cr what it was paid from, which is owed again.
 * Once: a payout that was returned is paid no more. Problems: WrongState (payout), of booking.
 */
export async function takeReturn(
  tx: Tx,
  { transfer, payout }: { readonly transfer: TransferRow; readonly payout: PayoutRow },
  how: { readonly decisionId: DecisionId | null; readonly by: PersonId | null },
): Promise<Result<TransferRow, Problem>> {
  const returned = await returnPayout(tx, payout, {
    debitAccount: SUSPENSE,
    occurredAt: transfer.occurred_at,
    by: how.by,
  })
  if (!returned.ok) return returned
  const placed = await recordPlace(tx, transfer, {
    purpose: 'payout_returned',
    payoutId: payout.id,
    amount: payout.amount,
    entryId: returned.value.returned_entry_id,
    decisionId: how.decisionId,
    ...(how.decisionId === null ? { evidence: 'payout_code' as const } : {}),
  })
  return ok(placed)
}
