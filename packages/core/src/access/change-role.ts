import type { Acted, ChangeRole, Problem, RoleChange } from '@cho40/contract'
import { err, ok, type Result } from '@cho40/values'
import type { Deps, Tx } from '../store/deps.ts'
import { transact } from '../store/transact.ts'
import { administrators } from './administrators.ts'
import { grant, ungrant } from './grant.ts'
import { isGuarded } from './guarded.ts'
import { noteAccess } from './note-access.ts'
import { SYSTEM_SCOPE } from './scopes.ts'
import type { GrantAct } from './tables.ts'

/**
 * Gives somebody a role. A guarded one (administrator, treasurer) waits for a second administrator
 * as soon as there are two; nobody gives themselves anything.
 * Problems: NotAllowed (oneself), NotFound (person, scope).
 */
export function giveRole(
  deps: Deps,
  input: Acted<ChangeRole>,
): Promise<Result<RoleChange, Problem>> {
  return transact(deps, (tx) => change(tx, input, 'given'))
}

/**
 * Takes a role away; one that is not there is no failure. Anybody may lay down their own, but the
 * last administrator stays. Problems: NotFound (person), WrongState (last administrator).
 */
export function withdrawRole(
  deps: Deps,
  input: Acted<ChangeRole>,
): Promise<Result<RoleChange, Problem>> {
  return transact(deps, (tx) => change(tx, input, 'withdrawn'))
}

async function change(
  tx: Tx,
  input: Acted<ChangeRole>,
  act: GrantAct,
): Promise<Result<RoleChange, Problem>> {
  const { personId, role, by } = input
  if (act === 'given' && personId === by) {
    return err({ type: 'NotAllowed', permission: 'access.manage' })
  }
  const refusal = await refusalOf(tx, input, act)
  if (refusal) return err(refusal)
  const admins = await administrators(tx)
  // Laying down one's own role takes nothing from anybody else, so it needs no consent.
  const alone = personId === by || admins.every((id) => id === by)
  if (isGuarded(role) && !alone) {
    const there = await holds(tx, input)
    if (there === (act === 'withdrawn')) return ask(tx, input, act)
    return ok({ state: 'done' })
  }
  const done = act === 'given' ? await grant(tx, input) : ok(await ungrant(tx, input))
  return done.ok ? ok({ state: 'done' }) : done
}

/** What forbids a change whoever consents. */
export async function refusalOf(
  tx: Tx,
  input: Pick<ChangeRole, 'personId' | 'role' | 'scopeId'>,
  act: GrantAct,
): Promise<Problem | undefined> {
  const { personId: id, role, scopeId } = input
  const person = await tx.db
    .selectFrom('cho_person')
    .select('kind')
    .where('id', '=', id)
    .where('erased_at', 'is', null)
    .executeTakeFirst()
  if (!person || person.kind !== 'person') return { type: 'NotFound', what: 'person', id }
  if (act === 'given' || role !== 'administrator' || scopeId !== SYSTEM_SCOPE) return undefined
  const admins = await administrators(tx)
  return admins.length === 1 && admins[0] === id
    ? { type: 'WrongState', what: 'administrator', id, state: 'last' }
    : undefined
}

async function holds(tx: Tx, of: ChangeRole): Promise<boolean> {
  const row = await tx.db
    .selectFrom('cho_grant')
    .select('role')
    .where('person_id', '=', of.personId)
    .where('role', '=', of.role)
    .where('scope_id', '=', of.scopeId)
    .executeTakeFirst()
  return row !== undefined
}

/** Asked twice is asked once. */
async function ask(
  tx: Tx,
  input: Acted<ChangeRole>,
  act: GrantAct,
): Promise<Result<RoleChange, Problem>> {
  const { personId, role, scopeId, by } = input
  const open = await tx.db
    .selectFrom('cho_grant_request')
    .select('id')
    .where('person_id', '=', personId)
    .where('role', '=', role)
    .where('scope_id', '=', scopeId)
    .where('act', '=', act)
    .where('state', '=', 'open')
    .executeTakeFirst()
  if (open) return ok({ state: 'asked', requestId: open.id })
  const id = tx.ids.make('rolereq')
  await tx.db
    .insertInto('cho_grant_request')
    .values({
      id,
      person_id: personId,
      role,
      scope_id: scopeId,
      act,
      reason: input.reason ?? null,
      asked_by: by,
      asked_at: tx.clock.now(),
      state: 'open',
      decided_by: null,
      decided_at: null,
    })
    .execute()
  const detail = { role, act, request: id }
  await noteAccess(tx, { kind: 'role_asked', by, person: personId, scopeId, detail })
  return ok({ state: 'asked', requestId: id })
}
