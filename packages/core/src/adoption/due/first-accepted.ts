import type { IndicatorValueId, IndicatorValueView } from '@cho40/contract'
import type { Instant } from '@cho40/values'
import type { Reading } from '../../store/deps.ts'

/** When a period’s value was accepted for the first time: a later revision makes nobody late. */
export async function firstAcceptedAt(
  reading: Reading,
  values: readonly IndicatorValueView[],
): Promise<ReadonlyMap<string, Instant>> {
  const first = new Map<string, Instant>()
  const ids = values.map(({ id }) => id)
  if (ids.length === 0) return first
  const keys = new Map(
    values.map((one) => [one.id, `${one.indicatorId} ${one.firstDay} ${one.lastDay}`]),
  )
  const origins = await originsOf(reading, ids)
  const rows = await reading.db
    .selectFrom('cho_value_step')
    .select(['value_id', 'recorded_at'])
    .where('value_id', 'in', [...origins.keys()])
    .where('state', '=', 'accepted')
    .execute()
  for (const { value_id: id, recorded_at: at } of rows) {
    const key = keys.get(origins.get(id) ?? id) ?? ''
    const known = first.get(key)
    if (known === undefined || at < known) first.set(key, at)
  }
  return first
}

/** Each value and those it replaced, with the value that holds now. */
async function originsOf(
  reading: Reading,
  ids: readonly IndicatorValueId[],
): Promise<Map<IndicatorValueId, IndicatorValueId>> {
  const of = new Map(ids.map((id) => [id, id]))
  let level: readonly IndicatorValueId[] = ids
  while (level.length > 0) {
    const rows = await reading.db
      .selectFrom('cho_indicator_value')
      .select(['id', 'supersedes_id'])
      .where('id', 'in', [...level])
      .where('supersedes_id', 'is not', null)
      .execute()
    const next: IndicatorValueId[] = []
    for (const { id, supersedes_id: old } of rows) {
      if (old === null) continue
      of.set(old, of.get(id) ?? id)
      next.push(old)
    }
    level = next
  }
  return of
}
