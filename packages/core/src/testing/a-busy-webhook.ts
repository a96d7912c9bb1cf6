import { openWebhook } from '../webhooks/open-webhook.ts'
import { type AMarket, must } from './a-market.ts'
import type { TestDeps } from './each-dialect.ts'

/** A market's events go to somebody. */
export async function aBusyWebhook(deps: TestDeps, market: AMarket): Promise<void> {
  const id = deps.ids.make('webhook')
  const url = 'https://receiver.example/cho40'
  must(await openWebhook(deps, { id, marketId: market.id, url, by: null }))
}
