import type { CodeLease, LeaseCodes, Problem } from '@cho40/contract'
import { CODE_COUNT } from '@cho40/reconcile/codes'
import { err, ok, type Result } from '@cho40/values'
import { stall as findStall } from '../market/stalls.ts'
import type { Deps } from '../store/deps.ts'
import { transact } from '../store/transact.ts'
import { codesOfBlock } from './code-series.ts'

/**
 * Hands a stall's device a block of reference codes that nobody else will ever show, so that it can
 * make requests with no signal. The same lease id gives the same block again.
 * Problems: NotFound (stall), CodesExhausted, IdReused.
 */
export function leaseCodes(deps: Deps, input: LeaseCodes): Promise<Result<CodeLease, Problem>> {
  return transact(deps, async (tx) => {
    const found = await findStall(tx, input.stallId)
    if (!found.ok) return found
    const accountId = found.value.account.id
    const before = await tx.db
      .selectFrom('cho_code_lease')
      .selectAll()
      .where('id', '=', input.id)
      .executeTakeFirst()
    if (before && (before.stall_id !== input.stallId || before.size !== input.count)) {
      return err({ type: 'IdReused', id: input.id })
    }
    if (before) {
      const codes = codesOfBlock(before.account_id, {
        first: before.first_counter,
        size: before.size,
      })
      return ok({ accountId: before.account_id, codes })
    }
    const series = await tx.db
      .updateTable('cho_code_series')
      .set((eb) => ({ next_counter: eb('next_counter', '+', input.count) }))
      .where('account_id', '=', accountId)
      .returning('next_counter')
      .executeTakeFirstOrThrow()
    if (series.next_counter > CODE_COUNT) return err({ type: 'CodesExhausted', accountId })
    const first = series.next_counter - input.count
    await tx.db
      .insertInto('cho_code_lease')
      .values({
        id: input.id,
        account_id: accountId,
        stall_id: input.stallId,
        first_counter: first,
        size: input.count,
        leased_at: tx.clock.now(),
      })
      .execute()
    return ok({ accountId, codes: codesOfBlock(accountId, { first, size: input.count }) })
  })
}
