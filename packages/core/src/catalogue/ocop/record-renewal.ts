import type { Problem, RecordRenewal } from '@cho40/contract'
import { err, ok, type Result } from '@cho40/values'
import type { Deps } from '../../store/deps.ts'
import { transact } from '../../store/transact.ts'
import { sellerOf, tellSeller } from '../sellers.ts'
import { lastDayInForce } from './certificate.ts'
import { certificateRow } from './certificates.ts'

/**
 * Records that a renewal was filed while the certificate still ran, and when it was answered: until
 * then, at most 180 days past its term, the certificate holds (article 12.3). Problems: NotFound,
 * WrongState (revoked), InvalidInput (filed outside the term).
 */
export function recordRenewal(deps: Deps, input: RecordRenewal): Promise<Result<void, Problem>> {
  return transact(deps, async (tx) => {
    const found = await certificateRow(tx, input.certificateId)
    if (!found.ok) return found
    const row = found.value
    if (row.revoked_on !== null) {
      return err({ type: 'WrongState', what: 'certificate', id: row.id, state: 'revoked' })
    }
    if (input.filedOn < row.decided_on || input.filedOn > row.valid_until) {
      const message = `not within ${row.decided_on}–${row.valid_until}`
      return err({ type: 'InvalidInput', issues: [{ path: 'filedOn', message }] })
    }
    const decidedOn = input.decidedOn ?? null
    await tx.db
      .updateTable('cho_certificate')
      .set({
        renewal_filed_on: input.filedOn,
        renewal_decided_on: decidedOn,
        in_force_until: lastDayInForce({
          decidedOn: row.decided_on,
          validUntil: row.valid_until,
          renewalFiledOn: input.filedOn,
          renewalDecidedOn: decidedOn,
          revokedOn: null,
          replacedOn: row.replaced_on,
        }),
      })
      .where('id', '=', row.id)
      .execute()
    const seller = await sellerOf(tx, row.cooperative_id)
    if (!seller.ok) return seller
    await tellSeller(tx, seller.value.bookId, {
      type: 'certificate.renewal',
      payload: { certificateId: row.id, filedOn: input.filedOn, decidedOn },
    })
    return ok(undefined)
  })
}
