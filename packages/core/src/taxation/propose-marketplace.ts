import type { PersonId, Problem, ProposeMarketplace, RoleStepId } from '@cho40/contract'
import { err, type Result } from '@cho40/values'
import { ruleOn } from '../rules/dated.ts'
import { WITHHOLDING_RATES } from '../rules/tax.ts'
import type { Deps, Tx } from '../store/deps.ts'
import { once } from '../store/once.ts'
import { transact } from '../store/transact.ts'
import { pastDay, recordRoleStep, unknownScope } from './role-step.ts'

/**
 * The first of two steps that make a deployment a marketplace (R4), which must withhold its sellers’
 * taxes. Changes nothing yet. The operator’s book has the cooperatives’ chart: it owes the State on
 * 3338. Problems: NotFound (scope, a book with such an account), InvalidInput (a past day), IdReused.
 */
export function proposeMarketplace(
  deps: Deps,
  input: ProposeMarketplace & { readonly by: PersonId },
): Promise<Result<RoleStepId, Problem>> {
  return transact(deps, (tx) =>
    once(tx, { scope: input.scopeId, id: input.id, body: input }, async () => {
      const refusal =
        (await unknownScope(tx, input.scopeId)) ??
        pastDay(tx, input.validFrom) ??
        beforeRates(input) ??
        (await unfitBook(tx, input))
      if (refusal) return err(refusal)
      return recordRoleStep(tx, {
        id: input.id,
        scope_id: input.scopeId,
        step: 'proposed',
        role: 'marketplace',
        valid_from: input.validFrom,
        operator_book_id: input.operatorBookId,
        proposal_id: null,
        note: input.note,
        person_id: input.by,
      })
    }),
  )
}

/** Before platforms had to withhold there is no rate to withhold by. */
function beforeRates({ validFrom }: ProposeMarketplace): Problem | undefined {
  if (ruleOn(WITHHOLDING_RATES, validFrom)) return undefined
  return { type: 'InvalidInput', issues: [{ path: 'validFrom', message: 'before the rules' }] }
}

async function unfitBook(
  tx: Tx,
  { operatorBookId: id }: ProposeMarketplace,
): Promise<Problem | undefined> {
  const account = await tx.db
    .selectFrom('cho_account')
    .select('code')
    .where('book_id', '=', id)
    .where('role', '=', 'tax_withheld')
    .executeTakeFirst()
  return account ? undefined : { type: 'NotFound', what: 'operator_book', id }
}
