import type { Context } from 'hono'
import { originOf } from '../visit-to.ts'

type Here = Parameters<typeof originOf>[0]

/**
 * Whether a form was sent from a page of this site, by what the browser says itself. Behind a proxy
 * the scheme differs, so hosts are compared; the proxy may have another name inside than outside. A
 * browser that says nothing is not believed.
 */
export function fromHere(here: Here, c: Context): boolean {
  const site = c.req.header('sec-fetch-site')
  if (site !== undefined) return site === 'same-origin'
  const origin = c.req.header('origin')
  if (origin === undefined || !URL.canParse(origin)) return false
  const { host } = new URL(origin)
  return host === new URL(c.req.url).host || host === new URL(originOf(here, c)).host
}

/** The same for an order's own page, whose address nobody else knows and which tells nobody of itself. */
export function fromItsHolder(here: Here, c: Context): boolean {
  const site = c.req.header('sec-fetch-site')
  if (site !== undefined) return site === 'same-origin'
  const origin = c.req.header('origin')
  return origin === undefined || origin === 'null' || fromHere(here, c)
}
