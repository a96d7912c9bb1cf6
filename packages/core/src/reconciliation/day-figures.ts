import type { BookId, DaySlip } from '@cho40/contract'
import { type Dong, dong, type MarketDay, subtractDong } from '@cho40/values'
import { sql } from 'kysely'
import type { Reading } from '../store/deps.ts'
import { NO_SALE_KINDS } from './purpose.ts'

const NO_SALE = NO_SALE_KINDS.map((kind) => `'${kind}'`).join(', ')

export type DayFigures = Pick<DaySlip, 'sales' | 'bank' | 'waiting'>

/**
 * The figures of one day of one book, each from its own source: sales by transfer from what requests
 * were given, the bank's side from the transfers and the suspense account of the ledger. They agree
 * only when all three records do.
 */
export async function dayFigures(
  reading: Reading,
  bookId: BookId,
  day: MarketDay,
): Promise<DayFigures> {
  const cash = await cashSales(reading, bookId, day)
  const bankSales = await salesByTransfer(reading, bookId, day)
  const bank = await bankSide(reading, bookId, day)
  return {
    sales: {
      cash: cash.amount,
      cashCount: cash.count,
      bank: bankSales.amount,
      bankCount: bankSales.count,
      total: dong(cash.amount + bankSales.amount),
    },
    bank: {
      ...bank,
      allocated: subtractDong(bank.received, await keptInSuspense(reading, bookId, day)),
    },
    waiting: await waitingOn(reading, bookId, day),
  }
}

type Sum = { readonly amount: Dong; readonly count: number }

/**
 * What sales put into the box this day. A sale of a closed day that was voided today takes its money
 * out today, so the sum may be below zero; the void of a sale of the same day leaves nothing.
 */
async function cashSales(reading: Reading, bookId: BookId, day: MarketDay): Promise<Sum> {
  const sales = reading.db
    .selectFrom('cho_sale')
    .where('cho_sale.book_id', '=', bookId)
    .where('method', '=', 'cash')
  const made = await sales
    .select(sumOf('amount'))
    .where('business_day', '=', day)
    .executeTakeFirstOrThrow()
  const undone = await sales
    .innerJoin('cho_entry as undoing', 'undoing.reverses_id', 'cho_sale.entry_id')
    .select(sumOf('amount'))
    .where('undoing.business_day', '=', day)
    .executeTakeFirstOrThrow()
  const standing = await sales
    .select((eb) => eb.fn.countAll<number>().as('count'))
    .where('business_day', '=', day)
    .where('state', '=', 'completed')
    .executeTakeFirstOrThrow()
  return { amount: subtractDong(made.sum, undone.sum), count: standing.count }
}

/**
 * What else went into the box this day, less what went out of it: refunds and payouts in cash, money
 * taken to the bank or fetched from it. Below zero when more went out.
 */
export async function cashMoved(reading: Reading, bookId: BookId, day: MarketDay): Promise<Dong> {
  const row = await reading.db
    .selectFrom('cho_entry as entry')
    .innerJoin('cho_posting as posting', (join) =>
      join.onRef('posting.book_id', '=', 'entry.book_id').onRef('posting.seq', '=', 'entry.seq'),
    )
    .innerJoin('cho_account as account', (join) =>
      join
        .onRef('account.book_id', '=', 'posting.book_id')
        .onRef('account.code', '=', 'posting.account_code')
        .on('account.role', '=', 'cash'),
    )
    .select(sumOf("case posting.side when 'debit' then posting.amount else -posting.amount end"))
    .where('entry.book_id', '=', bookId)
    .where('entry.business_day', '=', day)
    .where('entry.kind', 'not in', ['cash_sale', 'cash_sale_reversed', 'cash_difference'])
    .executeTakeFirstOrThrow()
  return row.sum
}

/** What requests were given this day, by the allocations' own record. */
async function salesByTransfer(reading: Reading, bookId: BookId, day: MarketDay): Promise<Sum> {
  const row = await reading.db
    .selectFrom('cho_allocation as allocation')
    .innerJoin('cho_entry as entry', 'entry.id', 'allocation.entry_id')
    .select((eb) => [
      sumOf('allocation.amount'),
      eb.fn.count<number>('allocation.request_id').distinct().as('count'),
    ])
    .where('allocation.book_id', '=', bookId)
    .where('entry.business_day', '=', day)
    .where('allocation.request_id', 'is not', null)
    .executeTakeFirstOrThrow()
  return { amount: row.sum, count: row.count }
}

/**
 * How much more suspense holds after this day, by the ledger alone, and what left it as no sale.
 * Whatever else the bank received has gone to requests, whoever says so.
 */
async function keptInSuspense(reading: Reading, bookId: BookId, day: MarketDay): Promise<Dong> {
  const row = await reading.db
    .selectFrom('cho_entry as entry')
    .innerJoin('cho_posting as posting', (join) =>
      join.onRef('posting.book_id', '=', 'entry.book_id').onRef('posting.seq', '=', 'entry.seq'),
    )
    .innerJoin('cho_account as account', (join) =>
      join
        .onRef('account.book_id', '=', 'posting.book_id')
        .onRef('account.code', '=', 'posting.account_code')
        .on('account.role', '=', 'suspense')
        // What is kept for a payer has left it.
        .on('account.parent_code', 'is', null),
    )
    .select(
      sumOf(
        `case when entry.kind in (${NO_SALE}) then 0
          when posting.side = 'credit' then posting.amount else -posting.amount end`,
      ),
    )
    .where('entry.book_id', '=', bookId)
    .where('entry.business_day', '=', day)
    .executeTakeFirstOrThrow()
  return row.sum
}

async function bankSide(
  reading: Reading,
  bookId: BookId,
  day: MarketDay,
): Promise<Omit<DaySlip['bank'], 'allocated'>> {
  const transfers = await reading.db
    .selectFrom('cho_bank_transfer')
    .select(['amount', 'allocated', 'grade'])
    .where('book_id', '=', bookId)
    .where('business_day', '=', day)
    .where('direction', '=', 'in')
    .execute()
  const banked = transfers.filter(({ grade }) => grade === 'banked' || grade === 'crosschecked')
  const open = transfers.filter(({ amount, allocated }) => allocated < amount)
  const sum = (rows: typeof transfers, of: (row: (typeof transfers)[number]) => number) =>
    dong(rows.reduce((total, row) => total + of(row), 0))
  return {
    received: sum(transfers, (row) => row.amount),
    receivedCount: transfers.length,
    unallocated: sum(open, (row) => row.amount - row.allocated),
    unallocatedCount: open.length,
    banked: sum(banked, (row) => row.amount),
    bankedCount: banked.length,
  }
}

async function waitingOn(reading: Reading, bookId: BookId, day: MarketDay): Promise<Sum> {
  const row = await reading.db
    .selectFrom('cho_payment_request')
    .select((eb) => [sumOf('due - received'), eb.fn.countAll<number>().as('count')])
    .where('book_id', '=', bookId)
    .where('business_day', '=', day)
    .where('state', '=', 'open')
    .executeTakeFirstOrThrow()
  return { amount: row.sum, count: row.count }
}

/** PostgreSQL sums bigint to numeric, which arrives as text: cast back. */
function sumOf(expression: string) {
  return sql<Dong>`cast(coalesce(sum(${sql.raw(expression)}), 0) as bigint)`.as('sum')
}
