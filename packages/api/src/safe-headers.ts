import type { MiddlewareHandler } from 'hono'

/** What a program is told of an answer that is data: a browser must not show it as a page of ours. */
const OF_DATA = "default-src 'none'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'"

/** Two years, as the lists of browsers ask. */
const HTTPS_ONLY = 'max-age=63072000; includeSubDomains'

const ALWAYS: Readonly<Record<string, string>> = {
  'content-security-policy': OF_DATA,
  'x-content-type-options': 'nosniff',
  'referrer-policy': 'no-referrer',
  'cross-origin-resource-policy': 'same-origin',
  'cross-origin-opener-policy': 'same-origin',
  'permissions-policy': 'camera=(self), microphone=(self), geolocation=(), payment=(), usb=()',
  // What is not said to be public is somebody's own.
  'cache-control': 'private, no-store',
}

/**
 * The headers of every answer, of refusals and failures too; a page that says something narrower of
 * itself keeps it. Strict-Transport-Security is said only where HTTPS stands in front.
 */
export function safeHeaders({ https }: { readonly https: boolean }): MiddlewareHandler {
  const wanted = Object.entries({
    ...ALWAYS,
    ...(https && { 'strict-transport-security': HTTPS_ONLY }),
  })
  return async (c, next) => {
    await next()
    for (const [name, value] of wanted) {
      if (!c.res.headers.has(name)) c.res.headers.set(name, value)
    }
  }
}
