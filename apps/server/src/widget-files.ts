import { existsSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { serveStatic } from '@hono/node-server/serve-static'
import { Hono } from 'hono'
import { secureHeaders } from 'hono/secure-headers'

/** Where the elements are built, from the sources and from the bundle alike. */
const BUILT = fileURLToPath(new URL('../../../packages/widget/dist/', import.meta.url))
const FRESH = 'public, max-age=3600'

/**
 * `/widget/cho40.js`, which a page of any site may load, and `/widget/`, a page that shows what it
 * does. There is nothing here that is not public.
 */
export function widgetFiles(root = BUILT): Hono {
  const app = new Hono()
  if (!existsSync(root)) return app
  const inside = (path: string) => path.slice('/widget'.length)
  app.get('/widget', (c) => c.redirect('/widget/', 301))
  const ofPage = secureHeaders({
    contentSecurityPolicy: {
      defaultSrc: ["'none'"],
      scriptSrc: ["'self'"],
      styleSrc: ["'self'"],
      imgSrc: ["'self'"],
      connectSrc: ["'self'"],
      baseUri: ["'none'"],
      formAction: ["'self'"],
      frameAncestors: ["'none'"],
      requireTrustedTypesFor: ["'script'"],
    },
    strictTransportSecurity: false,
  })
  app.use('/widget/', ofPage)
  app.use('/widget/:file{cho40\\.js|page\\.js|page\\.css}', async (c, next) => {
    await next()
    c.header('cache-control', FRESH)
    c.header('access-control-allow-origin', '*')
    c.header('cross-origin-resource-policy', 'cross-origin')
  })
  app.get('/widget/', serveStatic({ root, path: 'index.html', precompressed: true }))
  app.get(
    '/widget/:file{cho40\\.js|page\\.js|page\\.css}',
    serveStatic({ root, rewriteRequestPath: inside, precompressed: true }),
  )
  return app
}
