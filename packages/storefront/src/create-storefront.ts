import type { ListingView } from '@cho40/contract'
import type { Deps } from '@cho40/core'
import { listing, listings } from '@cho40/core/catalogue'
import { type Context, Hono } from 'hono'
import { etag } from 'hono/etag'
import { freshFor } from './fresh-for.ts'
import { languageOf } from './language.ts'
import { Home } from './pages/home.tsx'
import { NotFound } from './pages/not-found.tsx'
import { Product } from './pages/product.tsx'
import { canBeFound, searchedWords } from './searched-words.ts'
import { cartRoutes } from './shop/cart-routes.ts'
import { openOffers } from './shop/open-offers.ts'
import { orderRoutes } from './shop/order-routes.ts'
import { robots, SITEMAP_LIMIT, sitemap } from './sitemap.ts'
import type { Visit } from './visit.ts'
import { originOf, visitTo } from './visit-to.ts'

export type StorefrontOptions = {
  readonly deps: Deps
  /**
   * `https://cho.example`, for addresses that leave the page; as the visitor wrote it when left out,
   * which is wrong behind a proxy that speaks HTTPS for the server.
   */
  readonly origin?: string
}

/** As many as fit a first response of 14 KB. */
const ON_ONE_PAGE = 60
const SLUG = /^[a-z0-9-]{1,100}$/

/**
 * The public pages as an app to mount at the root, after everything else: it answers every other
 * address with a page that helps. Only the cart, the order form and an order's own page take forms.
 */
export function createStorefront(options: StorefrontOptions): Hono {
  const { deps } = options
  const app = new Hono()
  app.use(etag())
  // Forms must say where they come from, which an order's page overrules: it says nothing.
  app.use(async (c, next) => {
    await next()
    if (!c.res.headers.has('referrer-policy')) c.header('referrer-policy', 'same-origin')
  })
  app.get('/', async (c) => {
    const visit = visitTo(options, c)
    const words = searchedWords(c.req.query('q'))
    const found = canBeFound(words) ? await productsFor(deps, visit, words) : []
    const products = found.slice(0, ON_ONE_PAGE)
    const more = found.length > ON_ONE_PAGE
    return page(options, c, Home({ visit, words, products, more }))
  })
  app.get('/san-pham/:slug', async (c) => {
    const visit = visitTo(options, c)
    const slug = c.req.param('slug')
    const found = SLUG.test(slug)
      ? await listing(deps, { slug, today: visit.today })
      : { ok: false as const }
    if (!found.ok) return missing(options, c)
    const { value: product } = found
    const offers = await openOffers(deps, { listingId: product.id, today: visit.today })
    return page(options, c, Product({ visit, product, ...(offers && { offers }) }))
  })
  app.get('/robots.txt', (c) => c.text(robots(originOf(options, c))))
  app.get('/sitemap.xml', async (c) => {
    const { today, origin } = visitTo(options, c)
    const products = await listings(deps, { today, limit: SITEMAP_LIMIT })
    c.header('content-type', 'application/xml; charset=utf-8')
    c.header('cache-control', 'public, max-age=3600')
    return c.body(sitemap(origin, products))
  })
  app.route('/', orderRoutes(options))
  app.route('/', cartRoutes(options))
  app.get('*', (c) => missing(options, c))
  return app
}

function productsFor(deps: Deps, { today }: Visit, search: string): Promise<ListingView[]> {
  return listings(deps, { today, search, limit: ON_ONE_PAGE + 1 })
}

type Document = ReturnType<typeof Home>

async function page({ deps }: StorefrontOptions, c: Context, document: Document) {
  c.header('cache-control', `public, max-age=${freshFor(deps.clock.now())}`)
  c.header('content-language', languageOf(c.req.query('lang')))
  return c.html(`<!doctype html>${String(await document)}`)
}

/** A person gets a page with a way on; a program gets one line. */
async function missing(options: StorefrontOptions, c: Context): Promise<Response> {
  c.status(404)
  if (!c.req.header('accept')?.includes('text/html')) return c.text('404\n')
  return page(options, c, NotFound({ visit: visitTo(options, c) }))
}
