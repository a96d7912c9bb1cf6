import type { PersonId, Problem, RequestReturn, SellerOrderId } from '@cho40/contract'
import { ok, type Result } from '@cho40/values'
import type { Deps } from '../store/deps.ts'
import { transact } from '../store/transact.ts'
import { lockedOrder, wrongState } from './seller-order.ts'
import { type OrderActor, takeStep } from './take-step.ts'

/** A buyer wants to give goods back. Twice is once. Problems: NotFound, WrongState. */
export function requestReturn(
  deps: Deps,
  { id, reason, actor }: RequestReturn & { readonly actor: OrderActor },
): Promise<Result<void, Problem>> {
  return transact(deps, async (tx) => {
    const found = await lockedOrder(tx, id)
    if (!found.ok) return found
    if (found.value.state === 'return_requested') return ok(undefined)
    if (found.value.state !== 'delivered') return wrongState(found.value)
    const step = 'return_requested'
    await takeStep(tx, found.value, { step, state: step, actor, reason })
    return ok(undefined)
  })
}

/** The seller does not take the goods back; the order stands delivered. Problems: NotFound, WrongState. */
export function refuseReturn(
  deps: Deps,
  { id, by }: { readonly id: SellerOrderId; readonly by: PersonId },
): Promise<Result<void, Problem>> {
  return transact(deps, async (tx) => {
    const found = await lockedOrder(tx, id)
    if (!found.ok) return found
    if (found.value.state !== 'return_requested') return wrongState(found.value)
    await takeStep(tx, found.value, { step: 'return_refused', state: 'delivered', actor: { by } })
    return ok(undefined)
  })
}
