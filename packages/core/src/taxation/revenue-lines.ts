import type { BookId, EntryId, PayoutId, RequestId, SaleId, StallId } from '@cho40/contract'
import { type Dong, dong, type MarketDay } from '@cho40/values'
import { sql } from 'kysely'
import type { Side } from '../ledger/journal-entry.ts'
import type { Reading } from '../store/deps.ts'

/** Accounts of a household’s book that are its revenue, and what is taken off it. */
const REVENUE_ROLES = ['sales', 'sales_returns'] as const

export type RevenueLine = {
  readonly seq: number
  readonly entryId: EntryId
  readonly kind: string
  readonly day: MarketDay
  /** The number of the entry it undoes. */
  readonly reverses: number | null
  /** Negative for what takes revenue back: a void, a return, a lower price. */
  readonly amount: Dong
  readonly saleId: SaleId | null
  readonly stallId: StallId | null
  /** The sale’s own day, by which its branch is found; a return follows its sale. */
  readonly saleDay: MarketDay
}

/**
 * Every posting on the revenue accounts of a book in a span of days, in the order of its book, with
 * the sale it is of. Nothing else is revenue, so what is printed ties to the ledger by its making:
 * cash when it is taken, a transfer when it is matched, and before that what its seller vouched for.
 */
export async function revenueLines(
  reading: Reading,
  of: { readonly bookId: BookId; readonly from: MarketDay; readonly to: MarketDay },
): Promise<RevenueLine[]> {
  const rows = await linesQuery(reading, of).execute()
  return rows.map((row) => ({
    seq: row.seq,
    entryId: row.id,
    kind: row.kind,
    day: row.business_day,
    reverses: row.undone_seq,
    amount: signed(row.side, row.amount),
    saleId: row.sale_id,
    stallId: row.stall_id,
    saleDay: row.sale_day ?? row.business_day,
  }))
}

/** How many lines there would be, without making them. */
export async function countRevenueLines(
  reading: Reading,
  of: { readonly bookId: BookId; readonly from: MarketDay; readonly to: MarketDay },
): Promise<number> {
  const { n } = await revenuePostings(reading, of)
    .select((eb) => eb.fn.countAll<number>().as('n'))
    .executeTakeFirstOrThrow()
  return n
}

/** Revenue of each day of a span that had any, in order. */
export async function revenueByDay(
  reading: Reading,
  of: { readonly bookId: BookId; readonly from: MarketDay; readonly to: MarketDay },
): Promise<{ readonly day: MarketDay; readonly amount: Dong }[]> {
  return revenuePostings(reading, of)
    .select('entry.business_day as day')
    .select(
      sql<Dong>`cast(sum(case posting.side when 'credit' then posting.amount
        else -posting.amount end) as bigint)`.as('amount'),
    )
    .groupBy('entry.business_day')
    .orderBy('entry.business_day')
    .execute()
}

function revenuePostings(
  reading: Reading,
  of: { readonly bookId: BookId; readonly from: MarketDay; readonly to: MarketDay },
) {
  return reading.db
    .selectFrom('cho_entry as entry')
    .innerJoin('cho_posting as posting', (join) =>
      join.onRef('posting.book_id', '=', 'entry.book_id').onRef('posting.seq', '=', 'entry.seq'),
    )
    .innerJoin('cho_account as account', (join) =>
      join
        .onRef('account.book_id', '=', 'posting.book_id')
        .onRef('account.code', '=', 'posting.account_code')
        .on('account.role', 'in', REVENUE_ROLES),
    )
    .where('entry.book_id', '=', of.bookId)
    .where('entry.business_day', '>=', of.from)
    .where('entry.business_day', '<=', of.to)
}

function linesQuery(
  reading: Reading,
  of: { readonly bookId: BookId; readonly from: MarketDay; readonly to: MarketDay },
) {
  return revenuePostings(reading, of)
    .leftJoin('cho_entry as undone', 'undone.id', 'entry.reverses_id')
    .leftJoin('cho_payment_request as request', (join) =>
      join.on('request.id', '=', sql.ref<RequestId>('entry.subject')),
    )
    .leftJoin('cho_refund as refund', (join) =>
      join.on('refund.payout_id', '=', sql.ref<PayoutId>('entry.subject')),
    )
    .leftJoin('cho_sale as sale', (join) =>
      join.on(
        'sale.id',
        '=',
        sql<SaleId>`coalesce(request.sale_id, refund.sale_id, entry.subject)`,
      ),
    )
    .select([
      'entry.seq',
      'entry.id',
      'entry.kind',
      'entry.business_day',
      'undone.seq as undone_seq',
      'posting.side',
      'posting.amount',
      'sale.id as sale_id',
      'sale.stall_id',
      'sale.business_day as sale_day',
    ])
    .orderBy('entry.business_day')
    .orderBy('entry.seq')
    .orderBy('posting.line')
}

function signed(side: Side, amount: Dong): Dong {
  return side === 'credit' ? amount : dong(-amount)
}

/** The ids that entries of one sale bear as their subject, as SQL; `sale` is the id of the sale. */
const subjectsOf = (sale: string) => `(select ${sale} union all
  select id from cho_payment_request where sale_id = ${sale} union all
  select payout_id from cho_refund where sale_id = ${sale})`

/** What a sale stands at in its seller’s book, as a scalar of SQL. */
export const netOfSale = (sale: string, book: string) => `(select
  cast(coalesce(sum(case p.side when 'credit' then p.amount else -p.amount end), 0) as bigint)
  from cho_entry e join cho_posting p on p.book_id = e.book_id and p.seq = e.seq
  join cho_account a on a.book_id = p.book_id and a.code = p.account_code
  where e.subject in ${subjectsOf(sale)} and e.book_id = ${book}
    and a.role in (${REVENUE_ROLES.map((role) => `'${role}'`).join(', ')}))`
