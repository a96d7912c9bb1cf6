import type { BookId, CooperativeId, MarketId, StallId } from '@cho40/contract'
import type { MarketDay } from '@cho40/values'
import { placeName } from '../../places/places.ts'
import type { Reading } from '../../store/deps.ts'
import { offeredOn } from '../offered-on.ts'
import { goodsAt, goodsAtStalls } from './listed-on.ts'
import type { Party } from './parties.ts'

export type MarketParty = Party<MarketId>

/** A stall whose goods can be ordered; its name is the one its goods are sold under. */
export type ShownStall = {
  readonly id: StallId
  readonly number: string
  readonly name: string
  /** Of whoever sells there. */
  readonly bookId: BookId
}

/** As many as one page names. */
const MOST_MARKETS = 100
const MOST_STALLS = 60

/** A market as the public may know it: its name, and the unit it lies in on a day. */
export async function marketParty(
  reading: Reading,
  { id, today }: { readonly id: MarketId; readonly today: MarketDay },
): Promise<MarketParty | undefined> {
  const [market] = await marketRows(reading, today).where('market.id', '=', id).execute()
  return market && shownAs(reading, market, today)
}

/** Every market by name, a hundred at most; made-up ones among them, which say so. */
export async function marketParties(
  reading: Reading,
  { today }: { readonly today: MarketDay },
): Promise<MarketParty[]> {
  const rows = await marketRows(reading, today)
    .orderBy('market.name')
    .orderBy('market.id')
    .limit(MOST_MARKETS)
    .execute()
  return Promise.all(rows.map((row) => shownAs(reading, row, today)))
}

/** Real markets, for lists that leave the site. */
export async function realMarkets(reading: Reading): Promise<MarketId[]> {
  const rows = await reading.db
    .selectFrom('cho_market')
    .select('id')
    .where('demo', '=', 0)
    .orderBy('id')
    .execute()
  return rows.map(({ id }) => id)
}

/**
 * The stalls of a market that have something on offer online, by their number. Others are not named: who stands
 * where is told by the market itself, not to the whole network.
 */
export async function sellingStalls(
  reading: Reading,
  { id, today }: { readonly id: MarketId; readonly today: MarketDay },
): Promise<ShownStall[]> {
  return goodsAt(reading, id)
    .innerJoin('cho_listing as listing', 'listing.id', 'variant.listing_id')
    .select(['stall.id', 'stall.number', 'stall.name', 'stall.book_id as bookId'])
    .where('listing.state', '=', 'published')
    .where(offeredOn(today))
    .distinct()
    .orderBy('stall.number')
    .orderBy('stall.id')
    .limit(MOST_STALLS)
    .execute()
}

/** Whose goods the stalls of a market have on offer, by name. */
export async function cooperativesAt(
  reading: Reading,
  { id, today }: { readonly id: MarketId; readonly today: MarketDay },
): Promise<{ readonly id: CooperativeId; readonly name: string }[]> {
  return goodsAt(reading, id)
    .innerJoin('cho_listing as listing', 'listing.id', 'variant.listing_id')
    .innerJoin('cho_cooperative as seller', 'seller.id', 'listing.cooperative_id')
    .select(['seller.id', 'seller.name'])
    .where('listing.state', '=', 'published')
    .where(offeredOn(today))
    .distinct()
    .orderBy('seller.name')
    .orderBy('seller.id')
    .limit(MOST_STALLS)
    .execute()
}

/** The markets at whose stalls a cooperative's goods are on offer, by name: where one can see and fetch them. */
export async function marketsWith(
  reading: Reading,
  { cooperativeId, today }: { readonly cooperativeId: CooperativeId; readonly today: MarketDay },
): Promise<{ readonly id: MarketId; readonly name: string }[]> {
  return goodsAtStalls(reading)
    .innerJoin('cho_listing as listing', 'listing.id', 'variant.listing_id')
    .innerJoin('cho_market as market', 'market.id', 'stall.market_id')
    .select(['market.id', 'market.name'])
    .where('listing.cooperative_id', '=', cooperativeId)
    .where('listing.state', '=', 'published')
    .where(offeredOn(today))
    .distinct()
    .orderBy('market.name')
    .orderBy('market.id')
    .limit(MOST_MARKETS)
    .execute()
}

type MarketRow = {
  readonly id: MarketId
  readonly name: string
  readonly demo: number
  readonly place_code: string
  readonly moved_to: string | null
}

/** With the unit somebody said the market lies in since its own was divided. */
function marketRows(reading: Reading, today: MarketDay) {
  return reading.db
    .selectFrom('cho_market as market')
    .select(['market.id', 'market.name', 'market.demo', 'market.place_code'])
    .select((eb) =>
      eb
        .selectFrom('cho_market_place as told')
        .select('told.place_code')
        .whereRef('told.market_id', '=', 'market.id')
        .where('told.valid_from', '<=', today)
        .orderBy('told.valid_from', 'desc')
        .limit(1)
        .as('moved_to'),
    )
}

async function shownAs(reading: Reading, row: MarketRow, today: MarketDay): Promise<MarketParty> {
  const code = row.moved_to ?? row.place_code
  const where = await placeName(reading, { code, on: today })
  return { id: row.id, name: row.name, placeName: where ?? '', demo: row.demo === 1 }
}
