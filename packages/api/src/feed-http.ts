import type { Context } from 'hono'
import type { Incoming, Outgoing } from './feed-message.ts'

/** A POST as a message: its body to the byte. */
export async function incomingOf(c: Context, provider: string): Promise<Incoming> {
  const body = new Uint8Array(await c.req.arrayBuffer())
  return { provider, feedId: c.req.param('feed') ?? '', headers: c.req.header(), body }
}

/** A GET as a message: its query to the byte, without the question mark. */
export function incomingQueryOf(c: Context, provider: string): Incoming {
  const { url } = c.req
  const mark = url.indexOf('?')
  const query = mark < 0 ? '' : url.slice(mark + 1)
  const body = new TextEncoder().encode(query)
  return { provider, feedId: c.req.param('feed') ?? '', headers: c.req.header(), body }
}

/** An answer over HTTP; one without content has neither body nor type. */
export function answered({ status, body }: Outgoing): Response {
  return status === 204
    ? new Response(null, { status })
    : new Response(body, { status, headers: { 'content-type': 'application/json' } })
}
