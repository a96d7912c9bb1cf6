import { fetchRequestHandler } from '@trpc/server/adapters/fetch'
import type { Context } from 'hono'
import { Hono } from 'hono'
import { indicatorExchangeRoutes } from './adoption-exchange.ts'
import { adoptionFileRoutes, adoptionPageRoutes } from './adoption-pages.ts'
import { bookFileRoutes } from './book-files.ts'
import { bookPageRoutes } from './book-pages.ts'
import type { ApiOptions } from './context.ts'
import { eventsRoute } from './events.ts'
import { hookRoutes } from './hooks.ts'
import { limited } from './limited.ts'
import { limitOf } from './limits/limit-of.ts'
import { outageOf } from './outage.ts'
import { photoRoutes } from './photo-routes.ts'
import { printRoutes } from './print.ts'
import { productFeedRoutes } from './product-feeds.ts'
import { refusalLog, withoutToken } from './refusal-log.ts'
import { problemDetails } from './rest/problem-details.ts'
import { restRoutes } from './rest/rest-routes.ts'
import { appRouter } from './routers/index.ts'
import { safeHeaders } from './safe-headers.ts'
import { bearerOf, contextOf } from './sessions.ts'
import { settlementFileRoutes } from './settlement-files.ts'
import { settlementPageRoutes } from './settlement-pages.ts'
import { shelfFileRoutes } from './shelf-files.ts'
import { statementRoutes } from './statements.ts'
import { syncRoute } from './sync.ts'
import { taxFileRoutes, taxPageRoutes } from './tax-pages.ts'
import { valueFileRoutes } from './value-files.ts'
import { payRoute } from './widget/pay-route.ts'
import { productsRoute } from './widget/products-route.ts'

const TRPC_BYTES = 256 * 1024
/** Long enough for a database to start again, short enough for a till. */
const RETRY_AFTER_S = '2'

/**
 * The whole HTTP interface as a value: call `app.request(…)` in a test, serve it, or mount it under
 * a prefix in a host's own app. `/healthz` tells that the process runs, `/readyz` that its database
 * answers.
 */
export function createApi(options: ApiOptions): Hono {
  const app = new Hono()
  app.use(safeHeaders({ https: options.secureCookies }))
  // Around the limits too: what they refuse is told in the same shape.
  app.use('/v1/*', problemDetails())
  // Also before what a host mounts on this app afterwards: the shop window, the pages of the apps.
  app.use(refusalLog(options))
  app.use(limitOf(options))
  app.get('/healthz', (c) => c.json({ ok: true }))
  app.get('/readyz', async (c) => {
    if (options.stopping.aborted) return c.json({ ok: false, reason: 'stopping' }, 503)
    const ready = await databaseAnswers(options)
    return ready ? c.json({ ok: true }) : c.json({ ok: false, reason: 'database' }, 503)
  })
  // Providers sign their own messages; everything below is for our clients and their cookies.
  app.route('/hooks', hookRoutes(options))
  for (const path of ['/trpc/*', '/sync', '/api/*', '/v1/*']) app.use(path, ownClientsOnly)
  app.route('/sync', syncRoute(options))
  app.route('/events', eventsRoute(options))
  app.route('/api/v1/statements', statementRoutes(options))
  app.route('/api/v1/books', bookFileRoutes(options))
  app.route('/api/v1/settlements', settlementFileRoutes(options))
  app.route('/api/v1/photos', photoRoutes(options))
  app.route('/api/v1/shelf', shelfFileRoutes(options))
  app.route('/feeds', productFeedRoutes(options))
  app.route('/widget/v1', payRoute(options))
  app.route('/widget/v1', productsRoute(options))
  app.route('/print/books', bookPageRoutes(options))
  app.route('/api/v1/tax', taxFileRoutes(options))
  app.route('/print/tax', taxPageRoutes(options))
  app.route('/api/v1/adoption', adoptionFileRoutes(options))
  app.route('/api/v1/indicators/values', valueFileRoutes(options))
  app.route('/api/v1/indicators', indicatorExchangeRoutes(options))
  app.route('/print/adoption', adoptionPageRoutes(options))
  app.route('/print/settlements', settlementPageRoutes(options))
  app.route('/print', printRoutes(options))
  app.route('/v1', restRoutes(options))
  app.use('/trpc/*', limited(TRPC_BYTES))
  app.all('/trpc/*', (c) => trpc(options, c))
  app.onError((error, c) => {
    options.log.error({ error, path: withoutToken(c.req.path) }, 'request failed')
    const outage = outageOf(error)
    if (outage === undefined) return c.json({ problem: { type: 'Internal' } }, 500)
    c.header('retry-after', RETRY_AFTER_S)
    return c.json({ problem: { type: outage.type } }, outage.status)
  })
  return app
}

function trpc(options: ApiOptions, c: Context): Promise<Response> {
  return fetchRequestHandler({
    endpoint: '/trpc',
    // Many questions in one request would pass every limit that counts requests.
    allowBatching: false,
    req: c.req.raw,
    router: appRouter,
    createContext: () => contextOf(options, c),
    responseMeta({ errors }) {
      const outage = errors.map(outageOf).find((found) => found !== undefined)
      return outage ? { status: outage.status, headers: { 'retry-after': RETRY_AFTER_S } } : {}
    },
    onError: ({ error, path }) => {
      if (error.code === 'INTERNAL_SERVER_ERROR') {
        options.log.error({ error, path }, 'procedure failed')
      }
    },
  }).then((response) => withCookies(c, response))
}

/** The cookies that a procedure set are on Hono's context; tRPC made a response of its own. */
function withCookies(c: Context, response: Response): Response {
  for (const cookie of c.res.headers.getSetCookie()) response.headers.append('set-cookie', cookie)
  return response
}

async function databaseAnswers({ deps, log }: ApiOptions): Promise<boolean> {
  try {
    await deps.db.selectFrom('cho_migration').select('name').limit(1).execute()
    return true
  } catch (error) {
    log.error({ error }, 'database does not answer')
    return false
  }
}

/**
 * A page of another site can send our cookie with a form, but not this header without asking first,
 * and nobody answers that question here.
 */
async function ownClientsOnly(
  c: Context,
  next: () => Promise<void>,
): Promise<Response | undefined> {
  const reads = c.req.method === 'GET' || c.req.method === 'HEAD'
  // A key is in a header already, where no page of another site can put it.
  if (!reads && bearerOf(c) === undefined && c.req.header('x-cho40') !== '1') {
    return c.json({ problem: { type: 'NotAllowed', permission: 'x-cho40 header' } }, 403)
  }
  await next()
  return undefined
}
