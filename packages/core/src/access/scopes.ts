import { type RawBuilder, sql } from 'kysely'
import type { Reading, Tx } from '../store/deps.ts'

/** The root of all scopes: the whole server. */
export const SYSTEM_SCOPE = 'system'

/** The scope of everything in an administrative unit, under the server's; made when first asked for. */
export async function placeScope(tx: Tx, code: string): Promise<string> {
  const id = `place:${code}`
  await addScope(tx, { id: SYSTEM_SCOPE, parentId: null })
  await addScope(tx, { id, parentId: SYSTEM_SCOPE })
  return id
}

/** Hangs a thing into the tree of scopes; a second time changes nothing. */
export async function addScope(
  tx: Tx,
  scope: { readonly id: string; readonly parentId: string | null },
): Promise<void> {
  await tx.db
    .insertInto('cho_scope')
    .values({ id: scope.id, parent_id: scope.parentId })
    .onConflict((conflict) => conflict.column('id').doNothing())
    .execute()
}

/** A scope and everything above it, nearest first; empty when it is unknown. */
export async function scopeAndAbove(reading: Reading, id: string): Promise<string[]> {
  const chain: string[] = []
  for (let at: string | null = id; at !== null; ) {
    const row: { parent_id: string | null } | undefined = await reading.db
      .selectFrom('cho_scope')
      .select('parent_id')
      .where('id', '=', at)
      .executeTakeFirst()
    if (!row) return chain
    chain.push(at)
    at = row.parent_id
  }
  return chain
}

/** A scope and everything below it, as a subquery for a query on things that are scopes. */
export function scopesBelow<Id extends string>(id: string): RawBuilder<Id> {
  return sql`(with recursive below (id) as (
    select id from cho_scope where id = ${id}
    union all
    select child.id from cho_scope child join below on child.parent_id = below.id
  ) select id from below)`
}
