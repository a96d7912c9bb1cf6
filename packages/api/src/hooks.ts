import type { Problem } from '@cho40/contract'
import { feed as findFeed, receiveMessage } from '@cho40/core/reconciliation'
import { err, type Result } from '@cho40/values'
import { Hono } from 'hono'

import type { ApiOptions } from './context.ts'
import { limited } from './limited.ts'
import { statusOf } from './problem-to-trpc.ts'

const HOOK_BYTES = 256 * 1024

/**
 * `POST /hooks/{provider}/{feed}`: bank events. Answered only after the commit; a repeated delivery
 * gets the provider's own word for success again.
 */
export function hookRoutes(options: ApiOptions): Hono {
  const app = new Hono()
  app.use(limited(HOOK_BYTES))
  app.post('/:provider/:feed', async (c) => {
    const { provider, feed: feedId } = c.req.param()
    const body = new Uint8Array(await c.req.arrayBuffer())
    const outcome = await take(options, { provider, feedId, body, headers: c.req.header() })
    if (!outcome.ok) {
      options.log.error({ provider, feedId, problem: outcome.problem }, 'bank message refused')
      return c.json({ success: false, problem: outcome.problem }, statusOf(outcome.problem))
    }
    const { status, body: answer } = outcome.value
    return c.body(answer, status === 204 ? 200 : status, { 'content-type': 'application/json' })
  })
  return app
}

async function take(
  options: ApiOptions,
  message: {
    readonly provider: string
    readonly feedId: string
    readonly body: Uint8Array
    readonly headers: Readonly<Record<string, string>>
  },
): Promise<Result<{ readonly status: 200 | 201 | 204; readonly body: string }, Problem>> {
  const { deps, bankFeeds, feedSecrets, log } = options
  const { provider, feedId, body, headers } = message
  const found = await findFeed(deps, { id: feedId, provider })
  if (!found.ok) return found
  const adapter = bankFeeds[found.value.provider]
  if (adapter === undefined) return err({ type: 'UnknownProvider', provider })
  const received = await receiveMessage(deps, {
    feed: found.value,
    adapter,
    secrets: await feedSecrets.read(feedId),
    message: { headers, body },
  })
  if (!received.ok) return received
  log.info({ provider, feedId, outcomes: received.value }, 'bank message taken')
  return { ok: true, value: adapter.answer }
}
