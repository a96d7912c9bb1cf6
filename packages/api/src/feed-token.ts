import type { ApiOptions } from './context.ts'
import { type Incoming, type Outgoing, openFeedOf } from './feed-message.ts'

/** As VietQR.VN words it; other providers look at the status alone. */
const REFUSED: Outgoing = {
  status: 401,
  body: '{"status":"FAILED","message":"INVALID_CREDENTIALS"}',
}

/**
 * Gives a provider the short-lived token that it asks for before it calls. Only for feeds that were
 * opened for tokens; a stranger learns nothing about which feeds there are.
 */
export async function giveToken(options: ApiOptions, incoming: Incoming): Promise<Outgoing> {
  const { provider, feedId, headers, body } = incoming
  const found = await openFeedOf(options, incoming)
  if (!found.ok || found.value.feed.authentication !== 'oauth2') return REFUSED
  const secrets = await options.feedSecrets.read(feedId)
  const by = { secrets, now: options.deps.clock.now() }
  const token = found.value.adapter.issueToken?.({ headers, body }, by)
  if (token?.ok) return token.value
  options.log.error({ provider, feedId, problem: token?.problem }, 'bank token refused')
  const { id } = found.value.feed
  options.feedTallies.note({ feedId: id, outcome: 'refused', reason: 'no-match', at: by.now })
  return REFUSED
}
