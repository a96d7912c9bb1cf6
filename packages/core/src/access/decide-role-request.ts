import type { Acted, DecideRoleRequest, PersonId, Problem } from '@cho40/contract'
import { err, ok, plusMs, type Result } from '@cho40/values'
import type { Deps, Tx } from '../store/deps.ts'
import { transact } from '../store/transact.ts'
import { refusalOf } from './change-role.ts'
import { grant, ungrant } from './grant.ts'
import { noteAccess } from './note-access.ts'

/** Long enough for whoever was locked out of their own account to find it out. */
const COOLING_MS = 7 * 86_400_000

/**
 * A second administrator's word on a guarded role. Approving needs somebody else than who asked and
 * than whom it is for, and nobody whose PIN the asker set anew this week: that would be one person
 * with two names. Who asked may take it back. Problems: NotFound, WrongState, NotAllowed.
 */
export function decideRoleRequest(
  deps: Deps,
  input: Acted<DecideRoleRequest>,
): Promise<Result<void, Problem>> {
  const { requestId: id, approve, by } = input
  return transact(deps, async (tx) => {
    const asked = await tx.db
      .selectFrom('cho_grant_request')
      .selectAll()
      .where('id', '=', id)
      .executeTakeFirst()
    if (!asked) return err({ type: 'NotFound', what: 'role request', id })
    const wanted = approve ? 'approved' : asked.asked_by === by ? 'taken_back' : 'refused'
    if (asked.state === wanted && asked.decided_by === by) return ok(undefined)
    if (asked.state !== 'open') {
      return err({ type: 'WrongState', what: 'role request', id, state: asked.state })
    }
    const change = { personId: asked.person_id, role: asked.role, scopeId: asked.scope_id }
    if (approve) {
      const { asked_by: asker, person_id: subject } = asked
      const same = by === asker || by === subject || (await inHandsOf(tx, { by, asker }))
      if (same) return err({ type: 'NotAllowed', permission: 'second administrator' })
      const refusal = await refusalOf(tx, change, asked.act)
      if (refusal) return err(refusal)
      const people = { by: asker, second: by }
      if (asked.act === 'given') {
        const given = await grant(tx, { ...change, ...people })
        if (!given.ok) return given
      } else await ungrant(tx, { ...change, ...people })
    }
    await tx.db
      .updateTable('cho_grant_request')
      .set({ state: wanted, decided_by: by, decided_at: tx.clock.now() })
      .where('id', '=', id)
      .execute()
    if (!approve) {
      const detail = { role: asked.role, act: asked.act, request: id }
      const { personId: person, scopeId } = change
      await noteAccess(tx, { kind: 'role_refused', by, person, scopeId, detail })
    }
    return ok(undefined)
  })
}

async function inHandsOf(
  tx: Tx,
  who: { readonly by: PersonId; readonly asker: PersonId },
): Promise<boolean> {
  const reset = await tx.db
    .selectFrom('cho_pin_reset')
    .select('id')
    .where('person_id', '=', who.by)
    .where('made_by', '=', who.asker)
    .where('used_at', '>', plusMs(tx.clock.now(), -COOLING_MS))
    .executeTakeFirst()
  return reset !== undefined
}
