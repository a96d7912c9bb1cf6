import type { AccountList, BookId } from '@cho40/contract'
import type { MarketDay } from '@cho40/values'
import { bankByBin } from '@cho40/vietqr/banks'
import type { Reading } from '../store/deps.ts'
import { taxpayerOn } from './taxpayers.ts'

/**
 * The accounts that a household takes money on (form 01/BK-STK), those it has closed included.
 * Accounts and wallets this product has never seen are for the household to add.
 */
export async function accountList(
  reading: Reading,
  of: { readonly bookId: BookId; readonly day: MarketDay },
): Promise<AccountList> {
  const rows = await reading.db
    .selectFrom('cho_receiving_account')
    .select(['bin', 'number', 'holder_name', 'opened_at', 'closed_at'])
    .where('book_id', '=', of.bookId)
    .orderBy('opened_at')
    .orderBy('number')
    .execute()
  return {
    form: '01/BK-STK',
    taxpayer: await taxpayerOn(reading, of),
    accounts: rows.map((row) => ({
      bin: row.bin,
      bankName: bankByBin(row.bin)?.shortName ?? row.bin,
      number: row.number,
      holderName: row.holder_name,
      openedAt: row.opened_at,
      closedAt: row.closed_at,
    })),
  }
}
