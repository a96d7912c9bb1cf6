import type {
  BookId,
  CooperativeId,
  StallId,
  StandingOrderId,
  StandingOrderView,
  StandingRhythm,
} from '@cho40/contract'
import { invariant, type MarketDay, plusDays } from '@cho40/values'
import { scopeOfStockPlace } from '../catalogue/stock/stock-places.ts'
import { calendarsOf } from '../market/market-days.ts'
import type { Reading } from '../store/deps.ts'
import { standingDays } from './standing-days.ts'
import type { OrderingTables } from './tables.ts'

const DAYS_AHEAD = 30

/** A seller's standing orders, the latest first, with the days on which each falls from `today` on. */
export async function standingOrders(
  reading: Reading,
  { bookId, today, limit }: { bookId: BookId; today: MarketDay; limit: number },
): Promise<StandingOrderView[]> {
  const rows = await reading.db
    .selectFrom('cho_standing_order')
    .selectAll()
    .where('book_id', '=', bookId)
    .orderBy('recorded_at', 'desc')
    .orderBy('id', 'desc')
    .limit(limit)
    .execute()
  const calendars = await calendarsOf(
    reading,
    rows.flatMap(({ market_id: id }) => id ?? []),
  )
  const lines = await linesOf(
    reading,
    rows.map(({ id }) => id),
  )
  const days = { from: today, to: plusDays(today, DAYS_AHEAD) }
  return rows.map((row) => {
    const term = { rhythm: rhythmOf(row), firstDay: row.first_day, lastDay: row.last_day }
    const calendar = row.market_id === null ? undefined : calendars.get(row.market_id)
    const { buyer_name: name, buyer_phone: phone } = row
    return {
      id: row.id,
      bookId: row.book_id,
      placeId: row.place_id,
      buyer: name === null || phone === null ? null : { name, phone },
      ...term,
      state: row.state,
      lines: lines.get(row.id) ?? [],
      nextDays: standingDays(term, { ...days, calendar }),
      recordedAt: row.recorded_at,
    }
  })
}

function rhythmOf({
  weekdays,
  market_id: marketId,
}: OrderingTables['cho_standing_order']): StandingRhythm {
  if (marketId !== null) return { kind: 'market_days', marketId }
  invariant(weekdays !== null, 'a standing order has a rhythm')
  return { kind: 'weekdays', days: weekdays.split(' ').map(Number) }
}

async function linesOf(
  reading: Reading,
  ids: readonly StandingOrderId[],
): Promise<ReadonlyMap<StandingOrderId, StandingOrderView['lines']>> {
  if (ids.length === 0) return new Map()
  const rows = await reading.db
    .selectFrom('cho_standing_line as line')
    .innerJoin('cho_variant as variant', 'variant.id', 'line.variant_id')
    .innerJoin('cho_listing as listing', 'listing.id', 'variant.listing_id')
    .select(['line.standing_id as of', 'line.variant_id as variantId', 'line.quantity'])
    .select(['listing.name', 'variant.label', 'variant.unit'])
    .where('line.standing_id', 'in', ids)
    .orderBy('line.position')
    .execute()
  const lines = new Map<StandingOrderId, StandingOrderView['lines'][number][]>()
  for (const { of, variantId, quantity, unit, label, name } of rows) {
    const line = { variantId, quantity, unit, name: label === null ? name : `${name} ${label}` }
    lines.set(of, [...(lines.get(of) ?? []), line])
  }
  return lines
}

/** Whose grants decide about a standing order: its place's; undefined for one that does not exist. */
export async function scopeOfStandingOrder(
  reading: Reading,
  id: StandingOrderId,
): Promise<StallId | CooperativeId | undefined> {
  const row = await reading.db
    .selectFrom('cho_standing_order')
    .select('place_id')
    .where('id', '=', id)
    .executeTakeFirst()
  return row && scopeOfStockPlace(reading, row.place_id)
}
