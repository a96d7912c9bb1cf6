import type { RoleStepView } from '@cho40/contract'

/** Proposed marketplaces that nobody confirmed yet. */
export function openProposals(history: readonly RoleStepView[]): RoleStepView[] {
  const confirmed = new Set(history.map(({ proposalId }) => proposalId))
  return history.filter(({ id, step }) => step === 'proposed' && !confirmed.has(id))
}
