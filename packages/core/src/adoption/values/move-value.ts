import type { MoveValue, PersonId, Problem, ValueState } from '@cho40/contract'
import { err, ok, type Result } from '@cho40/values'
import type { Deps } from '../../store/deps.ts'
import { transact } from '../../store/transact.ts'
import { indicatorValue } from './values.ts'
import { writeStep } from './write-value.ts'

/** What may follow what. An accepted value is locked: only a revision changes it. */
const NEXT: Readonly<Record<ValueState, readonly ValueState[]>> = {
  draft: ['submitted'],
  submitted: ['approved', 'returned'],
  approved: ['accepted', 'returned'],
  returned: ['submitted'],
  accepted: [],
}

/**
 * Submits, approves, accepts or returns a value. Who entered or submitted it does not approve it, and a
 * return has a reason. Doing the same again changes nothing.
 * Problems: NotFound, WrongState, NotAllowed (the same person), InvalidInput (no reason).
 */
export function moveValue(
  deps: Deps,
  { move, by }: { readonly move: MoveValue; readonly by: PersonId },
): Promise<Result<ValueState, Problem>> {
  return transact(deps, async (tx) => {
    const { valueId, state, reason } = move
    const value = await indicatorValue(tx, valueId)
    if (!value.ok) return value
    const now = value.value.state
    if (now === state) return ok(state)
    if (!NEXT[now].includes(state)) {
      return err({ type: 'WrongState', what: 'value', id: valueId, state: now })
    }
    if (state === 'returned' && reason === null) {
      const issues = [{ path: 'reason', message: 'a return needs one' }]
      return err({ type: 'InvalidInput', issues })
    }
    const steps = await tx.db
      .selectFrom('cho_value_step')
      .select(['position', 'state', 'person_id'])
      .where('value_id', '=', valueId)
      .orderBy('position')
      .execute()
    const theirs = steps.some(
      (step) => step.person_id === by && (step.state === 'draft' || step.state === 'submitted'),
    )
    if (theirs && (state === 'approved' || state === 'accepted')) {
      return err({ type: 'NotAllowed', permission: 'indicator.approve' })
    }
    await writeStep(tx, { valueId, position: steps.length + 1, state, by, reason })
    return ok(state)
  })
}
