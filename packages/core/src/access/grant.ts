import type { GrantRole, PersonId, Problem } from '@cho40/contract'
import { err, marketDayOf, ok, type Result } from '@cho40/values'
import { placeExists } from '../places/places.ts'
import type { Tx } from '../store/deps.ts'
import { noteAccess } from './note-access.ts'
import { tightenSessions } from './open-session.ts'
import { placeScope } from './scopes.ts'
import type { GrantAct } from './tables.ts'

/** Who gave it, and who consented; nobody when the server did it. */
export type GrantedBy = { readonly by?: PersonId; readonly second?: PersonId }

/**
 * Gives a role; twice is once. A place is a scope once it is asked for, so that an officer is there
 * before the first market, and a province before all of them. Problems: NotFound (person, scope).
 */
export async function grant(tx: Tx, input: GrantRole & GrantedBy): Promise<Result<void, Problem>> {
  const person = await tx.db
    .selectFrom('cho_person')
    .select('id')
    .where('id', '=', input.personId)
    .where('erased_at', 'is', null)
    .executeTakeFirst()
  if (!person) return err({ type: 'NotFound', what: 'person', id: input.personId })
  await openPlace(tx, input.scopeId)
  const scope = await tx.db
    .selectFrom('cho_scope')
    .select('id')
    .where('id', '=', input.scopeId)
    .executeTakeFirst()
  if (!scope) return err({ type: 'NotFound', what: 'scope', id: input.scopeId })
  const [given] = await tx.db
    .insertInto('cho_grant')
    .values({
      person_id: input.personId,
      role: input.role,
      scope_id: input.scopeId,
      granted_at: tx.clock.now(),
    })
    .onConflict((conflict) => conflict.columns(['person_id', 'role', 'scope_id']).doNothing())
    .returning('role')
    .execute()
  if (given) {
    await keepStep(tx, input, 'given')
    await tightenSessions(tx, input.personId)
  }
  return ok(undefined)
}

/** Takes a role away; one that nobody gave is no failure. True when there was one. */
export async function ungrant(tx: Tx, input: GrantRole & GrantedBy): Promise<boolean> {
  const [taken] = await tx.db
    .deleteFrom('cho_grant')
    .where('person_id', '=', input.personId)
    .where('role', '=', input.role)
    .where('scope_id', '=', input.scopeId)
    .returning('role')
    .execute()
  if (taken) await keepStep(tx, input, 'withdrawn')
  return taken !== undefined
}

async function keepStep(tx: Tx, of: GrantRole & GrantedBy, act: GrantAct): Promise<void> {
  const { nth } = await tx.db
    .selectFrom('cho_grant_step')
    .select((eb) => eb.fn.countAll<number>().as('nth'))
    .where('person_id', '=', of.personId)
    .where('role', '=', of.role)
    .where('scope_id', '=', of.scopeId)
    .executeTakeFirstOrThrow()
  await tx.db
    .insertInto('cho_grant_step')
    .values({
      person_id: of.personId,
      role: of.role,
      scope_id: of.scopeId,
      nth: nth + 1,
      act,
      by_id: of.by ?? null,
      second_id: of.second ?? null,
      at: tx.clock.now(),
    })
    .execute()
  await noteAccess(tx, {
    kind: act === 'given' ? 'role_given' : 'role_withdrawn',
    by: of.by,
    person: of.personId,
    scopeId: of.scopeId,
    detail: { role: of.role, second: of.second ?? null },
  })
}

/** Makes the scope of a unit that is in force today; of anything else it makes nothing. */
async function openPlace(tx: Tx, scopeId: string): Promise<void> {
  const [, code] = /^place:(\d{2}|\d{5})$/.exec(scopeId) ?? []
  if (code === undefined) return
  if (await placeExists(tx, { code, on: marketDayOf(tx.clock.now()) })) await placeScope(tx, code)
}
