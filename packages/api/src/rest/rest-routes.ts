import type { Problem } from '@cho40/contract'
import { err, ok, type Result } from '@cho40/values'
import { type Context, Hono } from 'hono'
import type { ApiOptions } from '../context.ts'
import { limited } from '../limited.ts'
import { statusOf } from '../problem-to-trpc.ts'
import { contextOf } from '../sessions.ts'
import { syncRoute } from '../sync.ts'
import { callProcedure } from './call-procedure.ts'
import { mutate } from './idempotent.ts'
import { nextPage } from './next-page.ts'
import { openApi } from './openapi.ts'
import { describeProblem } from './problem-details.ts'
import { type Offered, offered } from './procedures.ts'
import { inputOfQuery } from './query-input.ts'

const BODY_BYTES = 256 * 1024

/**
 * `/v1`: every procedure of the typed interface for programs of any language. Queries are GET with
 * parameters, mutations POST with a JSON body; `/v1/openapi.json` describes them all.
 */
export function restRoutes(options: ApiOptions): Hono {
  const app = new Hono()
  let document: string | undefined
  app.get('/openapi.json', async (c) => {
    document ??= JSON.stringify(await openApi())
    c.header('content-type', 'application/json')
    c.header('cache-control', 'public, max-age=3600')
    return c.body(document)
  })
  app.get('/problems/:type', (c) => {
    const described = describeProblem(c.req.param('type'))
    return described ? c.json(described) : c.json(noSuch('problem', c.req.param('type')), 404)
  })
  // A till's own way in, for a program that sells: it has a limit of its own.
  app.route('/sync', syncRoute(options))
  app.use(limited(BODY_BYTES))
  app.all('*', async (c) => {
    const [, name = ''] = /\/v1\/(.*)$/.exec(c.req.path) ?? []
    const procedure = offered().get(name.replaceAll('/', '.'))
    if (!procedure || name.includes('.')) return c.json(noSuch('procedure', name), 404)
    const method = c.req.method === 'HEAD' ? 'GET' : c.req.method
    if (method === procedure.method) return answer(options, c, procedure)
    c.header('allow', procedure.method === 'GET' ? 'GET, HEAD' : 'POST')
    return c.body(null, 405)
  })
  return app
}

function noSuch(what: string, id: string): { readonly problem: Problem } {
  return { problem: { type: 'NotFound', what, id } }
}

async function answer(options: ApiOptions, c: Context, procedure: Offered): Promise<Response> {
  const ctx = await contextOf(options, c)
  const isQuery = procedure.method === 'GET'
  const url = new URL(c.req.url)
  const input = isQuery
    ? inputOfQuery(procedure.schema, url.searchParams)
    : await inputOfBody(c, procedure)
  if (!input.ok) return refusal(c, input.problem)
  const result = isQuery
    ? await callProcedure(ctx, procedure.name, input.value)
    : await mutate(ctx, procedure, {
        input: input.value,
        key: c.req.header('idempotency-key'),
      })
  if (!result.ok) return refusal(c, result.problem)
  const next = isQuery ? nextPage(procedure, url, result.value) : undefined
  if (next !== undefined) c.header('link', `<${next}>; rel="next"`)
  return c.json(result.value ?? null)
}

function refusal(c: Context, problem: Problem): Response {
  return c.json({ problem }, statusOf(problem))
}

/** A mutation's input: JSON, or nothing where nothing is asked for. Problems: InvalidInput. */
async function inputOfBody(c: Context, { schema }: Offered): Promise<Result<unknown, Problem>> {
  const text = await c.req.text()
  if (!schema) return ok(undefined)
  try {
    return ok(text === '' ? {} : JSON.parse(text))
  } catch {
    return err({ type: 'InvalidInput', issues: [{ path: '', message: 'not JSON' }] })
  }
}
