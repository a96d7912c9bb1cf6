import type { BookId, Buyer, MemberId, Problem, SupplyMode } from '@cho40/contract'
import { err, invariant, ok, type Result } from '@cho40/values'
import type { AccountRole } from '../ledger/account.ts'
import { openPartyAccount } from '../ledger/party-account.ts'
import type { Reading, Tx } from '../store/deps.ts'

/** The chart's account for a role. */
export type Chart = (role: AccountRole) => string

/** The whole chart of a book in one reading; parties' accounts are no part of it. */
export async function chartOf(reading: Reading, bookId: BookId): Promise<Chart> {
  const rows = await reading.db
    .selectFrom('cho_account')
    .select(['role', 'code'])
    .where('book_id', '=', bookId)
    .where('parent_code', 'is', null)
    .orderBy('code', 'desc')
    .execute()
  const codes = new Map(rows.map(({ role, code }) => [role, code]))
  return (role) => {
    const code = codes.get(role)
    invariant(code, `book ${bookId} has no account for ${role}`)
    return code
  }
}

/** A member's accounts: what the cooperative owes them, and what they owe. */
export type MemberAccount = 'payable' | 'advances' | 'receivable'

/** The account of one member under 331, 141 or 131, opened when first asked for. */
export function memberAccount(
  tx: Tx,
  of: { readonly bookId: BookId; readonly chart: Chart; readonly memberId: MemberId },
  which: MemberAccount,
): Promise<Result<string, Problem>> {
  return openPartyAccount(tx, {
    bookId: of.bookId,
    parent: of.chart(which),
    party: of.memberId,
  })
}

/**
 * What was decided to be paid to a member, under the member's own 331: an approved net, an advance
 * to a bank account. Kept apart so that a buyer's return of tomorrow cannot eat what was approved
 * today; it can never be overdrawn.
 */
export async function toPayAccount(
  tx: Tx,
  of: { readonly bookId: BookId; readonly chart: Chart; readonly memberId: MemberId },
): Promise<Result<string, Problem>> {
  const payable = await memberAccount(tx, of, 'payable')
  if (!payable.ok) return payable
  return openPartyAccount(tx, {
    bookId: of.bookId,
    parent: payable.value,
    party: of.memberId,
    rule: 'debits_lte_credits',
  })
}

/** What a buyer or an agent owes, under 131; a supplier's part of 331. */
export function partyAccount(
  tx: Tx,
  of: { readonly bookId: BookId; readonly chart: Chart; readonly party: string },
  role: 'receivable' | 'payable',
): Promise<Result<string, Problem>> {
  return openPartyAccount(tx, { bookId: of.bookId, parent: of.chart(role), party: of.party })
}

export function partyOf(buyer: Buyer): string {
  return buyer.kind === 'member' ? buyer.memberId : buyer.name
}

/** Where goods stand in the books: 003 or 156 in the store, their parts of 003 or 157 at an agent. */
export async function goodsAccount(
  tx: Tx,
  of: { readonly bookId: BookId; readonly chart: Chart },
  goods: { readonly mode: SupplyMode; readonly place: string },
): Promise<Result<string, Problem>> {
  const consigned = goods.mode === 'consignment'
  if (goods.place === '') return ok(of.chart(consigned ? 'goods_on_consignment' : 'inventory'))
  return openPartyAccount(tx, {
    bookId: of.bookId,
    parent: of.chart(consigned ? 'goods_on_consignment' : 'goods_at_agents'),
    party: goods.place,
  })
}

/** A party account that is there already; nothing is opened for reading. */
export async function knownAccount(
  reading: Reading,
  of: { readonly bookId: BookId; readonly parent: string; readonly party: string },
): Promise<Result<string, Problem>> {
  const row = await reading.db
    .selectFrom('cho_account')
    .select('code')
    .where('book_id', '=', of.bookId)
    .where('parent_code', '=', of.parent)
    .where('party', '=', of.party)
    .executeTakeFirst()
  return row ? ok(row.code) : err({ type: 'NotFound', what: 'account', id: of.party })
}
