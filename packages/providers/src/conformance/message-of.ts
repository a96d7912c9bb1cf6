import type { FeedAuthentication } from '@cho40/contract'
import type { BankFeed, FeedMessage } from '@cho40/core/reconciliation'
import { instantFromMs } from '@cho40/values'
import { bankFeeds, FEED_USER } from '../bank-feed/index.ts'
import type { Provider, Said } from './said.ts'
import { STRONGEST, send } from './send.ts'

/** Writes what a provider sends of a payment, proved by a feed's secret: the bank's side of an adapter. */
export type Writer = {
  readonly how: FeedAuthentication
  readonly write: (said: Said, secret: string) => FeedMessage
}

const encoder = new TextEncoder()

/** The bank's side of one of our providers, at the strongest proof it has. */
export function writerOf(provider: Provider): Writer {
  return { how: STRONGEST[provider], write: (said, secret) => messageOf(provider, said, secret) }
}

/** One message of a provider, as it goes over the wire; `body` is the query where that is the message. */
export function messageOf(provider: Provider, said: Said, secret: string): FeedMessage {
  const token = provider === 'vietqr-vn' ? tokenFor(bankFeeds[provider], said, secret) : ''
  const { headers, text } = send(provider, said, { secret, token })
  return { headers, body: encoder.encode(text) }
}

/** VietQR.VN asks for a token of ours first. */
function tokenFor(feed: BankFeed, { atMs }: Said, secret: string): string {
  const basic = Buffer.from(`${FEED_USER}:${secret}`).toString('base64')
  const asked = { headers: { authorization: `Basic ${basic}` }, body: new Uint8Array() }
  const given = feed.issueToken?.(asked, { secrets: [secret], now: instantFromMs(atMs) })
  if (!given?.ok) return ''
  const { access_token: token } = JSON.parse(given.value.body) as { readonly access_token?: string }
  return token ?? ''
}
