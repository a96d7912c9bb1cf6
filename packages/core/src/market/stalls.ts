import type { MarketId, PersonId, Problem, StallId, StallView } from '@cho40/contract'
import { err, ok, type Result } from '@cho40/values'
import { bankByBin } from '@cho40/vietqr/banks'
import type { Reading } from '../store/deps.ts'

function stallRows(reading: Reading) {
  return reading.db
    .selectFrom('cho_stall as stall')
    .innerJoin('cho_market as market', 'market.id', 'stall.market_id')
    .innerJoin('cho_receiving_account as account', 'account.id', 'stall.account_id')
    .select([
      'stall.id',
      'stall.number',
      'stall.name',
      'stall.book_id',
      'stall.market_id',
      'market.name as market_name',
      'market.demo',
      'account.id as account_id',
      'account.bin',
      'account.number as account_number',
      'account.holder_name',
    ])
}

type StallRow = Awaited<ReturnType<ReturnType<typeof stallRows>['executeTakeFirstOrThrow']>>

function rowToStall(row: StallRow): StallView {
  return {
    id: row.id,
    number: row.number,
    name: row.name,
    marketId: row.market_id,
    marketName: row.market_name,
    bookId: row.book_id,
    demo: row.demo === 1,
    account: {
      id: row.account_id,
      bin: row.bin,
      bankName: bankByBin(row.bin)?.shortName ?? row.bin,
      number: row.account_number,
      holderName: row.holder_name,
    },
  }
}

/** One stall with the account its QR codes name. Problems: NotFound. */
export async function stall(reading: Reading, id: StallId): Promise<Result<StallView, Problem>> {
  const row = await stallRows(reading).where('stall.id', '=', id).executeTakeFirst()
  return row ? ok(rowToStall(row)) : err({ type: 'NotFound', what: 'stall', id })
}

/** A market's stalls in the order of their numbers. */
export async function stallsOfMarket(
  reading: Reading,
  marketId: MarketId,
): Promise<readonly StallView[]> {
  const rows = await stallRows(reading).where('stall.market_id', '=', marketId).execute()
  const byNumber = new Intl.Collator('vi', { numeric: true })
  return rows.map(rowToStall).toSorted((a, b) => byNumber.compare(a.number, b.number))
}

/** The stalls at which a person has a role of their own. */
export async function stallsOfPerson(
  reading: Reading,
  personId: PersonId,
): Promise<readonly StallView[]> {
  const rows = await stallRows(reading)
    .innerJoin('cho_grant as role', 'role.scope_id', 'stall.id')
    .where('role.person_id', '=', personId)
    .where('role.role', 'in', ['vendor', 'staff', 'helper'])
    .orderBy('stall.number')
    .execute()
  return [...new Map(rows.map((row) => [row.id, rowToStall(row)])).values()]
}
