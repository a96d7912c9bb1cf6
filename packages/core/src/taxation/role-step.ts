import type { Problem, RoleStepId } from '@cho40/contract'
import { err, isId, type MarketDay, marketDayOf, ok, type Result } from '@cho40/values'
import { SYSTEM_SCOPE } from '../access/scopes.ts'
import type { Tx } from '../store/deps.ts'
import type { TaxationTables } from './tables.ts'

type Row = TaxationTables['cho_role_step']

/** A role begins today or later: what was withheld, or was not, stays. */
export function pastDay(tx: Tx, validFrom: MarketDay): Problem | undefined {
  if (validFrom >= marketDayOf(tx.clock.now())) return undefined
  return { type: 'InvalidInput', issues: [{ path: 'validFrom', message: 'is past' }] }
}

/** Roles are set for a market, a place or the whole deployment. */
export async function unknownScope(tx: Tx, scopeId: string): Promise<Problem | undefined> {
  const kind = isId('market', scopeId) || scopeId.startsWith('place:') || scopeId === SYSTEM_SCOPE
  const scope = await tx.db
    .selectFrom('cho_scope')
    .select('id')
    .where('id', '=', scopeId)
    .executeTakeFirst()
  return kind && scope ? undefined : { type: 'NotFound', what: 'scope', id: scopeId }
}

/** Writes the next line of a scope’s history. */
export async function recordRoleStep(
  tx: Tx,
  step: Omit<Row, 'position' | 'recorded_at'>,
): Promise<Result<RoleStepId, Problem>> {
  const { n } = await tx.db
    .selectFrom('cho_role_step')
    .select((eb) => eb.fn.countAll<number>().as('n'))
    .where('scope_id', '=', step.scope_id)
    .executeTakeFirstOrThrow()
  const inserted = await tx.db
    .insertInto('cho_role_step')
    .values({ ...step, position: n + 1, recorded_at: tx.clock.now() })
    .onConflict((conflict) => conflict.columns(['scope_id', 'position']).doNothing())
    .returning('id')
    .executeTakeFirst()
  if (inserted) return ok(step.id)
  return err({ type: 'WrongState', what: 'role', id: step.scope_id, state: 'being_set' })
}
