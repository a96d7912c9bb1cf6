import type { PersonId, Problem, RequestId, StallView } from '@cho40/contract'
import { err, type Instant, ok, type Result } from '@cho40/values'
import type { Tx } from '../store/deps.ts'
import { withdrawAttestation } from './attest-request.ts'
import { announceRequest } from './sale-events.ts'
import { goodsComeBack } from './sale-goods.ts'

/**
 * Takes a request back that nobody paid. A second time changes nothing. Money wins: a request that
 * has any cannot be cancelled. What the seller vouched for is taken back with it,
 * and its goods are there again.
 * Problems: NotFound, RequestHasMoney, RequestNotOpen, and those of `reverse`.
 */
export async function cancelRequest(
  tx: Tx,
  input: {
    readonly stall: StallView
    readonly requestId: RequestId
    readonly occurredAt: Instant
    readonly by?: PersonId | null
  },
): Promise<Result<RequestId, Problem>> {
  const { stall, requestId, occurredAt, by = null } = input
  const request = await tx.db
    .selectFrom('cho_payment_request')
    .select(['state', 'received', 'sale_id', 'flags'])
    .where('id', '=', requestId)
    .where('stall_id', '=', stall.id)
    .executeTakeFirst()
  if (!request) return err({ type: 'NotFound', what: 'request', id: requestId })
  if (request.state === 'cancelled') return ok(requestId)
  if (request.received > 0) {
    return err({ type: 'RequestHasMoney', requestId, received: request.received })
  }
  if (request.state !== 'open') {
    return err({ type: 'RequestNotOpen', requestId, state: request.state })
  }
  const { flags } = request
  const { bookId } = stall
  const withdrawn = await withdrawAttestation(tx, { bookId, requestId, flags, occurredAt })
  if (!withdrawn.ok) return withdrawn
  await tx.db
    .updateTable('cho_payment_request')
    .set({ state: 'cancelled' })
    .where('id', '=', requestId)
    .execute()
  if (request.sale_id !== null) {
    await tx.db
      .updateTable('cho_sale')
      .set({ state: 'cancelled' })
      .where('id', '=', request.sale_id)
      .execute()
    const back = await goodsComeBack(tx, { saleId: request.sale_id, occurredAt, by })
    if (!back.ok) return back
  }
  await announceRequest(tx, requestId)
  return ok(requestId)
}
