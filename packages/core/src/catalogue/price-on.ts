import type { Dong, MarketDay } from '@cho40/values'
import { sql } from 'kysely'
import { known } from '../store/prepared.ts'

/**
 * The shop's price on a day of the pack joined as `variant`: the last one that had begun. On a day
 * before the first — a server whose clock was set back — the first, so that a page is still shown.
 */
export function priceOn(today: MarketDay) {
  return sql<Dong | null>`coalesce(
    (select price.price from cho_price as price
      where price.variant_id = variant.id and price.channel = 'shop'
        and price.valid_from <= ${known(today)}
      order by price.valid_from desc limit 1),
    (select price.price from cho_price as price
      where price.variant_id = variant.id and price.channel = 'shop'
      order by price.valid_from limit 1))`
}
