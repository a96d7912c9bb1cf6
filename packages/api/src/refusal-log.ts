import type { Context, MiddlewareHandler } from 'hono'
import type { ApiOptions } from './context.ts'
import { whoAsks } from './sessions.ts'

/** Not signed in, not allowed, input that is none, a body that is too large, too much at once. */
const REFUSED: ReadonlySet<number> = new Set([400, 401, 403, 413, 415, 429])

/**
 * Writes down every request that was refused: who asked for what and how it was answered, so that
 * somebody who tries doors is seen. Neither what was sent nor the query: both may hold secrets.
 */
export function refusalLog(options: ApiOptions): MiddlewareHandler {
  return async (c, next) => {
    await next()
    const { status } = c.res
    if (!REFUSED.has(status)) return
    options.log.info({ ...(await asked(options, c)), status }, 'refused')
  }
}

async function asked(options: ApiOptions, c: Context) {
  const { actor, network } = await whoAsks(options, c)
  const { method, path } = c.req
  return { method, path: withoutToken(path), by: actor?.personId ?? null, network: network ?? null }
}

/** The address of a buyer's order, and of a request for money, is its key: it stands in no log. */
export function withoutToken(path: string): string {
  return path.replace(/^\/(don|widget\/v1\/requests)\/[^/]+/, '/$1/…')
}
