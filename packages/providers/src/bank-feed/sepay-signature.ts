import { createHmac } from 'node:crypto'
import type { FeedMessage, FeedSecrets } from '@cho40/core/reconciliation'
import { type Instant, instantToMs, ok } from '@cho40/values'
import { wrongSignature } from './problems.ts'
import { headerOf, isSigned, type Proof } from './proof.ts'

/** SePay's own rule for how far the clocks may differ, to either side. */
const MAX_DRIFT_SECONDS = 300

/** Proof by `X-SePay-Signature: sha256=<hex>`: HMAC-SHA256 over `timestamp + "." + body`. */
export function proveBySepaySignature(
  message: FeedMessage,
  { secrets, now }: { readonly secrets: FeedSecrets; readonly now: Instant },
): Proof {
  const timestamp = headerOf(message, 'x-sepay-timestamp')
  const header = headerOf(message, 'x-sepay-signature')
  if (timestamp === undefined || header === undefined) return wrongSignature('missing-header')
  const [, signature] = /^sha256=([0-9a-f]{64})$/.exec(header) ?? []
  if (signature === undefined || !/^\d{1,11}$/.test(timestamp)) {
    return wrongSignature('malformed-header')
  }
  const over = [timestamp, '.', message.body]
  if (!isSigned({ algorithm: 'sha256', signature, over }, secrets)) {
    return wrongSignature('no-match')
  }
  const seconds = Math.floor(instantToMs(now) / 1000)
  if (Math.abs(seconds - Number(timestamp)) > MAX_DRIFT_SECONDS) return wrongSignature('stale')
  return ok(undefined)
}

/** The headers of a message as SePay would sign it: for what is pulled and handed to the same door. */
export function sepaySigned(
  body: Uint8Array,
  by: { readonly secret: string; readonly now: Instant },
): Readonly<Record<string, string>> {
  const timestamp = String(Math.floor(instantToMs(by.now) / 1000))
  const hmac = createHmac('sha256', by.secret).update(`${timestamp}.`).update(body)
  return { 'x-sepay-timestamp': timestamp, 'x-sepay-signature': `sha256=${hmac.digest('hex')}` }
}
