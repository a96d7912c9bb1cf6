import type {
  ApproveReopening,
  PeriodCloseView,
  PersonId,
  Problem,
  RequestReopening,
} from '@cho40/contract'
import { err, ok, type Result } from '@cho40/values'
import type { Deps, Tx } from '../store/deps.ts'
import { once } from '../store/once.ts'
import { transact } from '../store/transact.ts'
import { announce } from './announce.ts'
import { reopeningPayload } from './period-payload.ts'
import { insertReopening, insertReopeningRequest } from './period-rows.ts'
import { periodClose } from './periods.ts'
import { type BookHead, lockBook, sealAfter } from './seal.ts'
import type { LedgerTables } from './tables.ts'

/**
 * Asks for a closed period to be opened again. Nothing changes until a second person agrees.
 * Problems: NotFound (close), WrongState (opened already, or something later is closed), IdReused.
 */
export function requestReopening(
  deps: Deps,
  input: RequestReopening & { readonly by: PersonId },
): Promise<Result<PeriodCloseView, Problem>> {
  return transact(deps, async (tx) => {
    const found = await closeRow(tx, input.closeId)
    if (!found) return err({ type: 'NotFound', what: 'period_close', id: input.closeId })
    return once(tx, { scope: found.book_id, id: input.id, body: input }, async () => {
      const open = await checkReopenable(tx, found)
      if (!open.ok) return open
      await insertReopeningRequest(tx, {
        id: input.id,
        bookId: found.book_id,
        closeId: found.id,
        reason: input.reason,
        requestedBy: input.by,
        requestedAt: tx.clock.now(),
      })
      return periodClose(tx, found.id)
    })
  })
}

/**
 * Agrees to a reopening: another person than the one who asked. The reason and both people's ids are
 * sealed, and the book is open again from the day after the one it was closed through before. Only
 * the latest close can be undone, so several are opened one after the other. The same person's word
 * again gives the same answer.
 * Problems: NotFound (request), NotAllowed (the same person), WrongState (opened already, or
 * something later is closed).
 */
export function approveReopening(
  deps: Deps,
  input: ApproveReopening & { readonly by: PersonId },
): Promise<Result<PeriodCloseView, Problem>> {
  return transact(deps, async (tx) => {
    const request = await tx.db
      .selectFrom('cho_reopening_request')
      .selectAll()
      .where('id', '=', input.id)
      .executeTakeFirst()
    const close = request && (await closeRow(tx, request.close_id))
    if (!close) return err({ type: 'NotFound', what: 'reopening', id: input.id })
    if (request.requested_by === input.by) {
      return err({ type: 'NotAllowed', permission: 'period.reopen' })
    }
    return once(
      tx,
      { scope: request.book_id, id: `${input.id}:approve`, body: input },
      async () => {
        const head = await checkReopenable(tx, close)
        if (!head.ok) return head
        return reopen(tx, { request, close, head: head.value, by: input.by })
      },
    )
  })
}

async function reopen(
  tx: Tx,
  {
    request,
    close,
    head,
    by,
  }: {
    readonly request: LedgerTables['cho_reopening_request']
    readonly close: LedgerTables['cho_period_close']
    readonly head: BookHead
    readonly by: PersonId
  },
): Promise<Result<PeriodCloseView, Problem>> {
  const bookId = close.book_id
  const facts = {
    id: request.id,
    bookId,
    closeId: close.id,
    through: close.through_before,
    reason: request.reason,
    requestedBy: request.requested_by,
    requestedAt: request.requested_at,
    approvedBy: by,
  }
  const sealed = await sealAfter(tx, head, {
    bookId,
    kind: 'period_reopen',
    subject: request.id,
    payload: ({ seq, recordedAt }) => reopeningPayload({ ...facts, seq, recordedAt }),
  })
  await insertReopening(tx, { ...facts, recordedAt: sealed.recordedAt }, sealed)
  await tx.db
    .updateTable('cho_book')
    .set({ closed_through: close.through_before })
    .where('id', '=', bookId)
    .execute()
  await announce(tx, {
    bookId,
    type: 'period_reopened',
    stallId: null,
    payload: { type: 'period_reopened', at: sealed.recordedAt, close: close.id },
  })
  return periodClose(tx, close.id)
}

function closeRow(tx: Tx, id: LedgerTables['cho_period_close']['id']) {
  return tx.db.selectFrom('cho_period_close').selectAll().where('id', '=', id).executeTakeFirst()
}

/** Locks the book and answers whether this close is the last thing that closed any of its days. */
async function checkReopenable(
  tx: Tx,
  close: LedgerTables['cho_period_close'],
): Promise<Result<BookHead, Problem>> {
  const head = await lockBook(tx, close.book_id)
  if (!head.ok) return head
  const later = await tx.db
    .selectFrom('cho_period_close as close')
    .leftJoin('cho_reopening as reopening', 'reopening.close_id', 'close.id')
    .select(['close.id', 'close.seq'])
    .where('close.book_id', '=', close.book_id)
    .where('close.seq', '>=', close.seq)
    .where('reopening.id', 'is', null)
    .orderBy('close.seq')
    .execute()
  const [own, next] = later
  const wrong = (state: string) =>
    err({ type: 'WrongState' as const, what: 'period_close', id: close.id, state })
  if (own?.id !== close.id) return wrong('reopened')
  if (next || head.value.closedThrough !== close.through) return wrong('closed_since')
  return ok(head.value)
}
