import type { DecisionId, ExceptionId, PersonId, Problem, ResolveException } from '@cho40/contract'
import { err, ok, type Result } from '@cho40/values'
import { lockBook } from '../ledger/seal.ts'
import type { Deps, Tx } from '../store/deps.ts'
import { once } from '../store/once.ts'
import { transact } from '../store/transact.ts'
import { type Deciding, recordDecision, transferRow } from './decision.ts'
import { settleException } from './exception-queue.ts'
import { resolveIncoming } from './resolve-exception-in.ts'
import { resolveOutgoing } from './resolve-exception-out.ts'

export type Resolve = ResolveException & {
  /** Who decides; refunds cannot do without. */
  readonly by?: PersonId
}

/**
 * A person's decision about money that waits: what it is, see `Decision`. The machine never changes
 * it; `undoDecision` does, with its history. The same id again changes nothing.
 * Problems: NotFound, ExceptionResolved, WrongState (a decision that is not for money of this
 * direction, or about something that has moved on), AmountNotAvailable, NotAllowed (a refund by
 * nobody), IdReused, and those of booking.
 */
export function resolveException(deps: Deps, input: Resolve): Promise<Result<DecisionId, Problem>> {
  return transact(deps, async (tx) => {
    const known = await exceptionRow(tx, input.exceptionId)
    if (!known) return err({ type: 'NotFound', what: 'exception', id: input.exceptionId })
    return once(tx, { scope: known.book_id, id: input.id, body: input }, async () => {
      // The lock first: two people may be looking at the same money.
      const head = await lockBook(tx, known.book_id)
      if (!head.ok) return head
      const exception = (await exceptionRow(tx, input.exceptionId)) ?? known
      if (exception.state !== 'open') {
        return err({ type: 'ExceptionResolved', exceptionId: input.exceptionId })
      }
      const transfer = await transferRow(tx, exception.transfer_id)
      if (!transfer) return err({ type: 'NotFound', what: 'transfer', id: exception.transfer_id })
      const by = input.by ?? null
      const done = await decide(tx, { decisionId: input.id, transfer, by, exception }, input)
      return done.ok ? ok(input.id) : done
    })
  })
}

/** The same for a caller that holds the lock and has the open exception. */
export async function decide(
  tx: Tx,
  deciding: Deciding,
  input: ResolveException,
): Promise<Result<void, Problem>> {
  const { transfer, exception } = deciding
  await recordDecision(tx, deciding, { how: input.how, note: noteOf(input) })
  const done =
    transfer.direction === 'in'
      ? await resolveIncoming(tx, deciding, input)
      : await resolveOutgoing(tx, deciding, input)
  if (!done.ok) return done
  const resolution = input.how === 'match' ? `matched ${input.requestId}` : noteOf(input)
  const type = exception?.type
  await settleException(tx, transfer.id, { type, resolution: resolution ?? input.how })
  return ok(undefined)
}

function noteOf(input: ResolveException): string | undefined {
  return 'note' in input ? input.note : undefined
}

function exceptionRow(tx: Tx, id: ExceptionId) {
  return tx.db
    .selectFrom('cho_exception')
    .select(['id', 'type', 'book_id', 'transfer_id', 'state'])
    .where('id', '=', id)
    .executeTakeFirst()
}
