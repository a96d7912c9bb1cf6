import type { RoleStepView } from '@cho40/contract'

/** Proposed marketplaces that nobody confirmed or took back yet. */
export function openProposals(history: readonly RoleStepView[]): RoleStepView[] {
  const confirmed = new Set(history.map(({ proposalId }) => proposalId))
  return history.filter(
    ({ id, step, withdrawn }) => step === 'proposed' && !withdrawn && !confirmed.has(id),
  )
}
