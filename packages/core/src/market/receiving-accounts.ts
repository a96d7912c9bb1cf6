import type { BookId, ReceivingAccountView } from '@cho40/contract'
import { bankByBin } from '@cho40/vietqr/banks'
import type { Reading } from '../store/deps.ts'

/** The accounts at banks that a book has open, in the order of their opening. */
export async function receivingAccountsOf(
  reading: Reading,
  bookId: BookId,
): Promise<ReceivingAccountView[]> {
  const rows = await reading.db
    .selectFrom('cho_receiving_account')
    .select(['id', 'bin', 'number', 'holder_name'])
    .where('book_id', '=', bookId)
    .where('closed_at', 'is', null)
    .orderBy('opened_at')
    .orderBy('id')
    .execute()
  return rows.map(({ id, bin, number, holder_name: holderName }) => ({
    id,
    bin,
    bankName: bankByBin(bin)?.shortName ?? bin,
    number,
    holderName,
  }))
}
