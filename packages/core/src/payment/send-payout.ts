import type { PayoutId, PayoutView, PersonId, Problem } from '@cho40/contract'
import { err, ok, type Result } from '@cho40/values'
import type { Deps } from '../store/deps.ts'
import { transact } from '../store/transact.ts'
import { awaitsApproval, lockedPayout, rowToPayout, wrongState } from './payout.ts'
import { recordStep } from './payout-step.ts'

/**
 * Somebody gave the payout to the bank: a file was uploaded, a QR code scanned. Books nothing; the
 * bank's line does. Twice is once. Problems: NotFound, WrongState (awaits approval, paid, cancelled;
 * to be paid in cash).
 */
export function markSent(
  deps: Deps,
  { id, by }: { readonly id: PayoutId; readonly by: PersonId },
): Promise<Result<PayoutView, Problem>> {
  return transact(deps, async (tx) => {
    const found = await lockedPayout(tx, id)
    if (!found.ok) return found
    const payout = found.value
    if (payout.state === 'sent') return ok(rowToPayout(payout))
    if (payout.state !== 'ordered') return wrongState(payout)
    if (awaitsApproval(payout)) {
      return err({ type: 'WrongState', what: 'payout', id, state: 'awaits_approval' })
    }
    if (payout.to_number === null) {
      return err({ type: 'WrongState', what: 'payout', id, state: 'in_cash' })
    }
    const row = { ...payout, state: 'sent' as const }
    await tx.db.updateTable('cho_payout').set({ state: 'sent' }).where('id', '=', id).execute()
    await recordStep(tx, row, { step: 'sent', by })
    return ok(rowToPayout(row))
  })
}
