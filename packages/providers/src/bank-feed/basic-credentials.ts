import type { ProblemOf } from '@cho40/contract'
import type { FeedMessage, FeedSecrets } from '@cho40/core/reconciliation'
import { ok, type Result } from '@cho40/values'
import { wrongSignature } from './problems.ts'
import { authorizationOf, matchingSecret } from './proof.ts'

/** The name that goes with a feed's secret where a provider asks for a pair; it is no secret. */
export const FEED_USER = 'cho40'

/** The active secret that a pair of name and secret proves. Problems: WrongSignature. */
export function secretOfPair(
  pair: { readonly name: string; readonly secret: string },
  secrets: FeedSecrets,
): Result<string, ProblemOf<'WrongSignature'>> {
  const secret = matchingSecret(pair.secret, secrets)
  return secret !== undefined && pair.name === FEED_USER ? ok(secret) : wrongSignature('no-match')
}

/** The same from `Authorization: Basic base64(name:secret)` (RFC 7617). */
export function secretOfBasic(
  message: FeedMessage,
  secrets: FeedSecrets,
): Result<string, ProblemOf<'WrongSignature'>> {
  const offered = authorizationOf(message, 'Basic')
  if (!offered.ok) return offered
  if (!/^[A-Za-z0-9+/]{1,2000}={0,2}$/.test(offered.value)) {
    return wrongSignature('malformed-header')
  }
  const pair = Buffer.from(offered.value, 'base64').toString('utf8')
  const colon = pair.indexOf(':')
  if (colon < 0) return wrongSignature('malformed-header')
  return secretOfPair({ name: pair.slice(0, colon), secret: pair.slice(colon + 1) }, secrets)
}
