import type { ApplyCredit, DecisionId, PersonId, Problem, ResolveException } from '@cho40/contract'
import { err, ok, type Result } from '@cho40/values'
import { sql } from 'kysely'
import type { Deps, Tx } from '../store/deps.ts'
import { once } from '../store/once.ts'
import { transact } from '../store/transact.ts'
import { transferRow } from './decision.ts'
import { remainderOf } from './place-money.ts'
import { decide } from './resolve-exception.ts'
import { undoLocked } from './undo-decision.ts'

/**
 * Pays a request from money that was kept for its payer: the keeping is undone, the money put to the
 * request, and what is left of it kept again, all in one step and each in the history.
 * Problems: NotFound, WrongState (no credit, or used since), AmountNotAvailable, IdReused.
 */
export function applyCredit(
  deps: Deps,
  input: ApplyCredit & { readonly by: PersonId },
): Promise<Result<DecisionId, Problem>> {
  return transact(deps, async (tx) => {
    const credit = await tx.db
      .selectFrom('cho_decision')
      .select(['book_id', 'transfer_id', 'how', 'note'])
      .where('id', '=', input.decisionId)
      .executeTakeFirst()
    if (!credit) return err({ type: 'NotFound', what: 'decision', id: input.decisionId })
    if (credit.how !== 'keep_credit') {
      const { how: state } = credit
      return err({ type: 'WrongState', what: 'decision', id: input.decisionId, state })
    }
    return once(tx, { scope: credit.book_id, id: input.id, body: input }, async () => {
      const { id, by, decisionId, requestId, amount } = input
      const undone = await undoLocked(tx, { id, by, decisionId, reason: `used ${requestId}` })
      if (!undone.ok) return undone
      const about = { transferId: credit.transfer_id, by }
      const matched = await decideOn(tx, about, { how: 'match', requestId, amount })
      if (!matched.ok) return matched
      const note = credit.note ?? ''
      const kept = await decideOn(tx, about, { how: 'keep_credit', note })
      return kept.ok ? ok(id) : kept
    })
  })
}

type What = DistributiveOmit<
  Extract<ResolveException, { how: 'match' | 'keep_credit' }>,
  'id' | 'exceptionId'
>
type DistributiveOmit<T, Key extends PropertyKey> = T extends unknown ? Omit<T, Key> : never

/** Decides about what is left of a transfer; nothing left needs no decision. */
async function decideOn(
  tx: Tx,
  about: { readonly transferId: Parameters<typeof transferRow>[1]; readonly by: PersonId },
  what: What,
): Promise<Result<void, Problem>> {
  const transfer = await transferRow(tx, about.transferId)
  if (!transfer) return err({ type: 'NotFound', what: 'transfer', id: about.transferId })
  if (remainderOf(transfer) === 0) return ok(undefined)
  const exception = await tx.db
    .selectFrom('cho_exception')
    .select(['id', 'type'])
    .where('transfer_id', '=', transfer.id)
    .where('state', '=', sql.lit('open' as const))
    .executeTakeFirstOrThrow()
  const decisionId = tx.ids.make('decision')
  const input: ResolveException = { ...what, id: decisionId, exceptionId: exception.id }
  return decide(tx, { decisionId, transfer, by: about.by, exception }, input)
}
