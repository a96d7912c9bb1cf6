import type { OpenPilot, PersonId, PilotId, Problem, ReplicatePilot } from '@cho40/contract'
import { daysBetween, err, type MarketDay, ok, plusDays, type Result } from '@cho40/values'
import { placeExists } from '../../places/places.ts'
import type { Deps, Reading, Tx } from '../../store/deps.ts'
import { once } from '../../store/once.ts'
import { transact } from '../../store/transact.ts'
import { indicatorOn } from '../indicators/catalogue.ts'

/**
 * Records a pilot with its plan, who stands behind it, what is to be done and reached.
 * Problems: NotFound (place, indicator), IdReused.
 */
export function openPilot(
  deps: Deps,
  { pilot, by }: { readonly pilot: OpenPilot; readonly by: PersonId },
): Promise<Result<PilotId, Problem>> {
  return transact(deps, (tx) =>
    once(tx, { scope: pilot.placeCode, id: pilot.id, body: pilot }, () =>
      writePilot(tx, { pilot, by, replicates: null }),
    ),
  )
}

/**
 * Begins a pilot in another commune after the model of one: same sponsors, partners, activities and
 * targets, their days moved as far as the beginning; baselines are the new commune’s own and stay
 * open. Problems: NotFound (pilot, place), IdReused.
 */
export function replicatePilot(
  deps: Deps,
  { wish, by }: { readonly wish: ReplicatePilot; readonly by: PersonId },
): Promise<Result<PilotId, Problem>> {
  return transact(deps, (tx) =>
    once(tx, { scope: wish.placeCode, id: wish.id, body: wish }, async () => {
      const model = await pilotOf(tx, wish.fromId)
      if (!model.ok) return model
      const { firstDay, lastDay } = model.value
      const moved = (day: MarketDay) => plusDays(wish.firstDay, daysBetween(firstDay, day))
      const pilot: OpenPilot = {
        ...model.value,
        id: wish.id,
        placeCode: wish.placeCode,
        name: wish.name,
        planNumber: wish.planNumber,
        decisionNumber: null,
        firstDay: wish.firstDay,
        lastDay: lastDay && moved(lastDay),
        activities: model.value.activities.map(({ name, dueDay }) => ({
          name,
          dueDay: dueDay && moved(dueDay),
        })),
        targets: model.value.targets.map((target) => ({
          ...target,
          dueDay: moved(target.dueDay),
          baseline: null,
        })),
      }
      return writePilot(tx, { pilot, by, replicates: wish.fromId })
    }),
  )
}

type NewPilot = {
  readonly pilot: OpenPilot
  readonly by: PersonId
  readonly replicates: PilotId | null
}

async function writePilot(
  tx: Tx,
  { pilot, by, replicates }: NewPilot,
): Promise<Result<PilotId, Problem>> {
  const { id, placeCode, parties, activities, targets } = pilot
  if (!(await placeExists(tx, { code: placeCode, on: pilot.firstDay }))) {
    return err({ type: 'NotFound', what: 'place', id: placeCode })
  }
  const unknown = targets.find((target) => !indicatorOn(target.indicatorId, target.dueDay))
  if (unknown) return err({ type: 'NotFound', what: 'indicator', id: unknown.indicatorId })
  await tx.db
    .insertInto('cho_pilot')
    .values({
      id,
      place_code: placeCode,
      name: pilot.name,
      plan_number: pilot.planNumber,
      decision_number: pilot.decisionNumber,
      first_day: pilot.firstDay,
      last_day: pilot.lastDay,
      reporting_line: JSON.stringify(pilot.reportingLine),
      replicates_id: replicates,
      recorded_by: by,
      recorded_at: tx.clock.now(),
    })
    .execute()
  for (const party of parties) {
    await tx.db
      .insertInto('cho_pilot_party')
      .values({ pilot_id: id, ...party })
      .execute()
  }
  for (const [position, { name, dueDay }] of activities.entries()) {
    const activity = { pilot_id: id, position: position + 1, name, due_day: dueDay }
    await tx.db.insertInto('cho_pilot_activity').values(activity).execute()
  }
  for (const { indicatorId, dueDay, ...target } of targets) {
    const named = { pilot_id: id, indicator_id: indicatorId, due_day: dueDay }
    await tx.db
      .insertInto('cho_pilot_target')
      .values({ ...named, ...target })
      .execute()
  }
  return ok(id)
}

/** A pilot as it was recorded. Problems: NotFound. */
export async function pilotOf(reading: Reading, id: PilotId): Promise<Result<OpenPilot, Problem>> {
  const row = await reading.db
    .selectFrom('cho_pilot')
    .selectAll()
    .where('id', '=', id)
    .executeTakeFirst()
  if (!row) return err({ type: 'NotFound', what: 'pilot', id })
  const parties = await reading.db
    .selectFrom('cho_pilot_party')
    .select(['name', 'role', 'duty'])
    .where('pilot_id', '=', id)
    .orderBy('role', 'desc')
    .orderBy('name')
    .execute()
  const activities = await reading.db
    .selectFrom('cho_pilot_activity')
    .select(['name', 'due_day as dueDay'])
    .where('pilot_id', '=', id)
    .orderBy('position')
    .execute()
  const targets = await reading.db
    .selectFrom('cho_pilot_target')
    .select(['indicator_id as indicatorId', 'due_day as dueDay', 'bound', 'target', 'baseline'])
    .where('pilot_id', '=', id)
    .orderBy('indicator_id')
    .orderBy('due_day')
    .execute()
  return ok({
    id,
    placeCode: row.place_code,
    name: row.name,
    planNumber: row.plan_number,
    decisionNumber: row.decision_number,
    firstDay: row.first_day,
    lastDay: row.last_day,
    reportingLine: JSON.parse(row.reporting_line) as string[],
    parties,
    activities,
    targets,
  })
}
