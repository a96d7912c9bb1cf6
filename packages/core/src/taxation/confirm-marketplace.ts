import type { ConfirmMarketplace, PersonId, Problem, RoleStepId } from '@cho40/contract'
import { err, invariant, marketDayOf, ok, type Result } from '@cho40/values'
import { announce } from '../ledger/announce.ts'
import { lockBook, seal } from '../ledger/seal.ts'
import type { Deps, Tx } from '../store/deps.ts'
import { once } from '../store/once.ts'
import { transact } from '../store/transact.ts'
import { confirmedBy, type Proposal, proposedRole, withdrawnRoles } from './proposed-role.ts'
import { recordRoleStep } from './role-step.ts'

/**
 * The second step to a marketplace, by another person than the first, once. From the proposed day,
 * or from today if that has passed, sales confirmed there are withheld from. The switch is sealed in
 * the operator’s book. Problems: NotFound, NotAllowed (the same person), AlreadyExists, IdReused.
 */
export function confirmMarketplace(
  deps: Deps,
  input: ConfirmMarketplace & { readonly by: PersonId },
): Promise<Result<RoleStepId, Problem>> {
  return transact(deps, async (tx) => {
    const proposal = await proposedRole(tx, input)
    if (!proposal) return err({ type: 'NotFound', what: 'proposal', id: input.proposalId })
    const { scope_id: scope, operator_book_id: bookId } = proposal
    invariant(bookId, 'a proposal names the operator’s book')
    const head = await lockBook(tx, bookId)
    if (!head.ok) return head
    return once(tx, { scope, id: input.id, body: input }, async () => {
      if (proposal.person_id === input.by) {
        return err({ type: 'NotAllowed', permission: 'system.administer' })
      }
      const before = await confirmedBy(tx, proposal.id)
      if (before) return err({ type: 'AlreadyExists', what: 'role', id: before })
      const taken = await withdrawnRoles(tx, { scopeId: scope, proposals: [proposal.id] })
      if (taken.size > 0) {
        return err({ type: 'WrongState', what: 'proposal', id: proposal.id, state: 'withdrawn' })
      }
      return confirm(tx, { input, proposal })
    })
  })
}

async function confirm(
  tx: Tx,
  of: {
    readonly input: ConfirmMarketplace & { readonly by: PersonId }
    readonly proposal: Proposal
  },
): Promise<Result<RoleStepId, Problem>> {
  const { input, proposal } = of
  const bookId = proposal.operator_book_id
  invariant(bookId, 'a proposal names the operator’s book')
  const today = marketDayOf(tx.clock.now())
  const from = proposal.valid_from < today ? today : proposal.valid_from
  const sealed = await seal(tx, {
    bookId,
    kind: 'marketplace',
    subject: input.id,
    payload: ({ seq, recordedAt }) => ({
      book: bookId,
      seq,
      role: input.id,
      scope: proposal.scope_id,
      from,
      proposed: proposal.id,
      proposer: proposal.person_id,
      by: input.by,
      recorded: recordedAt,
    }),
  })
  if (!sealed.ok) return sealed
  const set = await recordRoleStep(tx, {
    ...roleOf(proposal),
    id: input.id,
    valid_from: from,
    proposal_id: proposal.id,
    note: input.note,
    person_id: input.by,
  })
  if (!set.ok) return set
  await announce(tx, {
    bookId,
    type: 'marketplace_confirmed',
    stallId: null,
    payload: { role: input.id, scope: proposal.scope_id, from },
  })
  return ok(input.id)
}

function roleOf({ scope_id, role, operator_book_id }: Proposal) {
  return { scope_id, role, operator_book_id, step: 'set' as const }
}
