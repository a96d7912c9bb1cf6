import type { Deps } from '@cho40/core'
import { keptShopOf, listing, listingFacts, type PhotoStoreDep } from '@cho40/core/catalogue'
import type { OrderLimitDep } from '@cho40/core/payment'
import { type Context, Hono } from 'hono'
import { etag } from 'hono/etag'
import { feedRoutes } from './feeds/feed-routes.ts'
import { keptFacets } from './find/kept-facets.ts'
import { type KeptPages, keptPages } from './kept-pages.ts'
import { marketRoutes } from './market-routes.ts'
import { Gone } from './pages/gone.tsx'
import { Product } from './pages/product.tsx'
import { Rules } from './pages/rules.tsx'
import { photoRoutes } from './photos/photo-routes.ts'
import { missing, page } from './public-page.ts'
import { RULES_PATH, type ShopRules } from './rules.ts'
import { sentSmall } from './sent-small.ts'
import { cardRoutes, type FontFiles } from './share/card-routes.ts'
import { shelfRoutes } from './shelf-routes.ts'
import { cartRoutes } from './shop/cart-routes.ts'
import { openOffers } from './shop/open-offers.ts'
import { orderRoutes } from './shop/order-routes.ts'
import { reportRoutes } from './shop/report-routes.ts'
import { traceRoutes } from './trace/trace-routes.ts'
import { visitTo } from './visit-to.ts'
import { productMore } from './window/product-more.ts'

export type StorefrontOptions = {
  /** With how much a buyer may order before any money comes, where that is limited. */
  readonly deps: Deps & OrderLimitDep
  /**
   * `https://cho.example`, for addresses that leave the page, or who says it for a request. Left out it
   * is as the visitor wrote it; what a proxy says is then not heard, since nobody knows the proxy.
   */
  readonly origin?: string | ((c: Context) => string)
  /**
   * A mark of the network a visitor orders from, for the limit on open orders; no address, as it is
   * kept. Left out, only the telephone number limits.
   */
  readonly network?: (c: Context) => string | undefined
  /** Where the pictures of products lie; pages show none when left out. */
  readonly photos?: PhotoStoreDep['photos']
  /** Letters for the pictures that chats show of a page; there are none when left out. */
  readonly fonts?: () => Promise<FontFiles>
  /** Addresses in one file of the sitemap; what sitemaps.org allows when left out. */
  readonly sitemapLimit?: number
  /** Its regulations and the way to complain, for the foot of every page. */
  readonly rules?: ShopRules
  /** How many bytes of ready pages are kept in memory; 32 MB when left out, 0 for none. */
  readonly keptPageBytes?: number
}

const PRIVATE = /^\/(don|gio-hang|dat-hang|phan-anh)(\/|$)/
const SLUG = /^[a-z0-9-]{1,100}$/

/**
 * The public pages as an app to mount at the root, after everything else: it answers every other
 * address with a page that helps. Only the cart, the order form, an order's own page and
 * reports take forms.
 */
export function createStorefront(options: StorefrontOptions): Hono {
  const { deps, photos, fonts } = options
  const app = new Hono()
  const marked = etag()
  // What nobody may keep needs no mark to be asked for again with.
  app.use((c, next) => (PRIVATE.test(c.req.path) ? next() : marked(c, next)))
  // Forms must say where they come from, which an order's page overrules: it says nothing.
  app.use(async (c, next) => {
    await next()
    const { headers } = c.res
    if (!headers.has('referrer-policy')) headers.set('referrer-policy', 'same-origin')
  })
  // After the mark, which is of the bytes as they are sent.
  app.use(sentSmall)
  const shop = keptShopOf(deps)
  const pages = keptPages(deps, options.keptPageBytes)
  app.route('/', shelfRoutes(options, { shop, facets: keptFacets(deps, shop), pages }))
  app.route('/', marketRoutes(options))
  app.get('/san-pham/:slug', (c) => productPage(options, pages, c))
  const { rules } = options
  if (rules && 'text' in rules) {
    const { text, demo = false } = rules
    app.get(RULES_PATH, (c) => page(options, c, Rules({ visit: visitTo(options, c), text, demo })))
  }
  app.route('/', traceRoutes(options))
  app.route('/', feedRoutes(options))
  if (photos) app.route('/', photoRoutes(deps, photos))
  if (fonts) app.route('/', cardRoutes(options, fonts))
  app.route('/', orderRoutes(options))
  app.route('/', reportRoutes(options))
  app.route('/', cartRoutes(options))
  app.get('*', (c) => missing(options, c))
  return app
}

async function productPage(
  options: StorefrontOptions,
  pages: KeptPages,
  c: Context,
): Promise<Response> {
  const { deps } = options
  const visit = visitTo(options, c)
  const { today, language, origin } = visit
  const slug = c.req.param('slug') ?? ''
  const stamp = await pages.stamp(today)
  const facts = SLUG.test(slug) ? await listingFacts(deps, slug) : undefined
  if (!facts) return missing(options, c)
  const offers = await openOffers(deps, { listingId: facts.id, today })
  return pages.of(c, [stamp, facts, offers ?? null, language, origin], async () => {
    const found = await listing(deps, { slug, today })
    if (!found.ok) {
      c.status(410)
      return page(options, c, Gone({ visit, facts }))
    }
    const { value: product } = found
    const pictured = options.photos !== undefined
    const more = await productMore(deps, { product, facts, today, pictured })
    return page(options, c, Product({ visit, product, more, ...(offers && { offers }) }))
  })
}
