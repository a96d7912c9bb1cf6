import type { BookId, MarketId, WebhookId, WebhooksOf } from '@cho40/contract'
import { isId } from '@cho40/values'
import { useState } from 'preact/hooks'
import { useAsk } from '../../wire/use-ask.ts'
import { useSend } from '../../wire/use-send.ts'

export type ReachId = MarketId | BookId

/** A secret that was made just now; it lives in this screen alone and goes with it. */
export type ShownSecret = { readonly webhookId: WebhookId; readonly secret: string }

export type Webhooks = ReturnType<typeof useWebhooks>

/** The addresses of one market or book, and what is done with them one act after another. */
export function useWebhooks(reach: ReachId) {
  const asked = useAsk('webhooks.list', wishOf(reach))
  const sending = useSend(asked.anew)
  const [shown, setShown] = useState<ShownSecret>()
  return { ...asked, ...sending, reach, refused: asked.problem ?? sending.problem, shown, setShown }
}

/** A reach as the server is asked for it. */
export function wishOf(reach: ReachId): WebhooksOf {
  return isId('book', reach) ? { bookId: reach } : { marketId: reach }
}

/** The name of the machine that an address leads to; the whole when it cannot be read. */
export function hostOf(url: string): string {
  return /^https?:\/\/([^/?]+)/.exec(url)?.[1] ?? url
}
