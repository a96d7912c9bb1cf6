import type { AccessEventKind, PersonId } from '@cho40/contract'
import type { Instant } from '@cho40/values'
import type { Reading } from '../store/deps.ts'

export type EventsWanted = {
  readonly from: Instant
  readonly to: Instant
  readonly personId?: PersonId | undefined
  readonly kind?: AccessEventKind | undefined
  /** Only what came before this line, the order being the latest first. */
  readonly before?: { readonly at: Instant; readonly id: string } | undefined
  readonly limit: number
}

/** Lines of the log of access, the latest first, about or by a person if one is named. */
export async function accessEvents(reading: Reading, wanted: EventsWanted) {
  const { personId, kind, before } = wanted
  let rows = reading.db
    .selectFrom('cho_access_event')
    .select(['id', 'at', 'kind', 'by_id', 'person_id', 'scope_id', 'phone', 'network', 'detail'])
    .where('at', '>=', wanted.from)
    .where('at', '<', wanted.to)
    .orderBy('at', 'desc')
    .orderBy('id', 'desc')
    .limit(wanted.limit)
  if (kind !== undefined) rows = rows.where('kind', '=', kind)
  if (personId !== undefined) {
    rows = rows.where((eb) => eb.or([eb('by_id', '=', personId), eb('person_id', '=', personId)]))
  }
  if (before !== undefined) {
    rows = rows.where((eb) =>
      eb.or([
        eb('at', '<', before.at),
        eb.and([eb('at', '=', before.at), eb('id', '<', before.id)]),
      ]),
    )
  }
  return rows.execute()
}
