import type { FeedMessage, FeedSecrets } from '@cho40/core/reconciliation'
import { type Instant, instantToMs, ok } from '@cho40/values'
import { readJsonObject } from './json-body.ts'
import { wrongSignature } from './problems.ts'
import { headerOf, isSigned, type Proof } from './proof.ts'
import { sortedJson } from './sorted-json.ts'

/**
 * Casso publishes no bound and may repeat a delivery with its first time stamp; its sister service
 * repeats for 24 hours. An event said again changes nothing, so a wide bound costs nothing.
 */
const MAX_AGE_MS = 24 * 3_600_000
const MAX_AHEAD_MS = 300_000

/**
 * Proof by `X-Casso-Signature: t=<ms>,v1=<hex>`: HMAC-SHA512 over `t + "." + JSON`, the body written
 * again with its keys sorted at every level (CassoHQ/casso-webhook-v2-verify-signature).
 */
export function proveByCassoSignature(
  message: FeedMessage,
  { secrets, now }: { readonly secrets: FeedSecrets; readonly now: Instant },
): Proof {
  const header = headerOf(message, 'x-casso-signature')
  if (header === undefined) return wrongSignature('missing-header')
  const [, t, signature] = /^t=(\d{1,14}), ?v1=([0-9a-f]{128})$/.exec(header) ?? []
  if (t === undefined || signature === undefined) return wrongSignature('malformed-header')
  const body = readJsonObject(message.body)
  if (!body.ok) return wrongSignature('unreadable-body')
  const json = sortedJson(body.value)
  // Casso's samples differ on `/` and letters beyond ASCII. Both texts say the same, so either will do.
  const signed = [json, asPhpWrites(json)].map((text) =>
    isSigned({ algorithm: 'sha512', signature, over: [t, '.', text] }, secrets),
  )
  if (!signed.includes(true)) return wrongSignature('no-match')
  const age = instantToMs(now) - Number(t)
  return age > MAX_AGE_MS || age < -MAX_AHEAD_MS ? wrongSignature('stale') : ok(undefined)
}

/** As `json_encode` of PHP escapes it by default. */
function asPhpWrites(json: string): string {
  return json
    .replaceAll('/', String.raw`\/`)
    .replace(/[\u0080-\uffff]/g, (unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`)
}
