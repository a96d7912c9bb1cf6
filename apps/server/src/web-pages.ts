import { existsSync, readFileSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { createStorefront, type StorefrontOptions, storefrontCsp } from '@cho40/storefront'
import { serveStatic } from '@hono/node-server/serve-static'
import { Hono, type MiddlewareHandler } from 'hono'
import { secureHeaders } from 'hono/secure-headers'
import { readFonts } from './sign-files.ts'
import { widgetFiles } from './widget-files.ts'

/** Where the two browser apps are built, from the sources and from the bundle alike. */
const BUILT = {
  stall: fileURLToPath(new URL('../../stall/dist/', import.meta.url)),
  office: fileURLToPath(new URL('../../office/dist/', import.meta.url)),
}

/** What the build of a page says may run in it; nothing else does. */
type PageHashes = {
  readonly scriptHashes: readonly string[]
  readonly styleHashes: readonly string[]
}

/** The pages people open: the stall, the desk, and the shop window at the root. */
export function webPages(shop: Omit<StorefrontOptions, 'fonts'>): Hono {
  const app = new Hono()
  for (const name of ['stall', 'office'] as const) mountApp(app, name)
  app.route('/', widgetFiles())
  // Each page says itself what may be told of it to the page it leads to.
  const policy = { contentSecurityPolicy: storefrontCsp, referrerPolicy: false as const }
  app.use(secureHeaders({ ...policy, strictTransportSecurity: false }))
  app.route('/', createStorefront({ ...shop, fonts: readFonts }))
  return app
}

function mountApp(app: Hono, name: 'stall' | 'office'): void {
  const root = BUILT[name]
  if (!existsSync(root)) return
  const headers = headersOf(root)
  app.use(`/${name}/*`, (c, next) => headers()(c, next))
  app.get(`/${name}`, (c) => c.redirect(`/${name}/`, 301))
  const inside = (path: string) => path.slice(name.length + 1)
  // The page and its worker are asked for again each time; everything else is named by its hash.
  app.use(`/${name}/*`, async (c, next) => {
    await next()
    const hashed = /\.[0-9a-zA-Z_-]{8,}\.\w+$/.test(c.req.path)
    c.header('cache-control', hashed ? 'public, max-age=31536000, immutable' : 'no-cache')
  })
  app.use(`/${name}/*`, serveStatic({ root, rewriteRequestPath: inside, precompressed: true }))
  app.get(`/${name}/*`, serveStatic({ root, path: 'index.html', precompressed: true }))
}

/** The security headers of a built page; a new build beside a running server brings new ones. */
function headersOf(root: string): () => MiddlewareHandler {
  const path = join(root, 'csp.json')
  let builtAt = 0
  let headers = strictHeaders({ scriptHashes: [], styleHashes: [] })
  return () => {
    const { mtimeMs = 0 } = statSync(path, { throwIfNoEntry: false }) ?? {}
    if (mtimeMs !== builtAt) {
      builtAt = mtimeMs
      headers = strictHeaders(JSON.parse(readFileSync(path, 'utf8')) as PageHashes)
    }
    return headers
  }
}

function strictHeaders({ scriptHashes, styleHashes }: PageHashes): MiddlewareHandler {
  const quote = (hash: string) => (hash.startsWith("'") ? hash : `'${hash}'`)
  return secureHeaders({
    contentSecurityPolicy: {
      defaultSrc: ["'none'"],
      scriptSrc: ["'self'", ...scriptHashes.map(quote)],
      styleSrc: ["'self'", ...styleHashes.map(quote)],
      imgSrc: ["'self'", 'data:', 'blob:'],
      mediaSrc: ["'self'", 'blob:'],
      connectSrc: ["'self'"],
      manifestSrc: ["'self'"],
      workerSrc: ["'self'"],
      baseUri: ["'none'"],
      formAction: ["'self'"],
      frameAncestors: ["'none'"],
      requireTrustedTypesFor: ["'script'"],
    },
    strictTransportSecurity: false,
  })
}
