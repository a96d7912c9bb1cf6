import type { DecisionId, ExceptionId, ReceivingAccountId, TransferId } from '@cho40/contract'
import type { Reading } from '../store/deps.ts'

type Thing =
  | { readonly exceptionId: ExceptionId }
  | { readonly accountId: ReceivingAccountId }
  | { readonly transferId: TransferId }
  | { readonly decisionId: DecisionId }

/**
 * The stall that decides who may touch an exception, an account, or a transfer on it and what was
 * decided of that, or the cooperative or market whose account it is; undefined when unknown.
 */
export async function scopeOf(reading: Reading, thing: Thing): Promise<string | undefined> {
  if ('transferId' in thing) return scopeOfTransfer(reading, thing.transferId)
  if ('decisionId' in thing) {
    const row = await reading.db
      .selectFrom('cho_decision')
      .select('transfer_id')
      .where('id', '=', thing.decisionId)
      .executeTakeFirst()
    return row && scopeOfTransfer(reading, row.transfer_id)
  }
  if ('accountId' in thing) {
    const row = await reading.db
      .selectFrom('cho_receiving_account as account')
      .leftJoin('cho_stall_payee as payee', 'payee.account_id', 'account.id')
      .leftJoin('cho_cooperative as cooperative', 'cooperative.book_id', 'account.book_id')
      .leftJoin('cho_market_board as board', 'board.book_id', 'account.book_id')
      .select(['payee.stall_id', 'cooperative.id as cooperative_id', 'board.market_id'])
      .where('account.id', '=', thing.accountId)
      .orderBy('payee.stall_id')
      .executeTakeFirst()
    return row?.stall_id ?? row?.cooperative_id ?? row?.market_id ?? undefined
  }
  const row = await reading.db
    .selectFrom('cho_exception')
    .leftJoin('cho_cooperative', 'cho_cooperative.book_id', 'cho_exception.book_id')
    .leftJoin('cho_market_board as board', 'board.book_id', 'cho_exception.book_id')
    .select(['stall_id', 'cho_cooperative.id as cooperative_id', 'board.market_id'])
    .where('cho_exception.id', '=', thing.exceptionId)
    .executeTakeFirst()
  return row?.stall_id ?? row?.cooperative_id ?? row?.market_id ?? undefined
}

async function scopeOfTransfer(reading: Reading, id: TransferId): Promise<string | undefined> {
  const row = await reading.db
    .selectFrom('cho_bank_transfer')
    .select('account_id')
    .where('id', '=', id)
    .executeTakeFirst()
  return row && scopeOf(reading, { accountId: row.account_id })
}
