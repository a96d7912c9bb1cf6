import type { RoleStepView, RoleView } from '@cho40/contract'
import type { MarketDay } from '@cho40/values'
import { sql } from 'kysely'
import type { Reading } from '../store/deps.ts'
import { known, prepared } from '../store/prepared.ts'
import { withdrawnRoles } from './proposed-role.ts'
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
  const [row] = await nearestRole(reading, of)
  if (!row) return DEFAULT
  return {
    role: row.role,
    scopeId: row.scope_id,
    stepId: row.id,
    operatorBookId: row.operator_book_id,
    validFrom: row.valid_from,
  }
}

type Step = TaxationTables['cho_role_step']

/** Up the tree of scopes, and what was set last on the first that says anything. */
const nearestRole = prepared<{ readonly scopeId: string; readonly day: MarketDay }, Step>(
  (db, { scopeId, day }) => ({
    compile: () =>
      sql<Step>`with recursive above (id, parent_id, depth) as (
          select id, parent_id, 0 from cho_scope where id = ${known(scopeId)}
          union all
          select up.id, up.parent_id, above.depth + 1
          from above join cho_scope as up on up.id = above.parent_id)
        select step.* from above join cho_role_step as step on step.scope_id = above.id
        where step.step = 'set' and step.valid_from <= ${known(day)}
        order by above.depth, step.position desc limit 1`.compile(db),
  }),
)

/** Everything that was said of the role of one scope, in order. */
export async function roleHistory(reading: Reading, scopeId: string): Promise<RoleStepView[]> {
  const rows = await reading.db
    .selectFrom('cho_role_step')
    .selectAll()
    .where('scope_id', '=', scopeId)
    .orderBy('position')
    .execute()
  const proposals = rows.filter(({ step }) => step === 'proposed').map(({ id }) => id)
  const withdrawn = await withdrawnRoles(reading, { scopeId, proposals })
  return rows.map((row) => ({ ...stepView(row), withdrawn: withdrawn.get(row.id) ?? null }))
}

function stepView(row: TaxationTables['cho_role_step']): Omit<RoleStepView, 'withdrawn'> {
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
