import type { ListingFacets, SearchListings } from '@cho40/contract'
import type { Deps } from '@cho40/core'
import { type KeptShop, shopVersion } from '@cho40/core/catalogue'
import type { MarketDay } from '@cho40/values'

const MOST = 200

export type KeptFacets = (wanted: SearchListings, today: MarketDay) => Promise<ListingFacets>

/**
 * The counts of a search are the same on all its pages: they are counted once for each version of the
 * shop and each day, and never older than the shop.
 */
export function keptFacets(deps: Deps, shop: KeptShop): KeptFacets {
  const kept = new Map<string, Promise<ListingFacets>>()
  return async (wanted, today) => {
    const version = await shopVersion(deps)
    const key = JSON.stringify([version, today, { ...wanted, limit: 0, offset: 0 }])
    const before = kept.get(key)
    if (before) return before
    const facets = shop.facets(deps, { ...wanted, today })
    kept.set(key, facets)
    const [oldest] = kept.keys()
    if (kept.size > MOST && oldest !== undefined) kept.delete(oldest)
    facets.catch(() => kept.delete(key))
    return facets
  }
}
