import type { BookId } from '@cho40/contract'
import { type Dong, subtractDong } from '@cho40/values'
import type { Reading } from '../store/deps.ts'

/** Debits less credits of one account; negative for a liability with money in it. */
export async function balanceOf(reading: Reading, bookId: BookId, code: string): Promise<Dong> {
  const { debits, credits } = await reading.db
    .selectFrom('cho_balance')
    .select(['debits', 'credits'])
    .where('book_id', '=', bookId)
    .where('account_code', '=', code)
    .executeTakeFirstOrThrow()
  return subtractDong(debits, credits)
}
