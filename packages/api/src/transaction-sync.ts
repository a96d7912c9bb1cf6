import { Hono } from 'hono'
import type { ApiOptions } from './context.ts'
import { answered, incomingOf } from './feed-http.ts'
import { takeMessage } from './feed-message.ts'
import { giveToken } from './feed-token.ts'

/**
 * The two addresses that VietQR.VN calls at a partner, below the base path
 * `/hooks/vietqr-vn/{feed}` that is told to it: `POST api/token_generate` and
 * `POST bank/api/transaction-sync` (api.vietqr.vn/vi/api-vietqr-callback).
 */
export function transactionSyncRoutes(options: ApiOptions): Hono {
  const app = new Hono()
  app.post('/:feed/api/token_generate', async (c) =>
    answered(await giveToken(options, await incomingOf(c, 'vietqr-vn'))),
  )
  app.post('/:feed/bank/api/transaction-sync', async (c) =>
    answered(await takeMessage(options, await incomingOf(c, 'vietqr-vn'))),
  )
  return app
}
