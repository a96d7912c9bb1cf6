import type { ActivityStep, MarkActivity, PersonId, PilotId, Problem } from '@cho40/contract'
import { err, marketDayOf, ok, type Result } from '@cho40/values'
import type { Deps, Reading } from '../../store/deps.ts'
import { once } from '../../store/once.ts'
import { transact } from '../../store/transact.ts'

/**
 * Says that an activity of a pilot was done, or that it is open again. `nth` is the step this one
 * would be, so that two people who look at the same state cannot both change it; the same again
 * changes nothing. Problems: NotFound (activity), InvalidInput (day: not come yet), WrongState
 * (activity: it is so already, or somebody was quicker), IdReused.
 */
export function markActivity(
  deps: Deps,
  { mark, by }: { readonly mark: MarkActivity; readonly by: PersonId },
): Promise<Result<number, Problem>> {
  const { pilotId, activity, nth, state, day, note } = mark
  return transact(deps, (tx) =>
    once(tx, { scope: pilotId, id: `activity ${activity}.${nth} ${by}`, body: mark }, async () => {
      const id = String(activity)
      const known = await tx.db
        .selectFrom('cho_pilot_activity')
        .select('position')
        .where('pilot_id', '=', pilotId)
        .where('position', '=', activity)
        .executeTakeFirst()
      if (!known) return err({ type: 'NotFound', what: 'activity', id })
      if (day !== null && day > marketDayOf(tx.clock.now())) {
        return err({ type: 'InvalidInput', issues: [{ path: 'day', message: 'not come yet' }] })
      }
      const last = await tx.db
        .selectFrom('cho_pilot_step')
        .select(['nth', 'state'])
        .where('pilot_id', '=', pilotId)
        .where('position', '=', activity)
        .orderBy('nth', 'desc')
        .limit(1)
        .executeTakeFirst()
      const stands = last?.state ?? 'open'
      if (stands === state || nth !== (last?.nth ?? 0) + 1) {
        return err({ type: 'WrongState', what: 'activity', id, state: stands })
      }
      await tx.db
        .insertInto('cho_pilot_step')
        .values({
          pilot_id: pilotId,
          position: activity,
          nth,
          state,
          day,
          note,
          person_id: by,
          recorded_at: tx.clock.now(),
        })
        .execute()
      return ok(nth)
    }),
  )
}

/** Every step of a pilot’s activities, in the order they were recorded for each. */
export function activitySteps(reading: Reading, pilotId: PilotId): Promise<ActivityStep[]> {
  return reading.db
    .selectFrom('cho_pilot_step as step')
    .innerJoin('cho_person as person', 'person.id', 'step.person_id')
    .select([
      'step.position as activity',
      'step.nth',
      'step.state',
      'step.day',
      'step.note',
      'person.name as byName',
      'step.recorded_at as at',
    ])
    .where('step.pilot_id', '=', pilotId)
    .orderBy('step.position')
    .orderBy('step.nth')
    .execute()
}
