import type { BookId, Problem, SaleId, StallId } from '@cho40/contract'
import { type MarketDay, ok, type Result } from '@cho40/values'
import { sql } from 'kysely'
import type { Deps, Tx } from '../../store/deps.ts'
import { transact } from '../../store/transact.ts'
import { FACT_COLUMNS, factsOfSales } from './fact-sql.ts'

/** So many events in one transaction; a longer backlog is taken in several. */
const EVENTS_AT_ONCE = 5_000
const IDS_AT_ONCE = 500

export type FactsUpdated = {
  readonly events: number
  readonly stallDays: number
  /** Whether more waits. */
  readonly more: boolean
}

/**
 * Brings the kept facts up to the books' events: reads the outbox after each book's cursor, and
 * computes the days of the stalls it names anew. Doing it twice, or beside another server, changes
 * nothing; a day is always computed from its sales, never added to. `bookIds` are the ones known to
 * have news; left out, all books are looked at.
 */
export function updateFacts(
  deps: Deps,
  { bookIds }: { readonly bookIds?: readonly BookId[] } = {},
): Promise<Result<FactsUpdated, Problem>> {
  return transact(deps, async (tx) => {
    const news = await newsOf(tx, bookIds)
    const sales = new Set(news.flatMap(({ payload }) => saleOf(payload)))
    const days = await daysOf(tx, [...sales])
    for (const day of days) await computeDay(tx, day)
    await moveCursors(tx, news)
    const more = news.length === EVENTS_AT_ONCE
    return ok({ events: news.length, stallDays: days.length, more })
  })
}

type News = { readonly bookId: BookId; readonly position: number; readonly payload: string }

async function newsOf(tx: Tx, bookIds: readonly BookId[] | undefined): Promise<News[]> {
  let query = tx.db
    .selectFrom('cho_book as book')
    .leftJoin('cho_fact_cursor as cursor', 'cursor.book_id', 'book.id')
    .innerJoin('cho_event as event', (join) =>
      join
        .onRef('event.book_id', '=', 'book.id')
        .on(sql<boolean>`event.position > coalesce(cursor.position, 0)`),
    )
    .select(['event.book_id as bookId', 'event.position', 'event.payload'])
    .where(sql<boolean>`book.event_position > coalesce(cursor.position, 0)`)
  if (bookIds !== undefined) query = query.where('book.id', 'in', [...bookIds])
  return query.orderBy('event.book_id').orderBy('event.position').limit(EVENTS_AT_ONCE).execute()
}

/** Which sale an event is about; other events change no fact. */
function saleOf(payload: string): SaleId[] {
  const said = JSON.parse(payload) as {
    readonly type?: string
    readonly saleId?: SaleId
    readonly request?: { readonly saleId?: SaleId | null }
  }
  const id = said.type === 'sale' ? said.saleId : said.request?.saleId
  return id ? [id] : []
}

type StallDay = { readonly stallId: StallId; readonly day: MarketDay }

async function daysOf(tx: Tx, ids: readonly SaleId[]): Promise<StallDay[]> {
  const found = new Map<string, StallDay>()
  for (let from = 0; from < ids.length; from += IDS_AT_ONCE) {
    const rows = await tx.db
      .selectFrom('cho_sale')
      .select(['stall_id as stallId', 'business_day as day'])
      .distinct()
      .where('id', 'in', ids.slice(from, from + IDS_AT_ONCE))
      .execute()
    for (const row of rows) found.set(`${row.stallId} ${row.day}`, row)
  }
  return [...found.values()]
}

async function computeDay(tx: Tx, { stallId, day }: StallDay): Promise<void> {
  const { market_id } = await tx.db
    .selectFrom('cho_stall')
    .select('market_id')
    .where('id', '=', stallId)
    .executeTakeFirstOrThrow()
  await tx.db
    .deleteFrom('cho_stall_day')
    .where('market_id', '=', market_id)
    .where('day', '=', day)
    .where('stall_id', '=', stallId)
    .execute()
  const where = sql<boolean>`sale.stall_id = ${stallId} and sale.business_day = ${day}`
  const names = FACT_COLUMNS.map((column) => sql.ref(column))
  await sql`insert into cho_stall_day (${sql.join(names)})
    ${factsOfSales(tx.dialect, where)}`.execute(tx.db)
}

async function moveCursors(tx: Tx, news: readonly News[]): Promise<void> {
  const last = new Map(news.map(({ bookId, position }) => [bookId, position]))
  for (const [book_id, position] of last) {
    await tx.db
      .insertInto('cho_fact_cursor')
      .values({ book_id, position })
      .onConflict((conflict) => conflict.column('book_id').doUpdateSet({ position }))
      .execute()
  }
}
