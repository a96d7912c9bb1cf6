import type { PilotId, PilotSummary } from '@cho40/contract'
import type { Reading } from '../../store/deps.ts'

/** A commune's pilots, the latest first. */
export function pilots(
  reading: Reading,
  { placeCode }: { readonly placeCode: string },
): Promise<PilotSummary[]> {
  return reading.db
    .selectFrom('cho_pilot')
    .select([
      'id',
      'place_code as placeCode',
      'name',
      'first_day as firstDay',
      'last_day as lastDay',
      'replicates_id as replicatesId',
    ])
    .where('place_code', '=', placeCode)
    .orderBy('first_day', 'desc')
    .orderBy('id', 'desc')
    .execute()
}

/** Where a pilot is held; undefined when there is no such pilot. */
export async function placeOfPilot(reading: Reading, id: PilotId): Promise<string | undefined> {
  const row = await reading.db
    .selectFrom('cho_pilot')
    .select('place_code')
    .where('id', '=', id)
    .executeTakeFirst()
  return row?.place_code
}
