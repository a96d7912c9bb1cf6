import type { Problem, ReceivingAccountId } from '@cho40/contract'
import { CODE_COUNT, codeAt } from '@cho40/reconcile/codes'
import { err, invariant, ok, type Result } from '@cho40/values'
import { codeKeyOf } from '../market/code-key.ts'
import type { Tx } from '../store/deps.ts'
import { prepared } from '../store/prepared.ts'

const next = prepared((db, { accountId }: { readonly accountId: ReceivingAccountId }) =>
  db
    .insertInto('cho_code_series')
    .values({ account_id: accountId, next_counter: 1 })
    .onConflict((conflict) =>
      conflict
        .column('account_id')
        .doUpdateSet((eb) => ({ next_counter: eb('cho_code_series.next_counter', '+', 1) })),
    )
    .returning('next_counter'),
)

/**
 * An account's next code, taken from where stalls lease theirs, so that nobody else will show it.
 * Problems: CodesExhausted.
 */
export async function takeCode(
  tx: Tx,
  accountId: ReceivingAccountId,
): Promise<Result<string, Problem>> {
  const [series] = await next(tx, { accountId })
  invariant(series, 'a series that is advanced says where it is')
  // The back of the series belongs to printed signs, which are few: leasing stops there, too.
  if (series.next_counter > CODE_COUNT) return err({ type: 'CodesExhausted', accountId })
  return ok(codeAt(series.next_counter - 1, codeKeyOf(accountId)))
}
