import type { PersonId } from '@cho40/contract'
import type { Reading } from '../store/deps.ts'

/** Whether somebody is known here under an id. */
export async function personExists(reading: Reading, id: PersonId): Promise<boolean> {
  const row = await reading.db
    .selectFrom('cho_person')
    .select('id')
    .where('id', '=', id)
    .executeTakeFirst()
  return row !== undefined
}
