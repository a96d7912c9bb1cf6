import type { MiddlewareHandler } from 'hono'
import { bodyLimit } from 'hono/body-limit'

/** Refuses a body over `limitBytes` before it is read into memory. */
export function limited(limitBytes: number): MiddlewareHandler {
  return bodyLimit({
    maxSize: limitBytes,
    onError: (c) => {
      // The rest of the body is still on the wire: nothing else can come over this connection.
      c.header('connection', 'close')
      return c.json({ problem: { type: 'TooLarge', limitBytes } }, 413)
    },
  })
}
