import type { RoleStepId, RoleWithdrawal } from '@cho40/contract'
import type { Reading } from '../store/deps.ts'
import type { TaxationTables } from './tables.ts'

export type Proposal = TaxationTables['cho_role_step']

/** A proposed marketplace of a scope; undefined when it is another scope's or none. */
export function proposedRole(
  reading: Reading,
  of: { readonly proposalId: RoleStepId; readonly scopeId: string },
): Promise<Proposal | undefined> {
  return reading.db
    .selectFrom('cho_role_step')
    .selectAll()
    .where('id', '=', of.proposalId)
    .where('scope_id', '=', of.scopeId)
    .where('step', '=', 'proposed')
    .executeTakeFirst()
}

/** The step that confirmed a proposal, if one did. */
export async function confirmedBy(
  reading: Reading,
  proposalId: RoleStepId,
): Promise<RoleStepId | undefined> {
  const row = await reading.db
    .selectFrom('cho_role_step')
    .select('id')
    .where('proposal_id', '=', proposalId)
    .executeTakeFirst()
  return row?.id
}

const WITHDRAWN = ' withdrawn'

/** The id of the command that takes a proposal back, of which there is one; W4 of `verify` knows it. */
export function withdrawalId(proposalId: RoleStepId): string {
  return `${proposalId}${WITHDRAWN}`
}

/** Which of a scope's proposals were taken back, by whom and when. */
export async function withdrawnRoles(
  reading: Reading,
  of: { readonly scopeId: string; readonly proposals: readonly RoleStepId[] },
): Promise<ReadonlyMap<string, RoleWithdrawal>> {
  if (of.proposals.length === 0) return new Map()
  const rows = await reading.db
    .selectFrom('cho_command')
    .select(['id', 'answer'])
    .where('scope', '=', of.scopeId)
    .where('id', 'in', of.proposals.map(withdrawalId))
    .execute()
  return new Map(
    rows.map(({ id, answer }) => [
      id.slice(0, -WITHDRAWN.length),
      JSON.parse(answer) as RoleWithdrawal,
    ]),
  )
}
