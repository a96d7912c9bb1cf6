import type { Problem } from '@cho40/contract'
import type { Context } from 'hono'
import { statusOf } from './problem-to-trpc.ts'

/** A file to keep, under its name; no cache on the way keeps it too. */
export function fileAnswer(
  c: Context,
  body: Uint8Array | string,
  { name, type }: { readonly name: string; readonly type: string },
): Response {
  return c.body(typeof body === 'string' ? body : new Uint8Array(body), 200, {
    'content-type': type,
    'content-disposition': `attachment; filename="${name}"`,
    'cache-control': 'private, no-store',
    'x-content-type-options': 'nosniff',
  })
}

/** A refusal outside tRPC: the problem itself, under its status. */
export function refuse(c: Context, problem: Problem): Response {
  return c.json({ problem }, statusOf(problem))
}
