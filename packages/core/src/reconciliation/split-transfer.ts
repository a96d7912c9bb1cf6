import type { Problem, RequestId } from '@cho40/contract'
import { type Dong, ok, type Result } from '@cho40/values'
import type { Tx } from '../store/deps.ts'
import { allocate } from './allocate.ts'
import type { Deciding } from './decision.ts'

/**
 * Puts parts of one transfer to several requests, all of them or none. A request that is named twice
 * gets the sum. Problems: those of `allocate`.
 */
export async function splitTransfer(
  tx: Tx,
  { transfer, decisionId }: Deciding,
  parts: readonly { readonly requestId: RequestId; readonly amount: Dong }[],
): Promise<Result<void, Problem>> {
  for (const { requestId, amount } of parts) {
    const done = await allocate(tx, {
      transferId: transfer.id,
      requestId,
      amount,
      evidence: 'human',
      flags: [],
      decisionId,
    })
    if (!done.ok) return done
  }
  return ok(undefined)
}
