import type { BookId, Problem, ReceivingAccountId } from '@cho40/contract'
import { err, ok, type Result } from '@cho40/values'
import { openAccount } from '../ledger/open-book.ts'
import type { Tx } from '../store/deps.ts'

export type NewReceivingAccount = {
  readonly id: ReceivingAccountId
  readonly bin: string
  readonly number: string
  readonly holderName: string
}

/**
 * A book's account at a bank, with the account of the chart that mirrors it and a series of codes
 * of its own. A book that has this account already keeps the one it has. Problems: AccountTaken.
 */
export async function openReceivingAccount(
  tx: Tx,
  bookId: BookId,
  account: NewReceivingAccount,
): Promise<Result<ReceivingAccountId, Problem>> {
  const { id, bin, number, holderName } = account
  const taken = await tx.db
    .selectFrom('cho_receiving_account')
    .select(['id', 'book_id'])
    .where('bin', '=', bin)
    .where('number', '=', number)
    .executeTakeFirst()
  if (taken?.book_id === bookId) return ok(taken.id)
  if (taken) return err({ type: 'AccountTaken', bin, number })
  const code = await nextBankAccountCode(tx, bookId)
  await openAccount(tx, { bookId, account: { code, role: 'bank', kind: 'asset', rule: 'none' } })
  await tx.db
    .insertInto('cho_receiving_account')
    .values({
      id,
      book_id: bookId,
      bin,
      number,
      holder_name: holderName,
      ledger_account: code,
      opened_at: tx.clock.now(),
      closed_at: null,
    })
    .execute()
  await tx.db.insertInto('cho_code_series').values({ account_id: id, next_counter: 0 }).execute()
  return ok(id)
}

/** 1121.0001, 1121.0002, …: đồng in banks, in the order of opening (1122 is foreign currency). */
async function nextBankAccountCode(tx: Tx, bookId: BookId): Promise<string> {
  const banks = await tx.db
    .selectFrom('cho_account')
    .select('code')
    .where('book_id', '=', bookId)
    .where('role', '=', 'bank')
    .execute()
  return `1121.${String(banks.length + 1).padStart(4, '0')}`
}
