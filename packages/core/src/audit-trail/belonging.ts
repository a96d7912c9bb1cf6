import { type RawBuilder, sql } from 'kysely'
import { SYSTEM_SCOPE, scopesBelow } from '../access/scopes.ts'
import type { Reading } from '../store/deps.ts'

/**
 * What acts within a scope may belong to — it and all below it, their places by code, their books —
 * as a list for `in`: asked once and handed over as one value, since every table is asked for it.
 * Undefined for the whole server, within which everything is.
 */
export async function belonging(
  reading: Reading,
  scopeId: string,
): Promise<RawBuilder<unknown> | undefined> {
  if (scopeId === SYSTEM_SCOPE) return undefined
  const below = scopesBelow(scopeId)
  const { rows } = await sql<{ id: string }>`
    select id from (${below}) as mine
    union all select substr(id, 7) as id from (${below}) as places where id like 'place:%'
    union all select book_id as id from cho_stall where id in ${below}
    union all select book_id as id from cho_cooperative where id in ${below}
    union all select book_id as id from cho_market_board where market_id in ${below}`.execute(
    reading.db,
  )
  const ids = JSON.stringify(rows.map(({ id }) => id))
  return reading.dialect === 'sqlite'
    ? sql`(select value from json_each(${ids}))`
    : sql`(select json_array_elements_text(cast(${ids} as json)))`
}
