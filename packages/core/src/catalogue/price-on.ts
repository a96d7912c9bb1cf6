import type { Dong, MarketDay } from '@cho40/values'
import { sql } from 'kysely'

/**
 * The shop's price on a day of the pack joined as `variant`: the last one that had begun. A listing
 * published in the course of the day already has that day's price.
 */
export function priceOn(today: MarketDay) {
  return sql<Dong | null>`(
    select price.price from cho_price as price
    where price.variant_id = variant.id and price.channel = 'shop' and price.valid_from <= ${today}
    order by price.valid_from desc limit 1)`
}
