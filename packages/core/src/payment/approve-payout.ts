import type { PayoutId, PayoutView, PersonId, Problem } from '@cho40/contract'
import { err, ok, type Result } from '@cho40/values'
import type { Deps } from '../store/deps.ts'
import { transact } from '../store/transact.ts'
import { lockedPayout, rowToPayout, wrongState } from './payout.ts'
import { recordStep } from './payout-step.ts'

/**
 * A second person says yes to a payout. The same person twice changes nothing.
 * Problems: NotFound, NotAllowed (who ordered it), WrongState (sent, paid, cancelled, or approved by
 * somebody else).
 */
export function approvePayout(
  deps: Deps,
  { id, by }: { readonly id: PayoutId; readonly by: PersonId },
): Promise<Result<PayoutView, Problem>> {
  return transact(deps, async (tx) => {
    const found = await lockedPayout(tx, id)
    if (!found.ok) return found
    const payout = found.value
    if (payout.approved_by === by) return ok(rowToPayout(payout))
    if (payout.ordered_by === by) return err({ type: 'NotAllowed', permission: 'payout.approve' })
    if (payout.state !== 'ordered' || payout.approved_by !== null) return wrongState(payout)
    const row = { ...payout, approved_by: by }
    await tx.db.updateTable('cho_payout').set({ approved_by: by }).where('id', '=', id).execute()
    await recordStep(tx, row, { step: 'approved', by })
    return ok(rowToPayout(row))
  })
}
