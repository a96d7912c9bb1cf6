import type { Context, MiddlewareHandler } from 'hono'
import { type Language, TITLES, titleOf } from './problem-titles.ts'

const REASONS: Readonly<Record<number, string>> = {
  404: 'Not Found',
  405: 'Method Not Allowed',
  500: 'Internal Server Error',
}

/**
 * Makes every refusal under `/v1` a problem detail (RFC 9457), wherever it came from: `type` is an
 * address that tells of it, `title` is in Vietnamese or English by `Accept-Language`, and `problem`
 * is the same object that the other interfaces answer with.
 */
export function problemDetails(): MiddlewareHandler {
  return async (c, next) => {
    await next()
    if (c.res.status < 400) return
    const problem = await problemIn(c.res)
    const headers = new Headers(c.res.headers)
    const language = languageOf(c)
    headers.set('content-type', 'application/problem+json')
    headers.set('content-language', language)
    headers.append('vary', 'accept-language')
    headers.delete('content-length')
    const { status } = c.res
    const body = problem
      ? {
          type: addressOf(c, problem.type),
          title: titleOf(problem.type, language),
          status,
          problem,
        }
      : { type: 'about:blank', title: REASONS[status] ?? 'Error', status }
    // Hono merges headers of the answer that stood here before into the next.
    c.res = undefined
    c.res = new Response(JSON.stringify(body), { status, headers })
  }
}

async function problemIn(response: Response): Promise<{ readonly type: string } | undefined> {
  if (!response.headers.get('content-type')?.includes('json')) return undefined
  const body = (await response.json()) as { problem?: { type?: unknown } } | null
  const problem = body?.problem
  const type = problem?.type
  return typeof type === 'string' ? { ...problem, type } : undefined
}

/** Under the prefix that a host may have mounted us at. */
function addressOf(c: Context, type: string): string {
  const at = c.req.path.indexOf('/v1/')
  return `${c.req.path.slice(0, Math.max(at, 0))}/v1/problems/${type}`
}

/** The first language named that we have; English for programs that name none. */
function languageOf(c: Context): Language {
  const named = (c.req.header('accept-language') ?? '').split(',')
  const known = named.map((one) => one.trim().slice(0, 2).toLowerCase())
  return known.find((one): one is Language => one === 'vi' || one === 'en') ?? 'en'
}

/** What a problem's address answers: its type and what it means, in both languages. */
export function describeProblem(type: string) {
  return Object.hasOwn(TITLES, type)
    ? { type, title: { vi: titleOf(type, 'vi'), en: titleOf(type, 'en') } }
    : undefined
}
