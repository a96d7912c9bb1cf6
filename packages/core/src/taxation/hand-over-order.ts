import type { AcceptReturn, PersonId, Problem, SellerOrderId } from '@cho40/contract'
import { ok, type Result } from '@cho40/values'
import { acceptReturn, deliverOrder } from '../payment/orders/deliver-order.ts'
import type { Deps } from '../store/deps.ts'
import { transact } from '../store/transact.ts'
import { withholdOrder } from './withhold-order.ts'

/**
 * The buyer has the goods, and where the deployment is a marketplace the seller's taxes are withheld
 * in the same commit: that is the moment the law names. Problems: those of `deliverOrder`.
 */
export function handOverOrder(
  deps: Deps,
  input: { readonly id: SellerOrderId; readonly by: PersonId },
): Promise<Result<void, Problem>> {
  return withTax(deps, input, (inner) => deliverOrder(inner, input))
}

/** The seller takes goods back; what was withheld of them is given back in the same commit. */
export function takeBackOrder(
  deps: Deps,
  input: AcceptReturn & { readonly by: PersonId },
): Promise<Result<void, Problem>> {
  return withTax(deps, input, (inner) => acceptReturn(inner, input))
}

function withTax(
  deps: Deps,
  { id }: { readonly id: SellerOrderId },
  step: (inner: Deps) => Promise<Result<void, Problem>>,
): Promise<Result<void, Problem>> {
  return transact(deps, async (tx) => {
    const done = await step(tx)
    if (!done.ok) return done
    const withheld = await withholdOrder(tx, { id })
    return withheld.ok ? ok(undefined) : withheld
  })
}
