import { createHmac, timingSafeEqual } from 'node:crypto'
import type { FeedMessage, FeedSecrets } from '@cho40/core/reconciliation'
import { type Instant, instantToMs, ok } from '@cho40/values'
import { wrongSignature } from './problems.ts'
import { authorizationOf, type Proof } from './proof.ts'

/** The only header that is ever issued, and so the only one taken: no other algorithm can be asked for. */
const HEADER = base64url(JSON.stringify({ alg: 'HS256', typ: 'JWT' }))

/** Clocks of one server differ from themselves by less than this. */
const MAX_AHEAD_SECONDS = 60

export type TokenOffer = {
  /** Whom the token is for: a provider's name. One for another is not taken. */
  readonly audience: string
  readonly secret: string
  readonly now: Instant
  readonly seconds: number
}

/**
 * A short-lived token (JWT, HS256) for a provider that asks for one before it calls. It is signed
 * with a key made from the feed's secret that was offered for it, so it ends with that secret, and
 * nothing has to be kept.
 */
export function issueToken({ audience, secret, now, seconds }: TokenOffer): string {
  const iat = Math.floor(instantToMs(now) / 1000)
  const claims = base64url(JSON.stringify({ aud: audience, iat, exp: iat + seconds }))
  const signed = `${HEADER}.${claims}`
  return `${signed}.${signatureOf(signed, secret).toString('base64url')}`
}

/** Proof by `Authorization: Bearer <token>` with a token of our own that has not ended. */
export function proveByOwnToken(
  message: FeedMessage,
  by: { readonly audience: string; readonly secrets: FeedSecrets; readonly now: Instant },
): Proof {
  const token = authorizationOf(message, 'Bearer')
  if (!token.ok) return token
  const [, header, claims, signature] =
    /^([\w-]{1,100})\.([\w-]{1,400})\.([\w-]{43})$/.exec(token.value) ?? []
  if (header !== HEADER || claims === undefined || signature === undefined) {
    return wrongSignature('malformed-header')
  }
  if (!isSignedByAny(`${HEADER}.${claims}`, signature, by.secrets))
    return wrongSignature('no-match')
  const said = claimsOf(claims)
  if (said?.aud !== by.audience) return wrongSignature('no-match')
  const seconds = Math.floor(instantToMs(by.now) / 1000)
  return said.exp > seconds && said.iat <= seconds + MAX_AHEAD_SECONDS
    ? ok(undefined)
    : wrongSignature('expired')
}

function isSignedByAny(text: string, signature: string, secrets: FeedSecrets): boolean {
  const offered = Buffer.from(signature, 'base64url')
  // One text for one signature: base64 leaves bits of its last character unread.
  if (offered.length !== 32 || offered.toString('base64url') !== signature) return false
  let signed = false
  for (const secret of secrets) {
    signed = (timingSafeEqual(signatureOf(text, secret), offered) && secret !== '') || signed
  }
  return signed
}

type Claims = { readonly aud: string; readonly iat: number; readonly exp: number }

/** Read only after the signature was found right, so these are our own words. */
function claimsOf(text: string): Claims | undefined {
  try {
    return JSON.parse(Buffer.from(text, 'base64url').toString('utf8')) as Claims
  } catch {
    return undefined
  }
}

/** Never the secret itself: whoever learns how tokens are signed has not learned the password. */
function signatureOf(text: string, secret: string): Buffer {
  const key = createHmac('sha256', secret).update('cho40 bank feed token').digest()
  return createHmac('sha256', key).update(text).digest()
}

function base64url(text: string): string {
  return Buffer.from(text).toString('base64url')
}
