import type { HelpNumber, StallId } from '@cho40/contract'
import type { Reading } from '../store/deps.ts'

/** More numbers than these are no help to somebody who needs one. */
const MOST = 3

/**
 * Whom a stall calls when something is wrong: the people of its market’s board, else those who are
 * the board of every market here. Empty when nobody is.
 */
export async function helpNumbers(reading: Reading, stallId: StallId): Promise<HelpNumber[]> {
  const at = await reading.db
    .selectFrom('cho_stall')
    .select('market_id')
    .where('id', '=', stallId)
    .executeTakeFirst()
  if (!at) return []
  const own = await boardOf(reading, at.market_id)
  return own.length > 0 ? own : boardOf(reading, 'system')
}

function boardOf(reading: Reading, scopeId: string): Promise<HelpNumber[]> {
  return reading.db
    .selectFrom('cho_grant as held')
    .innerJoin('cho_person as person', 'person.id', 'held.person_id')
    .select(['person.name', 'person.phone'])
    .where('held.role', '=', 'market_board')
    .where('held.scope_id', '=', scopeId)
    .where('person.kind', '=', 'person')
    .orderBy('person.id')
    .limit(MOST)
    .execute()
}
