import {
  type Branch,
  certificationsOn,
  contactOfCooperative,
  cooperativeParty,
  countsBySet,
  delegationsOn,
  type KeptShop,
  listedOn,
  marketsWith,
  type Shelf as OnShelf,
  producerParty,
} from '@cho40/core/catalogue'
import { isId, type MarketDay } from '@cho40/values'
import { type Context, Hono, type Next } from 'hono'
import type { StorefrontOptions } from './create-storefront.ts'
import { choicesIn, searchOf } from './find/choices.ts'
import type { KeptFacets } from './find/kept-facets.ts'
import { ON_ONE_PAGE, pagesFor, pastTheEnd } from './find/page-of-goods.ts'
import { branchAt, setAt, setsOf } from './find/shelves.ts'
import { idIn } from './id-in.ts'
import type { KeptPages } from './kept-pages.ts'
import { Cooperative } from './pages/cooperative.tsx'
import { Home } from './pages/home.tsx'
import type { TheirGoods } from './pages/party-page.tsx'
import { Producer } from './pages/producer.tsx'
import { Shelf } from './pages/shelf.tsx'
import { missing, page } from './public-page.ts'
import { canBeFound } from './searched-words.ts'
import { visitTo } from './visit-to.ts'
import { shownWith } from './window/shown.ts'

/** What is kept of the shop between two visits; all of it is as new as the shop. */
export type KeptForShelves = {
  readonly shop: KeptShop
  readonly facets: KeptFacets
  readonly pages: KeptPages
}

/** Lists of goods: all of them, a branch, a set, a cooperative's, a producer's. */
export function shelfRoutes(options: StorefrontOptions, kept: KeptForShelves): Hono {
  const app = new Hono()
  app.on('GET', ['/', '/nganh/*', '/htx/*', '/nguoi-lam/*'], (c, next) =>
    keptPage(options, kept, { c, next }),
  )
  app.get('/', (c) => home(options, kept, c))
  app.get('/nganh/:branch', (c) => {
    const branch = branchAt(c.req.param('branch'))
    return branch ? branchPage(options, kept, { c, branch }) : missing(options, c)
  })
  app.get('/nganh/:branch/:set', (c) => setPage(options, c))
  app.get('/htx/:id', (c) => cooperativePage(options, c))
  app.get('/nguoi-lam/:id', (c) => producerPage(options, c))
  return app
}

/** A list shows no stock, so everything it is made of is in the address, the shop's version and the day. */
async function keptPage(
  options: StorefrontOptions,
  { pages }: KeptForShelves,
  { c, next }: { readonly c: Context; readonly next: Next },
): Promise<Response> {
  const { today, language, origin } = visitTo(options, c)
  const stamp = await pages.stamp(today)
  const of = [stamp, c.req.path, choicesIn(c), language, origin, await marketsNamed(options, c)]
  return pages.of(c, of, async () => {
    await next()
    return c.res
  })
}

/** Which markets a cooperative's page names: what comes to a stall is no change of the shop. */
async function marketsNamed(options: StorefrontOptions, c: Context) {
  const found = /^\/htx\/([a-z0-9]+)$/.exec(c.req.path)
  const cooperativeId = `coop_${found?.[1] ?? ''}`
  if (!isId('coop', cooperativeId)) return []
  return marketsWith(options.deps, { cooperativeId, today: visitTo(options, c).today })
}

async function home(options: StorefrontOptions, kept: KeptForShelves, c: Context) {
  const visit = visitTo(options, c)
  const choices = choicesIn(c)
  const found = await searched(options, kept, { c })
  const facets = await kept.facets(searchOf(choices, { pageSize: ON_ONE_PAGE }), visit.today)
  if (pastTheEnd(choices.page, found.total)) return missing(options, c)
  return page(options, c, Home({ visit, choices, facets, ...found }))
}

