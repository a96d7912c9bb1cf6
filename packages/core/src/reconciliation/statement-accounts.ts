import type { StallId, StatementAccountView } from '@cho40/contract'
import { bankByBin } from '@cho40/vietqr/banks'
import { scopesBelow } from '../access/scopes.ts'
import type { Reading } from '../store/deps.ts'
import { ownBooksBelow } from './books-below.ts'

/**
 * The accounts whose statements a stall, a cooperative, a market or anything above may bring: those of
 * stalls by number, then those of cooperatives and market boards.
 */
export async function statementAccounts(
  reading: Reading,
  scopeId: string,
): Promise<StatementAccountView[]> {
  const rows = await reading.db
    .selectFrom('cho_receiving_account as account')
    .leftJoin('cho_stall_payee as payee', 'payee.account_id', 'account.id')
    .leftJoin('cho_stall as stall', 'stall.id', 'payee.stall_id')
    .leftJoin('cho_cooperative as cooperative', 'cooperative.book_id', 'account.book_id')
    .leftJoin('cho_market_board as board', 'board.book_id', 'account.book_id')
    .leftJoin('cho_market as market', 'market.id', 'board.market_id')
    .select(['account.id', 'account.bin', 'account.number', 'account.holder_name'])
    .select(['stall.id as stall_id', 'stall.number as stall_number', 'stall.name as stall_name'])
    .select(['cooperative.name as cooperative_name', 'market.name as market_name'])
    .where('account.closed_at', 'is', null)
    .where((eb) =>
      eb.or([
        eb('payee.stall_id', 'in', scopesBelow<StallId>(scopeId)),
        eb('account.book_id', 'in', ownBooksBelow(scopeId)),
      ]),
    )
    .orderBy('account.opened_at')
    .orderBy('account.id')
    .orderBy('stall.id')
    .execute()
  // One account of a household may stand at several of its stalls.
  const accounts = new Map<string, StatementAccountView>()
  for (const row of rows) {
    if (accounts.has(row.id)) continue
    accounts.set(row.id, {
      id: row.id,
      owner: row.stall_id ? 'stall' : row.cooperative_name === null ? 'market' : 'cooperative',
      stallId: row.stall_id,
      stallNumber: row.stall_number,
      name: row.stall_name ?? row.cooperative_name ?? row.market_name ?? '',
      bankName: bankByBin(row.bin)?.shortName ?? row.bin,
      number: row.number,
      holderName: row.holder_name,
    })
  }
  return [...accounts.values()].toSorted(
    (a, b) =>
      Number(a.owner !== 'stall') - Number(b.owner !== 'stall') ||
      (a.stallNumber ?? '').localeCompare(b.stallNumber ?? '', 'vi', { numeric: true }),
  )
}
