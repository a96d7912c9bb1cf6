import type { MarketDayView, MarketId, MarketStallDay, Problem } from '@cho40/contract'
import { type MarketDay, ok, type Result } from '@cho40/values'
import { market as findMarket } from '../market/markets.ts'
import { stallsOfMarket } from '../market/stalls.ts'
import type { Reading } from '../store/deps.ts'

/**
 * A market's day for its board: how many sales each stall recorded and how many without cash, what
 * waits for a person, who has closed. Never a stall's takings. Problems: NotFound (market).
 */
export async function marketDayView(
  reading: Reading,
  wanted: { readonly marketId: MarketId; readonly day: MarketDay },
): Promise<Result<MarketDayView, Problem>> {
  const found = await findMarket(reading, wanted.marketId)
  if (!found.ok) return found
  const stalls = await stallsOfMarket(reading, wanted.marketId)
  const counts = await saleCounts(reading, wanted)
  const waiting = await openExceptionCounts(reading, wanted.marketId)
  const closed = await closedBooks(reading, wanted)
  return ok({
    marketId: wanted.marketId,
    marketName: found.value.name,
    day: wanted.day,
    demo: found.value.demo,
    stalls: stalls.map(
      (stall): MarketStallDay => ({
        id: stall.id,
        number: stall.number,
        name: stall.name,
        sales: counts.get(stall.id)?.sales ?? 0,
        cashlessSales: counts.get(stall.id)?.cashless ?? 0,
        openExceptions: waiting.get(stall.id) ?? 0,
        closed: closed.has(stall.bookId),
      }),
    ),
  })
}

type Wanted = { readonly marketId: MarketId; readonly day: MarketDay }

async function saleCounts(reading: Reading, { marketId, day }: Wanted) {
  const rows = await reading.db
    .selectFrom('cho_sale as sale')
    .innerJoin('cho_stall as stall', 'stall.id', 'sale.stall_id')
    .select((eb) => ['sale.stall_id', 'sale.method', eb.fn.countAll<number>().as('count')])
    .where('stall.market_id', '=', marketId)
    .where('sale.business_day', '=', day)
    .where('sale.state', '=', 'completed')
    .groupBy(['sale.stall_id', 'sale.method'])
    .execute()
  const counts = new Map<string, { sales: number; cashless: number }>()
  for (const { stall_id: id, method, count } of rows) {
    const before = counts.get(id) ?? { sales: 0, cashless: 0 }
    counts.set(id, {
      sales: before.sales + count,
      cashless: before.cashless + (method === 'qr' ? count : 0),
    })
  }
  return counts
}

async function openExceptionCounts(reading: Reading, marketId: MarketId) {
  const rows = await reading.db
    .selectFrom('cho_exception as exception')
    .innerJoin('cho_stall as stall', 'stall.id', 'exception.stall_id')
    .select((eb) => ['stall.id', eb.fn.countAll<number>().as('count')])
    .where('stall.market_id', '=', marketId)
    .where('exception.state', '=', 'open')
    .groupBy('stall.id')
    .execute()
  return new Map<string, number>(rows.map((row) => [row.id, row.count]))
}

async function closedBooks(reading: Reading, { marketId, day }: Wanted) {
  const rows = await reading.db
    .selectFrom('cho_stall as stall')
    .innerJoin('cho_book as book', 'book.id', 'stall.book_id')
    .select('book.id')
    .where('stall.market_id', '=', marketId)
    .where('book.closed_through', '>=', day)
    .execute()
  return new Set<string>(rows.map((row) => row.id))
}
