import type { PersonId, Problem, RoleStepId, SetRole } from '@cho40/contract'
import { err, type Result } from '@cho40/values'
import type { Deps } from '../store/deps.ts'
import { once } from '../store/once.ts'
import { transact } from '../store/transact.ts'
import { pastDay, recordRoleStep, unknownScope } from './role-step.ts'

/**
 * Declares a deployment a stall tool, an own shop or a listing board for a market or a place from a
 * day on; so a marketplace ends, too. What it withheld before goes on to be netted.
 * Problems: NotFound (scope), InvalidInput (a past day), WrongState, IdReused.
 */
export function setRole(
  deps: Deps,
  input: SetRole & { readonly by: PersonId },
): Promise<Result<RoleStepId, Problem>> {
  return transact(deps, (tx) =>
    once(tx, { scope: input.scopeId, id: input.id, body: input }, async () => {
      const refusal = (await unknownScope(tx, input.scopeId)) ?? pastDay(tx, input.validFrom)
      if (refusal) return err(refusal)
      return recordRoleStep(tx, {
        id: input.id,
        scope_id: input.scopeId,
        step: 'set',
        role: input.role,
        valid_from: input.validFrom,
        operator_book_id: null,
        proposal_id: null,
        note: input.note,
        person_id: input.by,
      })
    }),
  )
}
