import { requestByPayLink } from '@cho40/core/payment'
import type { Context } from 'hono'
import { Hono } from 'hono'
import { etag } from 'hono/etag'
import type { ApiOptions } from '../context.ts'
import { statusOf } from '../problem-to-trpc.ts'
import { openToAll } from './open-to-all.ts'

const REQUEST = '/requests/:token{[0-7][0-9a-z]{25}[A-Za-z0-9_-]{22}}'

/**
 * `GET /widget/v1/requests/{token}`: how one request for money stands, for a page of any site. Whoever
 * has the link has it, as with a paper that asks for the money; nothing of the payer is in it. Asked
 * again and again, it answers 304 without a body while nothing changed.
 */
export function payRoute({ deps, payLinks }: ApiOptions): Hono {
  const app = new Hono()
  app.use('/requests/*', openToAll, etag())
  app.get(REQUEST, async (c) => {
    const token = c.req.param('token') ?? ''
    if (!payLinks) return absent(c)
    const found = await requestByPayLink({ ...deps, payLinks }, { token })
    c.header('cache-control', 'no-cache, private')
    return found.ok
      ? c.json(found.value)
      : c.json({ problem: found.problem }, statusOf(found.problem))
  })
  app.get('/requests/*', absent)
  return app
}

function absent(c: Context): Response {
  return c.json({ problem: { type: 'NotFound', what: 'request', id: 'link' } }, 404)
}
