import type { ListingFacets, SearchListings } from '@cho40/contract'
import type { Deps } from '@cho40/core'
import { listingFacets } from '@cho40/core/catalogue'
import { instantToMs, type MarketDay, marketDayOf } from '@cho40/values'

type Kept = { readonly until: number; readonly facets: Promise<ListingFacets> }

/** As old as a page may be on a visitor's screen. */
const KEPT_MS = 60_000
const MOST = 200

export type KeptFacets = (wanted: SearchListings, today: MarketDay) => Promise<ListingFacets>

/**
 * Counting every choice takes longer than showing a page, so the counts of a search are kept for a
 * minute, shared by all its pages and visitors; never past midnight at the market.
 */
export function keptFacets(deps: Deps): KeptFacets {
  const kept = new Map<string, Kept>()
  return (wanted, today) => {
    const key = JSON.stringify([today, { ...wanted, limit: 0, offset: 0 }])
    const now = deps.clock.now()
    const before = kept.get(key)
    if (before && before.until > instantToMs(now) && marketDayOf(now) === today)
      return before.facets
    const facets = listingFacets(deps, { ...wanted, today })
    kept.delete(key)
    kept.set(key, { until: instantToMs(now) + KEPT_MS, facets })
    const [oldest] = kept.keys()
    if (kept.size > MOST && oldest !== undefined) kept.delete(oldest)
    facets.catch(() => kept.delete(key))
    return facets
  }
}
