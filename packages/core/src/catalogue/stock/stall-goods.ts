import type { StallGoods, StallId, StallOversell, StockPlaceId, VariantId } from '@cho40/contract'
import type { MarketDay } from '@cho40/values'
import { sql } from 'kysely'
import type { Reading } from '../../store/deps.ts'
import { lastPrice } from '../variants.ts'
import { AT_HAND } from './for-day.ts'
import { freeOf } from './move-stock.ts'

/** More packs than fit a phone's screen of any use; a pad has twelve. */
const MOST_GOODS = 200

type Named = { readonly name: string; readonly label: string | null }

const nameOf = ({ name, label }: Named): string => (label === null ? name : `${name} ${label}`)

/**
 * The packs that lie at a stall, by name, with what each costs over the counter — the shop's price
 * where the stall has none of its own — and how much of it nobody has a claim on. Empty for a stall
 * that keeps no stock.
 */
export async function goodsOfStall(
  reading: Reading,
  { stallId, today }: { readonly stallId: StallId; readonly today: MarketDay },
): Promise<StallGoods[]> {
  const rows = await reading.db
    .selectFrom('cho_stock_place as place')
    .innerJoin('cho_stock as stock', 'stock.place_id', 'place.id')
    .innerJoin('cho_variant as variant', 'variant.id', 'stock.variant_id')
    .innerJoin('cho_listing as listing', 'listing.id', 'variant.listing_id')
    .select(['variant.id', 'variant.label', 'variant.unit', 'listing.name'])
    .select(['stock.on_hand', 'stock.reserved', 'stock.short'])
    .select([lastPrice('stall', today).as('own'), lastPrice('shop', today).as('shop')])
    .where('place.stall_id', '=', stallId)
    .where('stock.for_day', '=', AT_HAND)
    .orderBy('listing.name')
    .orderBy('variant.position')
    .orderBy('variant.id')
    .limit(MOST_GOODS)
    .execute()
  const goods = new Map<VariantId, StallGoods>()
  for (const row of rows) {
    const { id: variantId, unit, own, shop } = row
    const available = (goods.get(variantId)?.available ?? 0) + freeOf(row)
    goods.set(variantId, { variantId, name: nameOf(row), unit, price: own ?? shop, available })
  }
  return [...goods.values()]
}

/** What a stall sold beyond what was there and nobody has looked at yet, oldest first. */
export async function oversellsOfStall(
  reading: Reading,
  { stallId }: { readonly stallId: StallId },
): Promise<StallOversell[]> {
  const rows = await reading.db
    .selectFrom('cho_oversell as oversell')
    .innerJoin('cho_stock_place as place', 'place.id', 'oversell.place_id')
    .innerJoin('cho_variant as variant', 'variant.id', 'oversell.variant_id')
    .innerJoin('cho_listing as listing', 'listing.id', 'variant.listing_id')
    .select(['oversell.id', 'oversell.quantity', 'oversell.occurred_at'])
    .select(['listing.name', 'variant.label', 'variant.unit'])
    .where('place.stall_id', '=', stallId)
    .where('oversell.state', '=', 'open')
    .orderBy('oversell.occurred_at')
    .orderBy('oversell.id')
    .limit(MOST_GOODS)
    .execute()
  return rows.map((row) => ({
    id: row.id,
    name: nameOf(row),
    unit: row.unit,
    quantity: row.quantity,
    occurredAt: row.occurred_at,
  }))
}

/** From which of its places a stall sells a pack: where most of it is free. Undefined without any place. */
export async function sellingPlaceOf(
  reading: Reading,
  { stallId, variantId }: { readonly stallId: StallId; readonly variantId: VariantId },
): Promise<StockPlaceId | undefined> {
  const row = await reading.db
    .selectFrom('cho_stock_place as place')
    .leftJoin('cho_stock as stock', (join) =>
      join
        .onRef('stock.place_id', '=', 'place.id')
        .on('stock.variant_id', '=', variantId)
        .on('stock.for_day', '=', AT_HAND),
    )
    .select('place.id')
    .where('place.stall_id', '=', stallId)
    .orderBy(sql`case when stock.place_id is null then 1 else 0 end`)
    .orderBy(sql`stock.on_hand - stock.reserved - stock.short`, 'desc')
    .orderBy('place.opened_at')
    .orderBy('place.id')
    .executeTakeFirst()
  return row?.id
}
