import type { Problem, RevokeCertificate } from '@cho40/contract'
import { err, ok, type Result } from '@cho40/values'
import type { Deps } from '../../store/deps.ts'
import { transact } from '../../store/transact.ts'
import { sellerOf, tellSeller } from '../sellers.ts'
import { certificateRow } from './certificates.ts'

/**
 * Takes a certificate back from the day of the decision (article 8): its star goes out that day. The
 * same revocation again changes nothing. Problems: NotFound, WrongState (revoked otherwise),
 * InvalidInput (a day before the certificate).
 */
export function revokeCertificate(
  deps: Deps,
  input: RevokeCertificate,
): Promise<Result<void, Problem>> {
  return transact(deps, async (tx) => {
    const found = await certificateRow(tx, input.certificateId)
    if (!found.ok) return found
    const row = found.value
    if (row.revoked_on !== null) {
      const same =
        row.revoked_on === input.revokedOn &&
        row.revocation_decision === input.decisionNumber &&
        row.revocation_ground === input.ground
      if (same) return ok(undefined)
      return err({ type: 'WrongState', what: 'certificate', id: row.id, state: 'revoked' })
    }
    if (input.revokedOn < row.decided_on) {
      const message = `before ${row.decided_on}`
      return err({ type: 'InvalidInput', issues: [{ path: 'revokedOn', message }] })
    }
    await tx.db
      .updateTable('cho_certificate')
      .set({
        revoked_on: input.revokedOn,
        revocation_decision: input.decisionNumber,
        revocation_ground: input.ground,
      })
      .where('id', '=', row.id)
      .execute()
    const seller = await sellerOf(tx, row.cooperative_id)
    if (!seller.ok) return seller
    await tellSeller(tx, seller.value.bookId, {
      type: 'certificate.revoked',
      payload: { certificateId: row.id, revokedOn: input.revokedOn, ground: input.ground },
    })
    return ok(undefined)
  })
}
