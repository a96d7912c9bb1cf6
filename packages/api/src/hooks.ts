import { Hono } from 'hono'
import type { ApiOptions } from './context.ts'
import { answered, incomingOf, incomingQueryOf } from './feed-http.ts'
import { adapterOf, refusalOf, takeMessage } from './feed-message.ts'
import { giveToken } from './feed-token.ts'
import { limited } from './limited.ts'
import { transactionSyncRoutes } from './transaction-sync.ts'

const HOOK_BYTES = 256 * 1024

/**
 * `POST /hooks/{provider}/{feed}`: bank events. Answered only after the commit; a repeated delivery
 * gets the provider's own word for success again. A provider whose query is the message (VNPAY) sends
 * a GET there. `POST …/token` gives a token to providers that ask for one first.
 */
export function hookRoutes(options: ApiOptions): Hono {
  const app = new Hono()
  app.use(limited(HOOK_BYTES))
  app.route('/vietqr-vn', transactionSyncRoutes(options))
  app.post('/:provider/:feed/token', async (c) =>
    answered(await giveToken(options, await incomingOf(c, c.req.param('provider')))),
  )
  app.post('/:provider/:feed', async (c) => {
    const provider = c.req.param('provider')
    // A message must come as its provider sends it: the same bytes mean two things otherwise.
    if (adapterOf(options, provider)?.carriedBy === 'query') return notThisWay(provider)
    return answered(await takeMessage(options, await incomingOf(c, provider)))
  })
  app.get('/:provider/:feed', async (c) => {
    const provider = c.req.param('provider')
    if (adapterOf(options, provider)?.carriedBy !== 'query') return notThisWay(provider)
    return answered(await takeMessage(options, incomingQueryOf(c, provider)))
  })
  return app
}

function notThisWay(provider: string): Response {
  return answered(refusalOf({ type: 'UnknownProvider', provider }))
}
