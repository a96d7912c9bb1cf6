import type {
  BookId,
  CooperativeId,
  MarketId,
  OversellId,
  Problem,
  StallId,
  StockPlaceId,
} from '@cho40/contract'
import { err, ok, type Result } from '@cho40/values'
import type { Reading } from '../../store/deps.ts'
import { inPieces, known, prepared, preparedRows } from '../../store/prepared.ts'
import type { StockTables } from './tables.ts'

export type StockPlaceRow = StockTables['cho_stock_place']

const placeWith = prepared((db, { id }: { readonly id: StockPlaceId }) =>
  db.selectFrom('cho_stock_place').selectAll().where('id', '=', known(id)),
)

/** One place. Problems: NotFound. */
export async function stockPlace(
  reading: Reading,
  id: StockPlaceId,
): Promise<Result<StockPlaceRow, Problem>> {
  const [row] = await placeWith(reading, { id })
  return row ? ok(row) : err({ type: 'NotFound', what: 'stock_place', id })
}

/** The places of a seller's book, in the order they were opened. */
export function stockPlaces(
  reading: Reading,
  { bookId }: { readonly bookId: BookId },
): Promise<StockPlaceRow[]> {
  return reading.db
    .selectFrom('cho_stock_place')
    .selectAll()
    .where('book_id', '=', bookId)
    .orderBy('opened_at')
    .orderBy('id')
    .execute()
}

const placesOfSale = preparedRows((db, places: readonly { readonly id: StockPlaceId }[]) =>
  db
    .selectFrom('cho_stock_place as place')
    .leftJoin('cho_stall as stall', 'stall.id', 'place.stall_id')
    .select(['place.id', 'place.book_id', 'stall.market_id'])
    .where(
      'place.id',
      'in',
      places.map(({ id }) => known(id)),
    ),
)

/** Of these places: whose book their sales go to, and on which market they stand, if on one. */
export async function sellingPlaces(
  reading: Reading,
  ids: readonly StockPlaceId[],
): Promise<
  { readonly id: StockPlaceId; readonly bookId: BookId; readonly marketId: MarketId | null }[]
> {
  if (ids.length === 0) return []
  const different = [...new Set(ids)].map((id) => ({ id }))
  const rows = await inPieces(reading, different, placesOfSale)
  return rows.map((row) => ({ id: row.id, bookId: row.book_id, marketId: row.market_id }))
}

/** Whose grants decide about a place: its stall's or its cooperative's; undefined for none. */
export async function scopeOfStockPlace(
  reading: Reading,
  id: StockPlaceId,
): Promise<StallId | CooperativeId | undefined> {
  const place = await stockPlace(reading, id)
  return place.ok ? (place.value.stall_id ?? place.value.cooperative_id ?? undefined) : undefined
}

/** The same for what was sold twice: its place's. */
export async function scopeOfOversell(
  reading: Reading,
  id: OversellId,
): Promise<StallId | CooperativeId | undefined> {
  const row = await reading.db
    .selectFrom('cho_oversell')
    .select('place_id')
    .where('id', '=', id)
    .executeTakeFirst()
  return row && scopeOfStockPlace(reading, row.place_id)
}