async function branchPage(
  options: StorefrontOptions,
  kept: KeptForShelves,
  { c, branch }: { readonly c: Context; readonly branch: Branch },
) {
  const visit = visitTo(options, c)
  const choices = choicesIn(c)
  const found = await searched(options, kept, { c, branch })
  const facets = await kept.facets(
    searchOf(choices, { branch, pageSize: ON_ONE_PAGE }),
    visit.today,
  )
  const counts = await countsOf(options, branch, visit.today)
  if (pastTheEnd(choices.page, found.total)) return missing(options, c)
  return page(options, c, Shelf({ visit, choices, branch, facets, counts, ...found }))
}

/** The products that the address asks for, a page of them. */
async function searched(
  options: StorefrontOptions,
  { shop }: KeptForShelves,
  { c, branch }: { readonly c: Context; readonly branch?: Branch },
) {
  const { deps } = options
  const { today } = visitTo(options, c)
  const wanted = searchOf(choicesIn(c), { pageSize: ON_ONE_PAGE, ...(branch && { branch }) })
  const { total, listings } = canBeFound(wanted.text)
    ? await shop.search(deps, { ...wanted, today })
    : { total: 0, listings: [] }
  const pictured = options.photos !== undefined
  return {
    shown: await shownWith(deps, { products: listings, pictured }),
    total,
    pages: pagesFor(total),
  }
}

async function setPage(options: StorefrontOptions, c: Context) {
  const branch = branchAt(c.req.param('branch') ?? '')
  const set = branch && setAt(branch, c.req.param('set') ?? '')
  if (!branch || !set) return missing(options, c)
  const { shown, total, pages } = await theirs(options, c, { setNumber: set.number })
  const visit = visitTo(options, c)
  const choices = { words: '', page: choicesIn(c).page }
  if (pastTheEnd(choices.page, total)) return missing(options, c)
  const counts = await countsOf(options, branch, visit.today)
  return page(options, c, Shelf({ visit, choices, shown, total, pages, branch, set, counts }))
}

async function cooperativePage(options: StorefrontOptions, c: Context) {
  const id = idIn('coop', c)
  const visit = visitTo(options, c)
  const of = id && { id, today: visit.today }
  const cooperative = of && (await cooperativeParty(options.deps, of))
  if (!of || !cooperative) return missing(options, c)
  const wanted = { cooperativeId: of.id, today: visit.today }
  const producers = await delegationsOn(options.deps, wanted)
  const certifications = await certificationsOn(options.deps, wanted)
  const goods = await theirs(options, c, { cooperativeId: of.id })
  if (pastTheEnd(goods.page, goods.total)) return missing(options, c)
  const markets = await marketsWith(options.deps, wanted)
  const contact = await contactOfCooperative(options.deps, of.id)
  const shown = { producers, certifications, markets, contact, goods }
  return page(options, c, Cooperative({ visit, cooperative, ...shown }))
}

async function producerPage(options: StorefrontOptions, c: Context) {
  const id = idIn('producer', c)
  const visit = visitTo(options, c)
  const of = id && { id, today: visit.today }
  const producer = of && (await producerParty(options.deps, of))
  if (!of || !producer) return missing(options, c)
  const sellers = await delegationsOn(options.deps, { producerId: of.id, today: visit.today })
  const goods = await theirs(options, c, { producerId: of.id })
  if (pastTheEnd(goods.page, goods.total)) return missing(options, c)
  return page(options, c, Producer({ visit, producer, sellers, goods }))
}

async function theirs(options: StorefrontOptions, c: Context, shelf: OnShelf): Promise<TheirGoods> {
  const { today } = visitTo(options, c)
  const { page: number } = choicesIn(c)
  const offset = (number - 1) * ON_ONE_PAGE
  const { deps } = options
  const { total, products } = await listedOn(deps, { shelf, today, limit: ON_ONE_PAGE, offset })
  const shown = await shownWith(deps, { products, pictured: options.photos !== undefined })
  return { shown, total, page: number, pages: pagesFor(total) }
}

function countsOf({ deps }: StorefrontOptions, branch: Branch, today: MarketDay) {
  return countsBySet(deps, { sets: setsOf(branch).map(({ number }) => number), today })
}
