import { LotRef, type TraceView } from '@cho40/contract'
import { lotChanges, lotListing, lotTrace, shownPhotos, traceUrl } from '@cho40/core/catalogue'
import { type Context, Hono } from 'hono'
import type { StorefrontOptions } from '../create-storefront.ts'
import { missing, page } from '../public-page.ts'
import { visitTo } from '../visit-to.ts'
import { labelPage } from './label-page.tsx'
import { Trace } from './trace-page.tsx'

/** What the code on a pack opens, and the sheet the code is printed from. */
export function traceRoutes(options: StorefrontOptions): Hono {
  const { deps } = options
  const app = new Hono()
  app.get('/t/:lot', async (c) => {
    const trace = await traceIn(options, c)
    if (!trace) return missing(options, c)
    const listing = await lotListing(deps, trace.lotId)
    const photos = await shownPhotos(deps, options.photos && listing ? [listing.id] : [])
    const [photo] = [...photos.values()].flat()
    const document = Trace({
      visit: visitTo(options, c),
      trace,
      photo,
      changes: await lotChanges(deps, { id: trace.lotId }),
      demo: listing?.demo ?? false,
      sold: listing?.state === 'published',
    })
    return page(options, c, document)
  })
  app.get('/t/:lot/nhan', async (c) => {
    const trace = await traceIn(options, c)
    if (!trace) return missing(options, c)
    const visit = visitTo(options, c)
    const url = traceUrl(visit.origin, trace.lotId)
    c.header('cache-control', 'public, max-age=60')
    c.header('content-language', visit.language)
    return c.html(await labelPage(visit, { trace, url }))
  })
  return app
}

async function traceIn({ deps }: StorefrontOptions, c: Context): Promise<TraceView | undefined> {
  const id = LotRef.safeParse(c.req.param('lot'))
  const found = id.success ? await lotTrace(deps, { id: id.data }) : undefined
  return found?.ok ? found.value : undefined
}
