import type { Bound } from '@cho40/contract'
import type { MarketDay } from '@cho40/values'
import type { Reading } from '../../store/deps.ts'

/** What a unit’s pilot plan wants of an indicator, and who answers for it. */
export type Plan = {
  readonly scaled: number
  readonly bound: Bound
  /** Where it began; null when nobody counted. */
  readonly baseline: number | null
  readonly dueDay: MarketDay
  readonly lead: string
  readonly partners: readonly string[]
}

/** The targets of a unit’s pilots, by indicator: the next that is due, else the last that was. */
export async function plansOf(
  reading: Reading,
  { unitCode, on }: { readonly unitCode: string; readonly on: MarketDay },
): Promise<ReadonlyMap<string, Plan>> {
  const rows = await reading.db
    .selectFrom('cho_pilot_target as target')
    .innerJoin('cho_pilot as pilot', 'pilot.id', 'target.pilot_id')
    .select(['pilot.id', 'target.indicator_id', 'target.due_day', 'target.bound', 'target.target'])
    .select('target.baseline')
    .where('pilot.place_code', '=', unitCode)
    .where('pilot.first_day', '<=', on)
    .orderBy('target.due_day')
    .execute()
  const parties = await reading.db
    .selectFrom('cho_pilot_party as party')
    .innerJoin('cho_pilot as pilot', 'pilot.id', 'party.pilot_id')
    .select(['party.pilot_id', 'party.name', 'party.role'])
    .where('pilot.place_code', '=', unitCode)
    .orderBy('party.name')
    .execute()
  const plans = new Map<string, Plan>()
  for (const row of rows) {
    const standing = plans.get(row.indicator_id)
    if (standing && standing.dueDay >= on) continue
    const own = parties.filter((party) => party.pilot_id === row.id)
    plans.set(row.indicator_id, {
      scaled: row.target,
      bound: row.bound,
      baseline: row.baseline,
      dueDay: row.due_day,
      lead: own.find(({ role }) => role === 'sponsor')?.name ?? '',
      partners: own.filter(({ role }) => role === 'partner').map(({ name }) => name),
    })
  }
  return plans
}
