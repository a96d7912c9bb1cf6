import type { PersonId, Problem, SignView, WithdrawSign } from '@cho40/contract'
import type { Result } from '@cho40/values'
import { lockBook, seal } from '../ledger/seal.ts'
import type { Deps } from '../store/deps.ts'
import { transact } from '../store/transact.ts'
import { sign } from './signs.ts'
import { stall } from './stalls.ts'

/**
 * Takes a sign out of use: from now on a check says that it should not hang any more. Twice is once.
 * Problems: NotFound.
 */
export function withdrawSign(
  deps: Deps,
  input: WithdrawSign & { readonly by: PersonId },
): Promise<Result<SignView, Problem>> {
  return transact(deps, async (tx) => {
    const found = await sign(tx, input.id)
    if (!found.ok) return found
    const at = await stall(tx, found.value.stallId)
    if (!at.ok) return at
    const { bookId } = at.value
    const head = await lockBook(tx, bookId)
    if (!head.ok) return head
    const now = await sign(tx, input.id)
    if (!now.ok || now.value.withdrawnAt !== null) return now
    const sealed = await seal(tx, {
      bookId,
      kind: 'sign_withdrawn',
      subject: input.id,
      payload: ({ seq, recordedAt }) => ({
        book: bookId,
        seq,
        sign: input.id,
        by: input.by,
        recorded: recordedAt,
      }),
    })
    if (!sealed.ok) return sealed
    await tx.db
      .updateTable('cho_sign')
      .set({ withdrawn_at: sealed.value.recordedAt })
      .where('id', '=', input.id)
      .execute()
    return sign(tx, input.id)
  })
}
