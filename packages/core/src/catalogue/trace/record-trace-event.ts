import type { PersonId, Problem, RecordTraceEvent } from '@cho40/contract'
import { err, ok, type Result } from '@cho40/values'
import type { Deps } from '../../store/deps.ts'
import { transact } from '../../store/transact.ts'

/**
 * Writes down what happened to a lot, when and where; answers the event's number. An event is never
 * changed: one that says it rightly names the one it corrects, and both stay in the log. The same
 * event again — what, when, where and note — is the same event. Problems: NotFound (lot, event),
 * InvalidInput (in the future), WrongState (corrected already).
 */
export function recordTraceEvent(
  deps: Deps,
  input: RecordTraceEvent & { readonly by: PersonId },
): Promise<Result<number, Problem>> {
  return transact(deps, async (tx) => {
    const { lotId, kind, happenedAt, place, note = null, corrects = null, by } = input
    const lot = await tx.db
      .selectFrom('cho_lot')
      .select('id')
      .where('id', '=', lotId)
      .executeTakeFirst()
    if (!lot) return err({ type: 'NotFound', what: 'lot', id: lotId })
    if (happenedAt > tx.clock.now()) {
      return err({ type: 'InvalidInput', issues: [{ path: 'happenedAt', message: 'not yet' }] })
    }
    const events = await tx.db
      .selectFrom('cho_trace_event')
      .selectAll()
      .where('lot_id', '=', lotId)
      .execute()
    const same = events.find(
      (one) =>
        one.kind === kind &&
        one.happened_at === happenedAt &&
        one.place === place &&
        one.note === note &&
        one.corrects === corrects,
    )
    if (same) return ok(same.position)
    const id = `${lotId}/${corrects}`
    if (corrects !== null && !events.some(({ position }) => position === corrects)) {
      return err({ type: 'NotFound', what: 'trace_event', id })
    }
    if (corrects !== null && events.some((one) => one.corrects === corrects)) {
      return err({ type: 'WrongState', what: 'trace_event', id, state: 'corrected' })
    }
    const now = tx.clock.now()
    const position = events.length + 1
    await tx.db
      .insertInto('cho_trace_event')
      .values({
        lot_id: lotId,
        position,
        kind,
        happened_at: happenedAt,
        place,
        note,
        corrects,
        person_id: by,
        recorded_at: now,
      })
      .execute()
    await tx.db.updateTable('cho_lot').set({ changed_at: now }).where('id', '=', lotId).execute()
    return ok(position)
  })
}
