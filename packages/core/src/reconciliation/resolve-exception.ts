import type { DecisionId, Problem, ResolveException, TransferId } from '@cho40/contract'
import { err, ok, type Result, subtractDong } from '@cho40/values'
import { credit, debit } from '../ledger/journal-entry.ts'
import { post } from '../ledger/post.ts'
import type { Deps, Tx } from '../store/deps.ts'
import { once } from '../store/once.ts'
import { transact } from '../store/transact.ts'
import { allocate } from './allocate.ts'
import { settleException } from './exception-queue.ts'

/**
 * A person's decision about money that waits: put it to a request, or say that it is no sale. The
 * machine never changes it. The same id again changes nothing. Problems: NotFound, ExceptionResolved,
 * AmountNotAvailable, IdReused, and those of booking.
 */
export function resolveException(
  deps: Deps,
  input: ResolveException,
): Promise<Result<DecisionId, Problem>> {
  return transact(deps, async (tx) => {
    const exception = await tx.db
      .selectFrom('cho_exception')
      .select(['book_id', 'transfer_id', 'state'])
      .where('id', '=', input.exceptionId)
      .executeTakeFirst()
    if (!exception) return err({ type: 'NotFound', what: 'exception', id: input.exceptionId })
    const { book_id: scope, transfer_id: transferId, state } = exception
    return once(tx, { scope, id: input.id, body: input }, async () => {
      if (state !== 'open') {
        return err({ type: 'ExceptionResolved', exceptionId: input.exceptionId })
      }
      const done =
        input.how === 'match'
          ? await allocate(tx, { ...input, transferId, evidence: 'human', flags: [] })
          : await setAside(tx, transferId, input)
      if (!done.ok) return done
      const resolution = input.how === 'match' ? `matched ${input.requestId}` : input.note
      await settleException(tx, transferId, { type: undefined, resolution })
      return ok(input.id)
    })
  })
}

/** Money that is the household's own: it leaves suspense as the owner's capital, not as revenue. */
async function setAside(
  tx: Tx,
  transferId: TransferId,
  input: ResolveException,
): Promise<Result<void, Problem>> {
  const transfer = await tx.db
    .selectFrom('cho_bank_transfer')
    .selectAll()
    .where('id', '=', transferId)
    .executeTakeFirstOrThrow()
  const amount = subtractDong(transfer.amount, transfer.allocated)
  const entry = await post(tx, {
    bookId: transfer.book_id,
    kind: 'not_a_sale',
    subject: input.exceptionId,
    occurredAt: transfer.occurred_at,
    lines: [debit('3388', amount), credit('4118', amount)],
  })
  if (!entry.ok) return entry
  await tx.db
    .insertInto('cho_allocation')
    .values({
      id: tx.ids.make('alloc'),
      book_id: transfer.book_id,
      transfer_id: transferId,
      request_id: null,
      amount,
      evidence: 'human',
      entry_id: entry.value.id,
      recorded_at: entry.value.recordedAt,
    })
    .execute()
  await tx.db
    .updateTable('cho_bank_transfer')
    .set({ allocated: transfer.amount })
    .where('id', '=', transferId)
    .execute()
  return ok(undefined)
}
