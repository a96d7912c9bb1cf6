import type { CooperativeId, ListingView, ProducerId } from '@cho40/contract'
import type { Instant, MarketDay } from '@cho40/values'
import type { Reading } from '../../store/deps.ts'
import { listingsOf } from '../listings.ts'
import { offeredOn } from '../offered-on.ts'

/** Where a product's page is, and since when. */
export type ProductAddress = { readonly slug: string; readonly publishedAt: Instant }

/** The addresses of real products, the oldest first, so that a file of a sitemap stays as it is. */
export async function realProducts(
  reading: Reading,
  page: { readonly today: MarketDay; readonly limit: number; readonly offset: number },
): Promise<ProductAddress[]> {
  const rows = await realListings(reading, page.today)
    .select(['listing.slug', 'listing.published_at'])
    .orderBy('listing.published_at')
    .orderBy('listing.id')
    .limit(page.limit)
    .offset(page.offset)
    .execute()
  return rows.map((row) => ({ slug: row.slug, publishedAt: row.published_at }))
}

/** The newest real products as a page shows them, the newest first. */
export async function newestProducts(
  reading: Reading,
  { today, limit }: { readonly today: MarketDay; readonly limit: number },
): Promise<{ readonly product: ListingView; readonly publishedAt: Instant }[]> {
  const rows = await realListings(reading, today)
    .select(['listing.id', 'listing.published_at'])
    .orderBy('listing.published_at', 'desc')
    .orderBy('listing.id', 'desc')
    .limit(limit)
    .execute()
  const ids = rows.map(({ id }) => id)
  const products = await listingsOf(reading, today, ids)
  const at = new Map(rows.map((row) => [row.id, row.published_at]))
  return products.flatMap((product) => {
    const publishedAt = at.get(product.id)
    return publishedAt === undefined ? [] : { product, publishedAt }
  })
}

/** How many files a sitemap needs. */
export async function countRealProducts(
  reading: Reading,
  { today }: { readonly today: MarketDay },
): Promise<number> {
  const { n } = await realListings(reading, today)
    .select((eb) => eb.fn.countAll<number>().as('n'))
    .executeTakeFirstOrThrow()
  return n
}

/** Which pages there are besides: of real sellers and makers of something shown, and of its sets. */
export async function realParties(
  reading: Reading,
  { today }: { readonly today: MarketDay },
): Promise<{
  readonly cooperatives: readonly CooperativeId[]
  readonly producers: readonly ProducerId[]
  readonly sets: readonly number[]
}> {
  const rows = await realListings(reading, today)
    .select(['listing.cooperative_id', 'listing.producer_id', 'listing.set_number'])
    .distinct()
    .execute()
  return {
    cooperatives: [...new Set(rows.map((row) => row.cooperative_id))].toSorted(),
    sets: [...new Set(rows.flatMap((row) => row.set_number ?? []))],
    producers: [...new Set(rows.flatMap((row) => row.producer_id ?? []))].toSorted(),
  }
}

/** Made-up goods are for nobody outside. */
function realListings(reading: Reading, today: MarketDay) {
  return reading.db
    .selectFrom('cho_listing as listing')
    .innerJoin('cho_cooperative as cooperative', 'cooperative.id', 'listing.cooperative_id')
    .where('listing.state', '=', 'published')
    .where('cooperative.demo', '=', 0)
    .where(offeredOn(today))
}
