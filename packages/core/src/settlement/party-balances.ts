import type { BookId, PartyBalance } from '@cho40/contract'
import { dong } from '@cho40/values'
import type { Reading } from '../store/deps.ts'

/** Every party's account of a book that is not level: who owes, and who is owed. By account. */
export async function partyBalances(reading: Reading, bookId: BookId): Promise<PartyBalance[]> {
  const rows = await reading.db
    .selectFrom('cho_account as account')
    .innerJoin('cho_balance as balance', (join) =>
      join
        .onRef('balance.book_id', '=', 'account.book_id')
        .onRef('balance.account_code', '=', 'account.code'),
    )
    .select(['account.code', 'account.role', 'account.party'])
    .select(['balance.debits', 'balance.credits'])
    .where('account.book_id', '=', bookId)
    .where('account.party', 'is not', null)
    .where('account.role', 'in', ['receivable', 'payable', 'advances', 'distribution_payable'])
    .whereRef('balance.debits', '<>', 'balance.credits')
    .orderBy('account.code')
    .execute()
  const names = await namesOf(reading, bookId)
  return rows.flatMap(({ code: account, role, party, debits, credits }) => {
    if (party === null) return []
    return [
      { account, role, party, name: names.get(party) ?? party, balance: dong(debits - credits) },
    ]
  })
}

async function namesOf(reading: Reading, bookId: BookId): Promise<ReadonlyMap<string, string>> {
  const rows = await reading.db
    .selectFrom('cho_member as member')
    .innerJoin('cho_cooperative as cooperative', 'cooperative.id', 'member.cooperative_id')
    .select(['member.id', 'member.name'])
    .where('cooperative.book_id', '=', bookId)
    .execute()
  return new Map(rows.map(({ id, name }) => [id, name]))
}
