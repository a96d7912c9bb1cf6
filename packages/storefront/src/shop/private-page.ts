import type { Context } from 'hono'
import { documentBytes } from '../document-bytes.ts'
import { languageOf } from '../language.ts'
import type { Cart } from '../pages/cart.tsx'

/** A page about this visitor alone: nobody keeps a copy, and no search engine lists it. */
export async function privatePage(
  c: Context,
  document: ReturnType<typeof Cart>,
): Promise<Response> {
  c.header('cache-control', 'no-store')
  c.header('x-robots-tag', 'noindex, nofollow')
  c.header('content-language', languageOf(c.req.query('lang')))
  c.header('content-type', 'text/html; charset=UTF-8')
  return c.body(documentBytes(await document))
}

/** After a form: the browser opens the next page by GET, so that reloading sends nothing again. */
export function seeOther(c: Context, to: string): Response {
  c.header('cache-control', 'no-store')
  return c.redirect(to, 303)
}
