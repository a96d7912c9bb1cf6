import type { PersonId } from '@cho40/contract'
import type { Reading } from '../store/deps.ts'
import { SYSTEM_SCOPE } from './scopes.ts'

/** Those who administer the whole server. */
export async function administrators(reading: Reading): Promise<readonly PersonId[]> {
  const rows = await reading.db
    .selectFrom('cho_grant')
    .select('person_id')
    .where('role', '=', 'administrator')
    .where('scope_id', '=', SYSTEM_SCOPE)
    .orderBy('person_id')
    .execute()
  return rows.map((row) => row.person_id)
}
