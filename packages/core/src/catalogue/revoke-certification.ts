import type { Problem, RevokeCertification } from '@cho40/contract'
import { err, ok, type Result } from '@cho40/values'
import type { Deps } from '../store/deps.ts'
import { transact } from '../store/transact.ts'

/**
 * A certification that is not OCOP's no longer holds: from that day on no page shows it, and the row
 * stays. The same again changes nothing. Problems: NotFound, WrongState (ended on another day),
 * InvalidInput (a day before its first).
 */
export function revokeCertification(
  deps: Deps,
  input: RevokeCertification,
): Promise<Result<void, Problem>> {
  return transact(deps, async (tx) => {
    const { certificationId: id, revokedOn } = input
    const row = await tx.db
      .selectFrom('cho_certification')
      .select(['valid_from', 'revoked_on'])
      .where('id', '=', id)
      .executeTakeFirst()
    if (!row) return err({ type: 'NotFound', what: 'certification', id })
    if (row.revoked_on !== null) {
      if (row.revoked_on === revokedOn) return ok(undefined)
      return err({ type: 'WrongState', what: 'certification', id, state: 'revoked' })
    }
    if (revokedOn < row.valid_from) {
      const message = `before ${row.valid_from}`
      return err({ type: 'InvalidInput', issues: [{ path: 'revokedOn', message }] })
    }
    await tx.db
      .updateTable('cho_certification')
      .set({ revoked_on: revokedOn })
      .where('id', '=', id)
      .where('revoked_on', 'is', null)
      .execute()
    return ok(undefined)
  })
}
