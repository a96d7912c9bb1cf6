import type { RoleStepView, RoleView } from '@cho40/contract'
import type { MarketDay } from '@cho40/values'
import { scopeAndAbove } from '../access/scopes.ts'
import type { Reading } from '../store/deps.ts'
import type { TaxationTables } from './tables.ts'

/** R1: the vendor enters the sale, nobody orders, and nothing is withheld. */
const DEFAULT: RoleView = {
  role: 'stall_tool',
  scopeId: null,
  stepId: null,
  operatorBookId: null,
  validFrom: null,
}

/**
 * What a deployment is to the law for one thing on a day: what was set last on the thing itself,
 * else on what lies above it, else a stall tool.
 */
export async function roleOn(
  reading: Reading,
  of: { readonly scopeId: string; readonly day: MarketDay },
): Promise<RoleView> {
  for (const scopeId of await scopeAndAbove(reading, of.scopeId)) {
    const row = await reading.db
      .selectFrom('cho_role_step')
      .selectAll()
      .where('scope_id', '=', scopeId)
      .where('step', '=', 'set')
      .where('valid_from', '<=', of.day)
      .orderBy('position', 'desc')
      .limit(1)
      .executeTakeFirst()
    if (row) {
      return {
        role: row.role,
        scopeId,
        stepId: row.id,
        operatorBookId: row.operator_book_id,
        validFrom: row.valid_from,
      }
    }
  }
  return DEFAULT
}

/** Everything that was said of the role of one scope, in order. */
export async function roleHistory(reading: Reading, scopeId: string): Promise<RoleStepView[]> {
  const rows = await reading.db
    .selectFrom('cho_role_step')
    .selectAll()
    .where('scope_id', '=', scopeId)
    .orderBy('position')
    .execute()
  return rows.map(stepView)
}

function stepView(row: TaxationTables['cho_role_step']): RoleStepView {
  return {
    id: row.id,
    scopeId: row.scope_id,
    step: row.step,
    role: row.role,
    validFrom: row.valid_from,
    operatorBookId: row.operator_book_id,
    proposalId: row.proposal_id,
    note: row.note,
    by: row.person_id,
    recordedAt: row.recorded_at,
  }
}
