import { createHash, createHmac, timingSafeEqual } from 'node:crypto'
import type { ProblemOf } from '@cho40/contract'
import type { FeedMessage, FeedSecrets } from '@cho40/core/reconciliation'
import { ok, type Result } from '@cho40/values'
import { wrongSignature } from './problems.ts'

export type Proof = Result<void, ProblemOf<'WrongSignature'>>

export type SignedText = {
  readonly algorithm: 'sha256' | 'sha512'
  /** Lower-case hexadecimal, as every provider writes it. */
  readonly signature: string
  /** What was signed, piece after piece. */
  readonly over: readonly (string | Uint8Array)[]
}

const HEX: Record<SignedText['algorithm'], RegExp> = {
  sha256: /^[0-9a-f]{64}$/,
  sha512: /^[0-9a-f]{128}$/,
}

/**
 * Whether one of the active secrets made this signature. All of them are tried, so the time tells
 * neither which one fits nor how much of the signature is right. An empty secret proves nothing.
 */
export function isSigned(
  { algorithm, signature, over }: SignedText,
  secrets: FeedSecrets,
): boolean {
  if (!HEX[algorithm].test(signature)) return false
  const offered = Buffer.from(signature, 'hex')
  let signed = false
  for (const secret of secrets) {
    const hmac = createHmac(algorithm, secret)
    for (const piece of over) hmac.update(piece)
    signed = (timingSafeEqual(hmac.digest(), offered) && secret !== '') || signed
  }
  return signed
}

/** Whether `offered` is one of the active secrets; compared by hash, so lengths do not show. */
export function isSecret(offered: string, secrets: FeedSecrets): boolean {
  return matchingSecret(offered, secrets) !== undefined
}

/** The active secret that `offered` is, found in a time that tells nothing of any of them. */
export function matchingSecret(offered: string, secrets: FeedSecrets): string | undefined {
  const hash = sha256(offered)
  let known: string | undefined
  for (const secret of secrets) {
    if (timingSafeEqual(sha256(secret), hash) && secret !== '') known = secret
  }
  return known
}

/** Proof by `Authorization: <scheme> <secret>`. */
export function proveByAuthorization(
  message: FeedMessage,
  by: { readonly scheme: string; readonly secrets: FeedSecrets },
): Proof {
  const token = authorizationOf(message, by.scheme)
  if (!token.ok) return token
  return isSecret(token.value, by.secrets) ? ok(undefined) : wrongSignature('no-match')
}

/** What follows the scheme in the `Authorization` header. */
export function authorizationOf(
  message: FeedMessage,
  wanted: string,
): Result<string, ProblemOf<'WrongSignature'>> {
  const header = headerOf(message, 'authorization')
  if (header === undefined) return wrongSignature('missing-header')
  const [, scheme, token] = /^(\S+) +(\S.*)$/.exec(header) ?? []
  if (scheme?.toLowerCase() !== wanted.toLowerCase() || token === undefined) {
    return wrongSignature('malformed-header')
  }
  return ok(token)
}

/** A header by its name in lower case, without the white space that HTTP allows around it. */
export function headerOf(message: FeedMessage, name: string): string | undefined {
  return Object.hasOwn(message.headers, name) ? message.headers[name]?.trim() : undefined
}

function sha256(text: string): Buffer {
  return createHash('sha256').update(text).digest()
}
