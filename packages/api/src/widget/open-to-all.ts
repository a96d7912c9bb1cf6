import type { MiddlewareHandler } from 'hono'

/**
 * Lets a page of any site read an answer, without cookies: only for what everybody may see who has
 * the address. A browser asks nothing in advance, since nothing but GET without headers is needed.
 */
export const openToAll: MiddlewareHandler = async (c, next) => {
  await next()
  c.header('access-control-allow-origin', '*')
  c.header('access-control-expose-headers', 'retry-after')
  c.header('cross-origin-resource-policy', 'cross-origin')
}
