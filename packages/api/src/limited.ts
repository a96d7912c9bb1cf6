import type { Context, MiddlewareHandler } from 'hono'
import { bodyLimit } from 'hono/body-limit'

/** Refuses a body over `limitBytes` before it is read into memory. */
export function limited(limitBytes: number): MiddlewareHandler {
  const counting = bodyLimit({
    maxSize: limitBytes,
    onError: (c) => {
      // The rest of the body is still on the wire: nothing else can come over this connection.
      c.header('connection', 'close')
      return c.json({ problem: { type: 'TooLarge', limitBytes } }, 413)
    },
  })
  // A body that says its length is no longer: the server lets no more of it through. It need not be
  // wrapped in a stream to be counted.
  return (c, next) => (saidLength(c) <= limitBytes ? next() : counting(c, next))
}

/** How long a body says it is; without end when it does not say so, or comes in pieces. */
function saidLength(c: Context): number {
  const said = c.req.header('content-length') ?? ''
  const inPieces = c.req.header('transfer-encoding') !== undefined
  return /^\d{1,15}$/.test(said) && !inPieces ? Number(said) : Number.POSITIVE_INFINITY
}
