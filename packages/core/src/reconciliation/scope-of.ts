import type { ExceptionId, ReceivingAccountId } from '@cho40/contract'
import type { Reading } from '../store/deps.ts'

/**
 * The stall that decides who may touch an exception or an account, or the cooperative whose account
 * it is; undefined when unknown.
 */
export async function scopeOf(
  reading: Reading,
  thing: { readonly exceptionId: ExceptionId } | { readonly accountId: ReceivingAccountId },
): Promise<string | undefined> {
  if ('accountId' in thing) {
    const row = await reading.db
      .selectFrom('cho_receiving_account as account')
      .leftJoin('cho_stall as stall', 'stall.account_id', 'account.id')
      .leftJoin('cho_cooperative as cooperative', 'cooperative.book_id', 'account.book_id')
      .select(['stall.id as stall_id', 'cooperative.id as cooperative_id'])
      .where('account.id', '=', thing.accountId)
      .orderBy('stall.id')
      .executeTakeFirst()
    return row?.stall_id ?? row?.cooperative_id ?? undefined
  }
  const row = await reading.db
    .selectFrom('cho_exception')
    .leftJoin('cho_cooperative', 'cho_cooperative.book_id', 'cho_exception.book_id')
    .select(['stall_id', 'cho_cooperative.id as cooperative_id'])
    .where('cho_exception.id', '=', thing.exceptionId)
    .executeTakeFirst()
  return row?.stall_id ?? row?.cooperative_id ?? undefined
}
