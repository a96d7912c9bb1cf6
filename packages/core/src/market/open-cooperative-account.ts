import type { OpenCooperativeAccount, Problem, ReceivingAccountId } from '@cho40/contract'
import { err, type Result } from '@cho40/values'
import { isKnownBin } from '@cho40/vietqr/banks'
import type { Deps } from '../store/deps.ts'
import { once } from '../store/once.ts'
import { transact } from '../store/transact.ts'
import { openReceivingAccount } from './receiving-account.ts'

/**
 * Makes an account at a bank known as the cooperative's own: what its buyers pay into and its
 * members are paid from. Problems: NotFound (cooperative), UnknownBank, AccountTaken, IdReused.
 */
export function openCooperativeAccount(
  deps: Deps,
  input: OpenCooperativeAccount,
): Promise<Result<ReceivingAccountId, Problem>> {
  const { cooperativeId, ...account } = input
  return transact(deps, (tx) =>
    once(tx, { scope: cooperativeId, id: input.id, body: input }, async () => {
      if (!isKnownBin(account.bin)) return err({ type: 'UnknownBank', bin: account.bin })
      const cooperative = await tx.db
        .selectFrom('cho_cooperative')
        .select('book_id')
        .where('id', '=', cooperativeId)
        .executeTakeFirst()
      if (!cooperative) return err({ type: 'NotFound', what: 'cooperative', id: cooperativeId })
      return openReceivingAccount(tx, cooperative.book_id, account)
    }),
  )
}
