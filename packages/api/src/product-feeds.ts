import { googleFeed, listingFeed, metaFeed } from '@cho40/core/catalogue'
import { marketDayOf, secondsLeftOfDay } from '@cho40/values'
import { type Context, Hono } from 'hono'
import type { ApiOptions } from './context.ts'
import { csvRows } from './grid-files.ts'
import { publicOrigin } from './public-origin.ts'

/** Merchants' programs ask once or a few times a day. A star is not kept past the day. */
const FRESH_SECONDS = 3_600
const TITLE = 'Cho40'

/**
 * `GET /feeds/google.xml` and `/feeds/meta.csv`: what is on sale, for Google Merchant Center and for
 * a catalogue of Meta. Public, as the pages are; nothing made up is in them.
 */
export function productFeedRoutes({
  deps,
  publicOrigin: originOf = publicOrigin(),
}: ApiOptions): Hono {
  const app = new Hono()
  app.get('/google.xml', async (c) => {
    const { items, place } = await itemsFor(c)
    c.header('cache-control', freshNow())
    return c.body(googleFeed(items, place), 200, { 'content-type': 'application/rss+xml' })
  })
  app.get('/meta.csv', async (c) => {
    const { items, place } = await itemsFor(c)
    c.header('cache-control', freshNow())
    return c.body(csvRows(metaFeed(items, place)), 200, {
      'content-type': 'text/csv; charset=utf-8',
    })
  })
  const freshNow = () =>
    `public, max-age=${Math.min(FRESH_SECONDS, secondsLeftOfDay(deps.clock.now()))}`
  const itemsFor = async (c: Context) => {
    const items = await listingFeed(deps, { today: marketDayOf(deps.clock.now()) })
    return { items, place: { origin: originOf(c), title: TITLE } }
  }
  return app
}
