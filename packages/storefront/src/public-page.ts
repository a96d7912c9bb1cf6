import type { Context } from 'hono'
import type { StorefrontOptions } from './create-storefront.ts'
import { documentBytes } from './document-bytes.ts'
import { freshFor } from './fresh-for.ts'
import { languageOf } from './language.ts'
import type { Home } from './pages/home.tsx'
import { NotFound } from './pages/not-found.tsx'
import { visitTo } from './visit-to.ts'

/** A page for everybody: it may be kept for a minute, never past midnight at the market. */
export async function page(
  { deps }: StorefrontOptions,
  c: Context,
  document: ReturnType<typeof Home>,
): Promise<Response> {
  c.header('cache-control', `public, max-age=${freshFor(deps.clock.now())}`)
  c.header('content-language', languageOf(c.req.query('lang')))
  c.header('content-type', 'text/html; charset=UTF-8')
  return c.body(documentBytes(await document))
}

/** A person gets a page with a way on; a program gets one line. */
export async function missing(options: StorefrontOptions, c: Context): Promise<Response> {
  c.status(404)
  if (!c.req.header('accept')?.includes('text/html')) return c.text('404\n')
  return page(options, c, NotFound({ visit: visitTo(options, c) }))
}
