import type { BookId, Problem } from '@cho40/contract'
import type { Result } from '@cho40/values'
import { accountFor, openPartyAccount } from '../../ledger/party-account.ts'
import type { Tx } from '../../store/deps.ts'

/** Whose part of the seller's liabilities it is: buyers who paid and have no goods yet. */
const ORDERS_PARTY = 'orders'

/**
 * What buyers have paid for goods that are not theirs yet: owed until the goods are handed over,
 * and never less than nothing. Problems: none for a book with a chart.
 */
export async function ordersAccount(tx: Tx, bookId: BookId): Promise<Result<string, Problem>> {
  return openPartyAccount(tx, {
    bookId,
    parent: await accountFor(tx, bookId, 'suspense'),
    party: ORDERS_PARTY,
    rule: 'debits_lte_credits',
  })
}

/** A cooperative keeps goods apart from services; a household has one account for what it sells. */
export function goodsSalesAccount(tx: Tx, bookId: BookId): Promise<string> {
  return incomeAccount(tx, bookId, 'goods_sales')
}

/** Bringing goods is a service of the seller's. */
export function deliveryAccount(tx: Tx, bookId: BookId): Promise<string> {
  return incomeAccount(tx, bookId, 'service_income')
}

async function incomeAccount(
  tx: Tx,
  bookId: BookId,
  role: 'goods_sales' | 'service_income',
): Promise<string> {
  const row = await tx.db
    .selectFrom('cho_account')
    .select('code')
    .where('book_id', '=', bookId)
    .where('role', '=', role)
    .where('parent_code', 'is', null)
    .executeTakeFirst()
  return row?.code ?? accountFor(tx, bookId, 'sales')
}
