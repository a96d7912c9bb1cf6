import type { MarketId, MarketStockView, StallId } from '@cho40/contract'
import { stallsOfMarket } from '../../market/stalls.ts'
import type { Reading } from '../../store/deps.ts'

/** As many packs as a person can still choose from in a list. */
const MOST_PACKS = 500

/**
 * Which stalls of a market keep stock, in the order of their numbers, with how many packs lie there
 * and what was sold beyond them and waits for a person; and the packs by name that may come: what
 * lies at these stalls, and what cooperatives of the market's commune have on sale. A stall without a
 * place is in the list, too: one can be opened there.
 */
export async function stockOfMarket(
  reading: Reading,
  { marketId }: { readonly marketId: MarketId },
): Promise<MarketStockView> {
  const stalls = await stallsOfMarket(reading, marketId)
  const places = await placesOf(reading, marketId)
  const packs = await countsOf(reading, marketId, 'packs')
  const oversold = await countsOf(reading, marketId, 'oversold')
  return {
    stalls: stalls.map(({ id, number, name, bookId }) => ({
      stallId: id,
      number,
      name,
      bookId,
      places: places.filter((place) => place.stall_id === id).map((place) => place.name),
      packs: packs.get(id) ?? 0,
      oversold: oversold.get(id) ?? 0,
    })),
    goods: await goodsFor(reading, marketId),
  }
}

function placesOf(reading: Reading, marketId: MarketId) {
  return reading.db
    .selectFrom('cho_stock_place as place')
    .innerJoin('cho_stall as stall', 'stall.id', 'place.stall_id')
    .select(['place.stall_id', 'place.name'])
    .where('stall.market_id', '=', marketId)
    .orderBy('place.opened_at')
    .orderBy('place.id')
    .execute()
}

/** By stall: different packs that ever came there, or exceptions that are open. */
async function countsOf(
  { db }: Reading,
  marketId: MarketId,
  what: 'packs' | 'oversold',
): Promise<ReadonlyMap<StallId, number>> {
  const ofMarket = db
    .selectFrom('cho_stall as stall')
    .innerJoin('cho_stock_place as place', 'place.stall_id', 'stall.id')
    .where('stall.market_id', '=', marketId)
    .groupBy('stall.id')
  const rows =
    what === 'packs'
      ? await ofMarket
          .innerJoin('cho_stock as stock', 'stock.place_id', 'place.id')
          .select((eb) => ['stall.id', eb.fn.count<number>('stock.variant_id').distinct().as('n')])
          .execute()
      : await ofMarket
          .innerJoin('cho_oversell as oversell', 'oversell.place_id', 'place.id')
          .where('oversell.state', '=', 'open')
          .select((eb) => ['stall.id', eb.fn.count<number>('oversell.id').as('n')])
          .execute()
  return new Map(rows.map(({ id, n }) => [id, n]))
}

async function goodsFor({ db }: Reading, marketId: MarketId): Promise<MarketStockView['goods']> {
  const rows = await db
    .selectFrom('cho_variant as variant')
    .innerJoin('cho_listing as listing', 'listing.id', 'variant.listing_id')
    .innerJoin('cho_cooperative as cooperative', 'cooperative.id', 'listing.cooperative_id')
    .select(['variant.id', 'variant.label', 'variant.unit', 'listing.name', 'listing.state'])
    .where((eb) =>
      eb.or([
        eb(
          'variant.id',
          'in',
          eb
            .selectFrom('cho_stock as stock')
            .innerJoin('cho_stock_place as place', 'place.id', 'stock.place_id')
            .innerJoin('cho_stall as stall', 'stall.id', 'place.stall_id')
            .select('stock.variant_id')
            .where('stall.market_id', '=', marketId),
        ),
        eb.and([
          eb('listing.state', '=', 'published'),
          eb(
            'cooperative.place_code',
            'in',
            eb.selectFrom('cho_market').select('place_code').where('id', '=', marketId),
          ),
        ]),
      ]),
    )
    .orderBy('listing.name')
    .orderBy('variant.position')
    .orderBy('variant.id')
    .limit(MOST_PACKS)
    .execute()
  return rows.map(({ id, label, unit, name, state }) => ({
    variantId: id,
    name: label === null ? name : `${name} – ${label}`,
    unit,
    onSale: state === 'published',
  }))
}
