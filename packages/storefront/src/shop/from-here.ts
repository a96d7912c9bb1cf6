import type { Context } from 'hono'

/**
 * Whether a form was sent from a page of this site, by what the browser says itself. Behind a proxy
 * the scheme differs, so hosts are compared. A browser that says nothing is not believed.
 */
export function fromHere(c: Context): boolean {
  const site = c.req.header('sec-fetch-site')
  if (site !== undefined) return site === 'same-origin'
  const origin = c.req.header('origin')
  if (origin === undefined || !URL.canParse(origin)) return false
  return new URL(origin).host === new URL(c.req.url).host
}

/** The same for an order's own page, whose address nobody else knows and which tells nobody of itself. */
export function fromItsHolder(c: Context): boolean {
  const site = c.req.header('sec-fetch-site')
  if (site !== undefined) return site === 'same-origin'
  const origin = c.req.header('origin')
  return origin === undefined || origin === 'null' || fromHere(c)
}
