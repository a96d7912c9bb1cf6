import {
  cooperativesAt,
  listedOn,
  marketParties,
  marketParty,
  sellerContacts,
  sellingStalls,
} from '@cho40/core/catalogue'
import { pickUpDays } from '@cho40/core/ordering'
import { type Context, Hono } from 'hono'
import { MARKETS_PATH } from './address.ts'
import type { StorefrontOptions } from './create-storefront.ts'
import { choicesIn } from './find/choices.ts'
import { ON_ONE_PAGE, pagesFor, pastTheEnd } from './find/page-of-goods.ts'
import { idIn } from './id-in.ts'
import { Market } from './pages/market.tsx'
import { Markets } from './pages/markets.tsx'
import { missing, page } from './public-page.ts'
import { visitTo } from './visit-to.ts'
import { shownWith } from './window/shown.ts'

/** As many days as somebody plans ahead. */
const DAYS_SHOWN = 4

/**
 * Markets and what lies at their stalls. Made for each visit: goods that come to a stall, and days that a market is
 * closed, are not counted in the shop's version.
 */
export function marketRoutes(options: StorefrontOptions): Hono {
  const app = new Hono()
  app.get(MARKETS_PATH, (c) => marketsPage(options, c))
  app.get(`${MARKETS_PATH}/:id`, (c) => marketPage(options, c))
  return app
}

async function marketsPage(options: StorefrontOptions, c: Context) {
  const { deps } = options
  const visit = visitTo(options, c)
  const { today } = visit
  const markets = await marketParties(deps, { today })
  const marketIds = markets.map(({ id }) => id)
  const days = await pickUpDays(deps, { marketIds, today, count: 1 })
  const next = new Map(days.map(({ marketId, day }) => [marketId, day]))
  const shown = markets.map((market) => ({ ...market, nextDay: next.get(market.id) }))
  return page(options, c, Markets({ visit, markets: shown }))
}

async function marketPage(options: StorefrontOptions, c: Context) {
  const { deps } = options
  const id = idIn('market', c)
  const visit = visitTo(options, c)
  const { today } = visit
  const market = id && (await marketParty(deps, { id, today }))
  if (!id || !market) return missing(options, c)
  const { page: number } = choicesIn(c)
  const offset = (number - 1) * ON_ONE_PAGE
  const shelf = { marketId: id }
  const { total, products } = await listedOn(deps, { shelf, today, limit: ON_ONE_PAGE, offset })
  if (pastTheEnd(number, total)) return missing(options, c)
  const shown = await shownWith(deps, { products, pictured: options.photos !== undefined })
  const days = await pickUpDays(deps, { marketIds: [id], today, count: DAYS_SHOWN })
  const stalls = await sellingStalls(deps, { id, today })
  const books = stalls.map(({ bookId }) => bookId)
  return page(
    options,
    c,
    Market({
      visit,
      market,
      days: days.map(({ day }) => day),
      stalls,
      contacts: await sellerContacts(deps, books),
      cooperatives: await cooperativesAt(deps, { id, today }),
      goods: { shown, total, page: number, pages: pagesFor(total) },
    }),
  )
}
