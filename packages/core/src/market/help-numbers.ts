import type { HelpNumber, StallId } from '@cho40/contract'
import { scopeAndAbove } from '../access/scopes.ts'
import type { Reading } from '../store/deps.ts'

/** More numbers than these are no help to somebody who needs one. */
const MOST = 3

/**
 * Whom a stall calls when something is wrong: the board of its own market, else the nearest one above
 * it, such as its commune’s. At most three people, none of another market’s board, nobody whose data
 * was erased, and no administrator: that somebody runs the server is not told at every stall.
 * Empty when nobody is left.
 */
export async function helpNumbers(reading: Reading, stallId: StallId): Promise<HelpNumber[]> {
  const at = await reading.db
    .selectFrom('cho_stall')
    .select('market_id')
    .where('id', '=', stallId)
    .executeTakeFirst()
  if (!at) return []
  for (const scopeId of await scopeAndAbove(reading, at.market_id)) {
    const board = await boardOf(reading, scopeId)
    if (board.length > 0) return board
  }
  return []
}

function boardOf(reading: Reading, scopeId: string): Promise<HelpNumber[]> {
  return reading.db
    .selectFrom('cho_grant as held')
    .innerJoin('cho_person as person', 'person.id', 'held.person_id')
    .select(['person.name', 'person.phone'])
    .where('held.role', '=', 'market_board')
    .where('held.scope_id', '=', scopeId)
    .where('person.kind', '=', 'person')
    .where('person.erased_at', 'is', null)
    .where('person.id', 'not in', (eb) =>
      eb
        .selectFrom('cho_grant as other')
        .select('other.person_id')
        .where('other.role', '=', 'administrator'),
    )
    .orderBy('person.id')
    .limit(MOST)
    .execute()
}
