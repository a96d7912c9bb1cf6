import type { BookId, Problem } from '@cho40/contract'
import { type Dong, dong, err, ok, type Result, subtractDong } from '@cho40/values'
import type { Reading, Tx } from '../store/deps.ts'
import type { Line } from './journal-entry.ts'

export type Balance = { readonly debits: Dong; readonly credits: Dong }

/**
 * Adds an entry's lines to the cached balances and holds each account to its rule. Accounts are
 * taken in sorted order, so that two entries never wait for each other in a circle.
 */
export async function applyToBalances(
  tx: Tx,
  bookId: BookId,
  lines: readonly Line[],
): Promise<Result<void, Problem>> {
  const changes = sumsByAccount(lines)
  const accounts = await accountsOf(
    tx,
    bookId,
    changes.map(([code]) => code),
  )
  for (const [code, sums] of changes) {
    const account = accounts.get(code)
    if (!account) return err({ type: 'NotFound', what: 'account', id: code })
    if (account.closed_seq !== null) return err({ type: 'AccountClosed', account: code })
    const { debits, credits } = await tx.db
      .updateTable('cho_balance')
      .set((eb) => ({
        debits: eb('debits', '+', sums.debits),
        credits: eb('credits', '+', sums.credits),
      }))
      .where('book_id', '=', bookId)
      .where('account_code', '=', code)
      .returning(['debits', 'credits'])
      .executeTakeFirstOrThrow()
    const broken =
      (account.rule === 'debits_lte_credits' && debits > credits) ||
      (account.rule === 'credits_lte_debits' && credits > debits)
    if (broken) return err({ type: 'AccountRuleBroken', account: code, debits, credits })
  }
  return ok(undefined)
}

async function accountsOf(tx: Tx, bookId: BookId, codes: readonly string[]) {
  const rows = await tx.db
    .selectFrom('cho_account')
    .select(['code', 'rule', 'closed_seq'])
    .where('book_id', '=', bookId)
    .where('code', 'in', codes)
    .execute()
  return new Map(rows.map((row) => [row.code, row]))
}

function sumsByAccount(lines: readonly Line[]): [string, Balance][] {
  const sums = new Map<string, Balance>()
  for (const { account, side, amount } of lines) {
    const { debits, credits } = sums.get(account) ?? { debits: 0, credits: 0 }
    sums.set(account, {
      debits: dong(debits + (side === 'debit' ? amount : 0)),
      credits: dong(credits + (side === 'credit' ? amount : 0)),
    })
  }
  return [...sums].toSorted(([a], [b]) => (a < b ? -1 : 1))
}

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
