import type { ExceptionId, ReceivingAccountId } from '@cho40/contract'
import type { Reading } from '../store/deps.ts'

/** The stall that decides who may touch an exception or an account; undefined when unknown. */
export async function scopeOf(
  reading: Reading,
  thing: { readonly exceptionId: ExceptionId } | { readonly accountId: ReceivingAccountId },
): Promise<string | undefined> {
  if ('accountId' in thing) {
    const row = await reading.db
      .selectFrom('cho_stall')
      .select('id')
      .where('account_id', '=', thing.accountId)
      .orderBy('id')
      .executeTakeFirst()
    return row?.id
  }
  const row = await reading.db
    .selectFrom('cho_exception')
    .select('stall_id')
    .where('id', '=', thing.exceptionId)
    .executeTakeFirst()
  return row?.stall_id ?? undefined
}
