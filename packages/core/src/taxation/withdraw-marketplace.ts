import type { PersonId, Problem, RoleWithdrawal, WithdrawMarketplace } from '@cho40/contract'
import { err, invariant, ok, type Result } from '@cho40/values'
import { lockBook, seal } from '../ledger/seal.ts'
import type { Deps } from '../store/deps.ts'
import { once } from '../store/once.ts'
import { transact } from '../store/transact.ts'
import { confirmedBy, proposedRole, withdrawalId } from './proposed-role.ts'

/**
 * Takes a proposed marketplace back before anybody confirmed it: its proposer, or whoever else may
 * propose one. The command has the proposal's id, so that it is withdrawn once; who did and when is
 * sealed in the operator's book. Problems: NotFound (proposal), AlreadyExists (confirmed).
 */
export function withdrawMarketplace(
  deps: Deps,
  input: WithdrawMarketplace & { readonly by: PersonId },
): Promise<Result<RoleWithdrawal, Problem>> {
  const { proposalId, scopeId: scope, by } = input
  return transact(deps, async (tx) => {
    const proposal = await proposedRole(tx, input)
    if (!proposal) return err({ type: 'NotFound', what: 'proposal', id: proposalId })
    const bookId = proposal.operator_book_id
    invariant(bookId, 'a proposal names the operator’s book')
    // A confirmation takes the same lock first: of the two that come at once one finds the other.
    const head = await lockBook(tx, bookId)
    if (!head.ok) return head
    const command = { scope, id: withdrawalId(proposalId), body: { proposalId } }
    return once(tx, command, async () => {
      const confirmed = await confirmedBy(tx, proposalId)
      if (confirmed) return err({ type: 'AlreadyExists', what: 'role', id: confirmed })
      const sealed = await seal(tx, {
        bookId,
        kind: 'marketplace_withdrawn',
        subject: proposalId,
        payload: ({ seq, recordedAt }) => ({
          book: bookId,
          seq,
          scope,
          proposed: proposalId,
          by,
          recorded: recordedAt,
        }),
      })
      return sealed.ok ? ok({ by, at: sealed.value.recordedAt }) : sealed
    })
  })
}
