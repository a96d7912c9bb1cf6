import type { PersonId, Problem, SetPaymentTerm, SetReportDue } from '@cho40/contract'
import { err, ok, type Result } from '@cho40/values'
import { unitThenOf } from '../../market/market-units.ts'
import type { Deps } from '../../store/deps.ts'
import { transact } from '../../store/transact.ts'

/**
 * Sets by when values have to be accepted, from a day on, for a unit and all below it. A day that was
 * set stays as it was: another rule begins on another day. The same again changes nothing.
 * Problems: NotFound (place), AlreadyExists (due: another rule begins that day).
 */
export function setReportDue(
  deps: Deps,
  { due, by }: { readonly due: SetReportDue; readonly by: PersonId },
): Promise<Result<undefined, Problem>> {
  const { unitCode, frequency, validFrom, days, source } = due
  return transact(deps, async (tx) => {
    if (!(await unitThenOf(tx, unitCode, validFrom))) {
      return err({ type: 'NotFound', what: 'place', id: unitCode })
    }
    const before = await tx.db
      .selectFrom('cho_report_due')
      .select(['days', 'source'])
      .where('unit_code', '=', unitCode)
      .where('frequency', '=', frequency)
      .where('valid_from', '=', validFrom)
      .executeTakeFirst()
    if (before) {
      const same = before.days === days && before.source === source
      const id = `${unitCode} ${frequency} ${validFrom}`
      return same ? ok(undefined) : err({ type: 'AlreadyExists', what: 'due', id })
    }
    const row = { unit_code: unitCode, frequency, valid_from: validFrom, days, source }
    await tx.db
      .insertInto('cho_report_due')
      .values({ ...row, set_by: by, recorded_at: tx.clock.now() })
      .execute()
    return ok(undefined)
  })
}

/**
 * Sets within how many days after a run a cooperative promises to pay its members: what “on time” is
 * measured by. The same again changes nothing. Problems: NotFound (cooperative), AlreadyExists (due).
 */
export function setPaymentTerm(
  deps: Deps,
  { term, by }: { readonly term: SetPaymentTerm; readonly by: PersonId },
): Promise<Result<undefined, Problem>> {
  const { cooperativeId, validFrom, days, source } = term
  return transact(deps, async (tx) => {
    const owner = await tx.db
      .selectFrom('cho_cooperative')
      .select('id')
      .where('id', '=', cooperativeId)
      .executeTakeFirst()
    if (!owner) return err({ type: 'NotFound', what: 'cooperative', id: cooperativeId })
    const before = await tx.db
      .selectFrom('cho_payment_term')
      .select(['days', 'source'])
      .where('cooperative_id', '=', cooperativeId)
      .where('valid_from', '=', validFrom)
      .executeTakeFirst()
    if (before) {
      const same = before.days === days && before.source === source
      const id = `${cooperativeId} ${validFrom}`
      return same ? ok(undefined) : err({ type: 'AlreadyExists', what: 'due', id })
    }
    const row = { cooperative_id: cooperativeId, valid_from: validFrom, days, source }
    await tx.db
      .insertInto('cho_payment_term')
      .values({ ...row, set_by: by, recorded_at: tx.clock.now() })
      .execute()
    return ok(undefined)
  })
}
