import type { BookId } from '@cho40/contract'
import type { AccountRole } from '../ledger/account.ts'
import { accountFor } from '../ledger/party-account.ts'
import type { Tx } from '../store/deps.ts'

const ROLE_OF = {
  owner: 'owner',
  bank_interest: 'other_income',
  bank_fee: 'business_expense',
  expense: 'business_expense',
} as const satisfies Record<string, AccountRole>

/**
 * The account of a book for money of a purpose. A household's small chart keeps neither costs nor
 * other income apart from its owner.
 */
export async function accountOfPurpose(
  tx: Tx,
  bookId: BookId,
  purpose: keyof typeof ROLE_OF,
): Promise<string> {
  const row = await tx.db
    .selectFrom('cho_account')
    .select('code')
    .where('book_id', '=', bookId)
    .where('role', '=', ROLE_OF[purpose])
    .where('parent_code', 'is', null)
    .orderBy('code')
    .executeTakeFirst()
  return row?.code ?? accountFor(tx, bookId, 'owner')
}
