import type {
  CooperativeId,
  FeedAccountProof,
  FeedHealth,
  FeedId,
  MarketId,
  ReceivingAccountId,
} from '@cho40/contract'
import type { MarketDay } from '@cho40/values'
import { bankByBin } from '@cho40/vietqr/banks'
import { sql } from 'kysely'
import type { Reading } from '../store/deps.ts'
import { balanceProof } from './feed-balance.ts'

/** More told balances than this prove nothing that these do not. */
const MOST_BALANCES = 5_000

type InReach = {
  readonly id: ReceivingAccountId
  readonly bankName: string
  readonly number: string
}

/** The accounts that a feed may speak of: as in {@link accountNamed}. */
export async function accountsInReach(
  reading: Reading,
  reach: MarketId | CooperativeId,
): Promise<InReach[]> {
  const rows = await reading.db
    .selectFrom('cho_receiving_account as account')
    .select(['account.id', 'account.bin', 'account.number'])
    .where('account.closed_at', 'is', null)
    .where((eb) =>
      eb.or([
        eb(
          'account.id',
          'in',
          eb
            .selectFrom('cho_stall_payee as payee')
            .innerJoin('cho_stall as stall', 'stall.id', 'payee.stall_id')
            .select('payee.account_id')
            .where('stall.market_id', '=', reach as MarketId),
        ),
        eb(
          'account.book_id',
          'in',
          eb
            .selectFrom('cho_cooperative')
            .select('book_id')
            .where('id', '=', reach as CooperativeId),
        ),
        eb(
          'account.book_id',
          'in',
          eb
            .selectFrom('cho_market_board')
            .select('book_id')
            .where('market_id', '=', reach as MarketId),
        ),
      ]),
    )
    .orderBy('account.id')
    .execute()
  return rows.map(({ id, bin, number }) => ({
    id,
    bankName: bankByBin(bin)?.shortName ?? bin,
    number,
  }))
}

/** Each account's last statement, with its number cut to the last four digits. */
export async function statementProofs(
  reading: Reading,
  accounts: readonly InReach[],
): Promise<FeedAccountProof[]> {
  if (accounts.length === 0) return []
  const rows = await reading.db
    .selectFrom('cho_statement_import as one')
    .select(['one.account_id', 'one.last_day', 'one.balance_proof'])
    .where(
      'one.account_id',
      'in',
      accounts.map(({ id }) => id),
    )
    .orderBy('one.last_day', 'desc')
    .orderBy('one.id', 'desc')
    .execute()
  return accounts.map(({ id, bankName, number }) => {
    const last = rows.find(({ account_id }) => account_id === id)
    const statement = last && { lastDay: last.last_day, proof: last.balance_proof }
    return {
      accountId: id,
      bankName,
      number: number.slice(-4),
      statement: statement ?? null,
    }
  })
}

type Wanted = {
  readonly feedId: FeedId
  readonly accounts: readonly InReach[]
  /** Since when the feed is known to speak. */
  readonly from: MarketDay
}

/**
 * Incoming transfers that a statement shows and this feed never told of, on accounts that it does
 * tell of; and whether its balances follow.
 */
export async function heardAndMissed(
  reading: Reading,
  { feedId, accounts, from }: Wanted,
): Promise<Pick<FeedHealth, 'missed' | 'balance'>> {
  if (accounts.length === 0) return { missed: NOTHING, balance: balanceProof([]) }
  const ids = accounts.map(({ id }) => id)
  const heard = sql<number>`case when exists (select 1 from cho_observation o
    where o.source = ${feedId} and o.transfer_id = transfer.id) then 1 else 0 end`
  const listed = sql<number>`case when exists (select 1 from cho_observation o
    where o.transfer_id = transfer.id and o.import_id is not null) then 1 else 0 end`
  const rows = await reading.db
    .selectFrom('cho_bank_transfer as transfer')
    .select(['transfer.account_id', 'transfer.business_day'])
    .select([heard.as('heard'), listed.as('listed')])
    .where('transfer.account_id', 'in', ids)
    .where('transfer.business_day', '>=', from)
    .where('transfer.direction', '=', 'in')
    .execute()
  const spokenOf = new Set(rows.filter((row) => row.heard === 1).map((row) => row.account_id))
  const lost = rows.filter(
    (row) => row.heard === 0 && row.listed === 1 && spokenOf.has(row.account_id),
  )
  const lastDay =
    lost
      .map((row) => row.business_day)
      .toSorted()
      .at(-1) ?? null
  return {
    missed: { count: lost.length, lastDay },
    balance: balanceProof(await toldBalances(reading, { feedId, ids, from })),
  }
}

const NOTHING: FeedHealth['missed'] = { count: 0, lastDay: null }

async function toldBalances(
  reading: Reading,
  of: { readonly feedId: FeedId; readonly ids: ReceivingAccountId[]; readonly from: MarketDay },
) {
  const rows = await reading.db
    .selectFrom('cho_observation as said')
    .innerJoin('cho_bank_transfer as transfer', 'transfer.id', 'said.transfer_id')
    .select(['said.account_id', 'said.amount', 'said.direction', 'said.occurred_at'])
    .select('said.balance_after')
    .where('transfer.account_id', 'in', of.ids)
    .where('transfer.business_day', '>=', of.from)
    .where('said.source', '=', of.feedId)
    .where('said.balance_after', 'is not', null)
    .orderBy('said.occurred_at', 'desc')
    .limit(MOST_BALANCES)
    .execute()
  return rows.flatMap((row) =>
    row.balance_after === null
      ? []
      : [
          {
            accountId: row.account_id,
            change: row.direction === 'in' ? row.amount : -row.amount,
            balanceAfter: row.balance_after,
            occurredAt: row.occurred_at,
          },
        ],
  )
}
