import {
  countRealProducts,
  type FeedItem,
  type FeedPlace,
  googleFeed,
  listingFeed,
  metaFeed,
  newestProducts,
  PRODUCT_SETS,
  realMarkets,
  realParties,
  realProducts,
} from '@cho40/core/catalogue'
import { type Context, Hono } from 'hono'
import { cooperativePath, MARKETS_PATH, marketPath, producerPath, productPath } from '../address.ts'
import type { StorefrontOptions } from '../create-storefront.ts'
import { branchPath, setPath } from '../find/shelves.ts'
import { freshFor } from '../fresh-for.ts'
import { originOf, visitTo } from '../visit-to.ts'
import { csv } from './csv.ts'
import { newProductsFeed } from './new-products.ts'
import { robots } from './robots.ts'
import { SITEMAP_LIMIT, sitemap, sitemapIndex } from './sitemap.ts'

/** What a reader of feeds looks at. */
const MOST_NEW = 30
/** Programs ask once or a few times a day; a price or a star may be an hour old with them, of one day. */
const MOST_SECONDS = 3_600

/** What programs read: search engines, other floors, readers of feeds. Made-up goods are for none of them. */
export function feedRoutes(options: StorefrontOptions): Hono {
  const { deps } = options
  const app = new Hono()
  app.get('/robots.txt', (c) => c.text(robots(originOf(options, c))))
  app.get('/sitemap.xml', async (c) => {
    const origin = originOf(options, c)
    const { others, files } = await filesOf(options, c)
    if (files > 1) return answered(options, c, { body: sitemapIndex(origin, files) })
    const paths = [...others, ...(await productPaths(options, c, 0))]
    return answered(options, c, { body: sitemap(origin, paths) })
  })
  app.get('/:file{sitemap-[1-9][0-9]{0,3}\\.xml}', async (c) => {
    const file = Number(c.req.param('file').slice('sitemap-'.length, -'.xml'.length))
    const { others, files } = await filesOf(options, c)
    if (files === 1 || file > files) return c.text('404\n', 404)
    const paths = file === 1 ? others : await productPaths(options, c, file - 2)
    return answered(options, c, { body: sitemap(originOf(options, c), paths) })
  })
  app.get('/moi.atom', async (c) => {
    const visit = visitTo(options, c)
    const { today } = visit
    const products = await newestProducts(deps, { today, limit: MOST_NEW })
    const body = newProductsFeed(visit, { products, now: deps.clock.now() })
    return answered(options, c, { body, type: 'application/atom+xml' })
  })
  app.get('/merchant.xml', async (c) => {
    const body = googleFeed(await itemsFor(options, c), feedPlace(options, c))
    return answered(options, c, { body })
  })
  app.get('/merchant.csv', async (c) => {
    const rows = metaFeed(await itemsFor(options, c), feedPlace(options, c))
    return answered(options, c, { body: csv(rows), type: 'text/csv' })
  })
  return app
}

/** Every pack that is for sale today; nothing made up. */
function itemsFor(options: StorefrontOptions, c: Context): Promise<FeedItem[]> {
  return listingFeed(options.deps, { today: visitTo(options, c).today })
}

function feedPlace(options: StorefrontOptions, c: Context): FeedPlace {
  const { origin, text } = visitTo(options, c)
  return { origin, title: text.site }
}

/** One file while everything fits; else the first has shelves and people, each further one products. */
async function filesOf(
  options: StorefrontOptions,
  c: Context,
): Promise<{ readonly others: readonly string[]; readonly files: number }> {
  const { deps, sitemapLimit: limit = SITEMAP_LIMIT } = options
  const { today } = visitTo(options, c)
  const products = await countRealProducts(deps, { today })
  const { cooperatives, producers, sets } = await realParties(deps, { today })
  const markets = await realMarkets(deps)
  const filled = PRODUCT_SETS.filter(({ number }) => sets.includes(number))
  const others = [
    '/',
    ...new Set(filled.map(({ branch }) => branchPath(branch))),
    ...filled.map(setPath),
    ...(markets.length > 0 ? [MARKETS_PATH] : []),
    ...markets.map(marketPath),
    ...cooperatives.map(cooperativePath),
    ...producers.map(producerPath),
  ].slice(0, limit)
  const inOne = others.length + products <= limit
  return { others, files: inOne ? 1 : 1 + Math.ceil(products / limit) }
}

async function productPaths(
  options: StorefrontOptions,
  c: Context,
  file: number,
): Promise<string[]> {
  const { deps, sitemapLimit: limit = SITEMAP_LIMIT } = options
  const { today } = visitTo(options, c)
  const goods = await realProducts(deps, { today, limit, offset: file * limit })
  return goods.map(({ slug }) => productPath(slug))
}

function answered(
  { deps }: StorefrontOptions,
  c: Context,
  { body, type = 'application/xml' }: { readonly body: string; readonly type?: string },
): Response {
  c.header('content-type', `${type}; charset=utf-8`)
  c.header('cache-control', `public, max-age=${freshFor(deps.clock.now(), MOST_SECONDS)}`)
  return c.body(body)
}
