import type { BankFeed, FeedMessage } from '@cho40/core/reconciliation'
import { ok } from '@cho40/values'
import { secretOfPair } from './basic-credentials.ts'
import { readJsonObject } from './json-body.ts'
import { issueToken } from './own-token.ts'
import { wrongSignature } from './problems.ts'

/** What SePay recommends. */
const TOKEN_SECONDS = 3600

/**
 * The token that SePay asks for before it calls (developer.sepay.vn/en/sepay-webhooks/oauth2-webhooks):
 * a JSON body `{clientId, clientSecret}`, answered with `data.accessToken`, `refreshToken` and
 * `expiredIn`, all of them mandatory. What the second token is for is not published: it is given,
 * and opens nothing.
 */
export const issueSepayToken: NonNullable<BankFeed['issueToken']> = (message, { secrets, now }) => {
  const pair = pairOf(message)
  if (pair === undefined) return wrongSignature('unreadable-body')
  const secret = secretOfPair(pair, secrets)
  if (!secret.ok) return secret
  const offer = { secret: secret.value, now, seconds: TOKEN_SECONDS }
  const data = {
    accessToken: issueToken({ ...offer, audience: 'sepay' }),
    refreshToken: issueToken({ ...offer, audience: 'sepay refresh' }),
    expiredIn: TOKEN_SECONDS,
  }
  return ok({ status: 200, body: JSON.stringify({ data }) })
}

function pairOf(message: FeedMessage) {
  const body = readJsonObject(message.body)
  if (!body.ok) return undefined
  const { clientId, clientSecret } = body.value
  return typeof clientId === 'string' && typeof clientSecret === 'string'
    ? { name: clientId, secret: clientSecret }
    : undefined
}
