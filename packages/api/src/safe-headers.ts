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
  // What is not said to be public is somebody's own.
  'cache-control': 'private, no-store',
}

/** What only a document heeds; on data it would be bytes that a till pays for with every sale. */
const OF_DOCUMENTS: Readonly<Record<string, string>> = {
  'cross-origin-opener-policy': 'same-origin',
  'permissions-policy': 'camera=(self), microphone=(self), geolocation=(), payment=(), usb=()',
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
  const ofDocuments = Object.entries(OF_DOCUMENTS)
  return async (c, next) => {
    await next()
    const { headers } = c.res
    const isData = /json|event-stream/.test(headers.get('content-type') ?? '')
    for (const [name, value] of isData ? wanted : [...wanted, ...ofDocuments]) {
      if (!headers.has(name)) headers.set(name, value)
    }
  }
}
