import type { CancelPayout, PayoutView, PersonId, Problem } from '@cho40/contract'
import { ok, type Result } from '@cho40/values'
import { voidHold } from '../ledger/holds.ts'
import type { Deps, Tx } from '../store/deps.ts'
import { transact } from '../store/transact.ts'
import { isLive, lockedPayout, type PayoutRow, rowToPayout, wrongState } from './payout.ts'
import { recordStep } from './payout-step.ts'

/**
 * Takes an order back before it is paid; what was set aside is free again. Twice is once. Should the
 * bank have paid it all the same, its line finds no live payout and waits for a person.
 * Problems: NotFound, WrongState (paid, returned).
 */
export function cancelPayout(
  deps: Deps,
  input: CancelPayout & { readonly by: PersonId },
): Promise<Result<PayoutView, Problem>> {
  return transact(deps, async (tx) => {
    const found = await lockedPayout(tx, input.id)
    if (!found.ok) return found
    if (found.value.state === 'cancelled') return ok(rowToPayout(found.value))
    const cancelled = await cancelLive(tx, found.value, input)
    return cancelled.ok ? ok(rowToPayout(cancelled.value)) : cancelled
  })
}

/** The same for a caller that holds the lock. Problems: WrongState. */
export async function cancelLive(
  tx: Tx,
  payout: PayoutRow,
  { by, reason }: { readonly by: PersonId; readonly reason: string },
): Promise<Result<PayoutRow, Problem>> {
  if (!isLive(payout)) return wrongState(payout)
  const freed = await voidHold(tx, { id: payout.hold_id })
  if (!freed.ok) return freed
  const row = { ...payout, state: 'cancelled' as const }
  await tx.db
    .updateTable('cho_payout')
    .set({ state: 'cancelled' })
    .where('id', '=', payout.id)
    .execute()
  await recordStep(tx, row, { step: 'cancelled', by, note: reason })
  return ok(row)
}
