import type { PayOutInCash, PayoutView, PersonId, Problem } from '@cho40/contract'
import { ok, type Result } from '@cho40/values'
import { accountFor } from '../ledger/party-account.ts'
import type { Deps } from '../store/deps.ts'
import { transact } from '../store/transact.ts'
import { lockedPayout, rowToPayout } from './payout.ts'
import { payPayout } from './settle-payout.ts'

/**
 * Pays a payout from the cash box, with the word of who got it: a signature, a thumbprint, or
 * somebody they trust who read it to them. Dr what it is paid from / Cr cash. Twice is once.
 * Problems: NotFound, WrongState (awaits approval, paid by the bank, returned, cancelled), and those
 * of booking.
 */
export function payOutInCash(
  deps: Deps,
  input: PayOutInCash & { readonly by: PersonId },
): Promise<Result<PayoutView, Problem>> {
  return transact(deps, async (tx) => {
    const found = await lockedPayout(tx, input.id)
    if (!found.ok) return found
    const payout = found.value
    if (payout.state === 'paid' && payout.channel === 'cash') return ok(rowToPayout(payout))
    const { how, witness } = input.attestation
    const paid = await payPayout(tx, payout, {
      channel: 'cash',
      creditAccount: await accountFor(tx, payout.book_id, 'cash'),
      occurredAt: tx.clock.now(),
      by: input.by,
      note: witness === undefined ? how : `${how}: ${witness}`,
    })
    return paid.ok ? ok(rowToPayout(paid.value)) : paid
  })
}
