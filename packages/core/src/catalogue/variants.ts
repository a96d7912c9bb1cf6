import type { ListingId, PriceChannel, VariantView } from '@cho40/contract'
import type { Dong, MarketDay } from '@cho40/values'
import { sql } from 'kysely'
import type { Reading } from '../store/deps.ts'
import { known } from '../store/prepared.ts'
import { contentOf, pricePerBase } from './unit-price.ts'

/**
 * The packs of a listing with what each costs on a day in a channel — the shop's price where the
 * channel has none of its own — and per kilogram, litre or piece. In their order; packs that had no
 * price yet are left out.
 */
export async function variantsOn(
  reading: Reading,
  wanted: {
    readonly listingId: ListingId
    readonly today: MarketDay
    readonly channel?: PriceChannel
  },
): Promise<VariantView[]> {
  const { listingId, today, channel = 'shop' } = wanted
  const rows = await reading.db
    .selectFrom('cho_variant as variant')
    .select(['variant.id', 'variant.label', 'variant.unit', 'variant.content', 'variant.base'])
    .select([lastPrice(channel, today).as('own'), lastPrice('shop', today).as('shop')])
    .where('variant.listing_id', '=', listingId)
    .orderBy('variant.position')
    .execute()
  return rows.flatMap(({ id, label, unit, own, shop, ...row }) => {
    const price = own ?? shop
    if (price === null) return []
    const stated =
      row.content !== null && row.base !== null
        ? { amount: row.content, base: row.base }
        : undefined
    const content = contentOf(unit, stated)
    const compared = pricePerBase(price, content)
    return {
      id,
      ...(label !== null && { label }),
      unit,
      ...(content && { content }),
      price,
      ...(compared && { pricePerBase: compared }),
    }
  })
}

/** What the pack joined as `variant` costs in a channel on a day; null before its first price. */
export function lastPrice(channel: PriceChannel, today: MarketDay) {
  return sql<Dong | null>`(
    select price.price from cho_price as price
    where price.variant_id = variant.id and price.channel = ${known(channel)}
      and price.valid_from <= ${known(today)}
    order by price.valid_from desc limit 1)`
}
