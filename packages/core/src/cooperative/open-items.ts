import type { BookId, MemberId } from '@cho40/contract'
import { type Dong, dong } from '@cho40/values'
import type { AccountRole } from '../ledger/account.ts'
import type { Reading } from '../store/deps.ts'

export type OpenItem = {
  readonly account: string
  readonly role: AccountRole
  /** Debits less credits: positive is what the member owes, negative what is owed to them. */
  readonly amount: Dong
}

/**
 * The order in which capital pays a member's debts: advances, then goods on credit. What the member
 * owes in 331 was carried forward by settlement runs and is settled there, before leaving.
 */
const SET_OFF_ORDER: readonly AccountRole[] = ['advances', 'receivable']

/** Every account of a member that is not level, their capital aside. */
export async function openItems(
  reading: Reading,
  { bookId, memberId }: { readonly bookId: BookId; readonly memberId: MemberId },
): Promise<readonly OpenItem[]> {
  const rows = await reading.db
    .selectFrom('cho_account as account')
    .innerJoin('cho_balance as balance', (join) =>
      join
        .onRef('balance.book_id', '=', 'account.book_id')
        .onRef('balance.account_code', '=', 'account.code'),
    )
    .select(['account.code', 'account.role', 'balance.debits', 'balance.credits'])
    .where('account.book_id', '=', bookId)
    .where('account.party', '=', memberId)
    .where('account.role', 'not in', ['member_capital', 'distribution_payable'])
    .whereRef('balance.debits', '<>', 'balance.credits')
    .orderBy('account.code')
    .execute()
  return rows.map(({ code, role, debits, credits }) => ({
    account: code,
    role,
    amount: dong(debits - credits),
  }))
}

export type SetOff = { readonly account: string; readonly amount: Dong }

/**
 * Which debts a member's capital pays. `left` are the items that stand in the way of leaving: what
 * the capital does not cover, goods still with the cooperative, money still owed to the member.
 */
export function setOffAgainst(
  capital: Dong,
  items: readonly OpenItem[],
): { readonly setOff: readonly SetOff[]; readonly left: readonly SetOff[] } {
  const isDebt = ({ role, amount }: OpenItem) => amount > 0 && SET_OFF_ORDER.includes(role)
  const debts = items
    .filter(isDebt)
    .toSorted((a, b) => SET_OFF_ORDER.indexOf(a.role) - SET_OFF_ORDER.indexOf(b.role))
  const setOff: SetOff[] = []
  const left: SetOff[] = items
    .filter((item) => !isDebt(item))
    .map(({ account, amount }) => ({ account, amount }))
  let available: number = capital
  for (const { account, amount } of debts) {
    const paid = Math.min(available, amount)
    available -= paid
    if (paid > 0) setOff.push({ account, amount: dong(paid) })
    if (paid < amount) left.push({ account, amount: dong(amount - paid) })
  }
  return { setOff, left }
}
