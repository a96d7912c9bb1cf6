import type { BookId, CooperativeId, MarketId, ReceivingAccountId } from '@cho40/contract'
import type { Reading, Tx } from '../store/deps.ts'
import { known, prepared } from '../store/prepared.ts'
import type { BankNotice } from './bank-feed.ts'
import { type MemoScanner, scannerOf } from './memo-codes.ts'

/** A receiving account as the way from a notice into its book needs it. */
export type KnownAccount = {
  readonly id: ReceivingAccountId
  readonly bookId: BookId
  /** The account of the book that mirrors the bank's. */
  readonly ledgerAccount: string
  readonly scan: MemoScanner
}

const inReach = prepared((db, of: { number: string; reach: MarketId | CooperativeId }) =>
  db
    .selectFrom('cho_receiving_account as account')
    .innerJoin('cho_code_series as series', 'series.account_id', 'account.id')
    .select(['account.id', 'account.book_id', 'account.ledger_account', 'series.next_counter'])
    .where('account.number', '=', known(of.number))
    .where((eb) =>
      eb.or([
        eb.exists(
          eb
            // Also one that the stall had before: codes of then may be paid for a long time.
            .selectFrom('cho_stall_payee as payee')
            .innerJoin('cho_stall as stall', 'stall.id', 'payee.stall_id')
            .select('stall.id')
            .whereRef('payee.account_id', '=', 'account.id')
            .where('stall.market_id', '=', known(of.reach as MarketId)),
        ),
        eb.exists(
          eb
            .selectFrom('cho_cooperative as cooperative')
            .select('cooperative.id')
            .whereRef('cooperative.book_id', '=', 'account.book_id')
            .where('cooperative.id', '=', known(of.reach as CooperativeId)),
        ),
        eb.exists(
          eb
            .selectFrom('cho_market_board as board')
            .select('board.market_id')
            .whereRef('board.book_id', '=', 'account.book_id')
            .where('board.market_id', '=', known(of.reach as MarketId)),
        ),
      ]),
    ),
)

/**
 * The account that a notice speaks of. A feed may speak only of accounts of stalls in its own
 * market and of that market's board, or of its own cooperative. A virtual account names its stall more closely than the account it lies under. A number
 * that two banks' accounts share names none: the notice does not say which bank, and money must not
 * be booked by chance.
 */
export async function accountNamed(
  tx: Tx,
  { reach }: { readonly reach: MarketId | CooperativeId },
  notice: BankNotice,
): Promise<KnownAccount | undefined> {
  for (const number of [notice.virtualAccount, notice.accountNumber]) {
    if (number === undefined) continue
    const accounts = await inReach(tx, { number, reach })
    const [account] = accounts
    if (account) return accounts.length === 1 ? accountFrom(account) : undefined
  }
  return undefined
}

const byId = prepared((db, of: { id: ReceivingAccountId }) =>
  db
    .selectFrom('cho_receiving_account as account')
    .innerJoin('cho_code_series as series', 'series.account_id', 'account.id')
    .select([
      'account.id',
      'account.book_id',
      'account.ledger_account',
      'account.number',
      'series.next_counter',
    ])
    .where('account.id', '=', known(of.id)),
)

/** The same by its id, with its number; undefined when there is none. */
export async function accountOf(
  on: Reading,
  id: ReceivingAccountId,
): Promise<(KnownAccount & { readonly number: string }) | undefined> {
  const [row] = await byId(on, { id })
  return row && { ...accountFrom(row), number: row.number }
}

function accountFrom(row: {
  readonly id: ReceivingAccountId
  readonly book_id: BookId
  readonly ledger_account: string
  readonly next_counter: number
}): KnownAccount {
  return {
    id: row.id,
    bookId: row.book_id,
    ledgerAccount: row.ledger_account,
    scan: scannerOf(row.id, row.next_counter),
  }
}
