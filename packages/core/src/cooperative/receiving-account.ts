import type { BookId, Problem } from '@cho40/contract'
import { type Dong, dong, err, ok, type Result } from '@cho40/values'
import type { AccountRole } from '../ledger/account.ts'
import { balanceOf } from '../ledger/balances.ts'
import { accountFor } from '../ledger/party-account.ts'
import type { Tx } from '../store/deps.ts'
import { unfit } from './refusals.ts'

type Wanted = {
  readonly bookId: BookId
  /** The account that was named, if one was. */
  readonly into: string | undefined
  /** What it may be; the first when none was named. */
  readonly roles: readonly AccountRole[]
  readonly value: Dong
}

/**
 * The account to debit with what was brought. Money already booked as the owner's can be named up to
 * what lies there. Problems: NotFound, InvalidInput (an account of another kind), AmountNotAvailable.
 */
export async function receivingAccountFor(
  tx: Tx,
  { bookId, into, roles, value }: Wanted,
): Promise<Result<string, Problem>> {
  if (into === undefined) return ok(await accountFor(tx, bookId, roles[0] ?? 'cash'))
  const account = await tx.db
    .selectFrom('cho_account')
    .select(['code', 'role', 'parent_code'])
    .where('book_id', '=', bookId)
    .where('code', '=', into)
    .executeTakeFirst()
  if (!account) return err({ type: 'NotFound', what: 'account', id: into })
  if (!roles.includes(account.role)) return unfit('into', account.role)
  if (account.role === 'owner') {
    const lies = dong(-(await balanceOf(tx, bookId, account.code)))
    if (lies < value) return err({ type: 'AmountNotAvailable', wanted: value, available: lies })
  }
  return ok(account.code)
}
