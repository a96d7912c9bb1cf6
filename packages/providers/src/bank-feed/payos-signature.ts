import type { FeedMessage, FeedSecrets } from '@cho40/core/reconciliation'
import { ok } from '@cho40/values'
import { isObject, type JsonObject, readJsonObject } from './json-body.ts'
import { wrongSignature } from './problems.ts'
import { isSigned, type Proof } from './proof.ts'
import { sortedJson } from './sorted-json.ts'

/**
 * Proof by the message's own `signature`: HMAC-SHA256 over its `data` as `key=value`, sorted by key,
 * joined by `&`, nothing escaped (payos.vn/docs). Only `data` is signed, and no time of sending: a
 * message may be repeated for ever, which the event's id makes harmless.
 */
export function proveByPayosSignature(message: FeedMessage, secrets: FeedSecrets): Proof {
  const body = readJsonObject(message.body)
  if (!body.ok) return wrongSignature('unreadable-body')
  const { data, signature } = body.value
  if (!isObject(data) || typeof signature !== 'string') return wrongSignature('missing-signature')
  const text = signingText(data)
  if (text === undefined) return wrongSignature('ambiguous')
  return isSigned({ algorithm: 'sha256', signature, over: [text] }, secrets)
    ? ok(undefined)
    : wrongSignature('no-match')
}

/**
 * Undefined when the text could be cut into fields in another way too: the payer writes the memo,
 * and with `&reference=…` in it a genuine signature would also fit a message that says otherwise.
 */
function signingText(data: JsonObject): string | undefined {
  const pairs: string[] = []
  for (const key of Object.keys(data).sort()) {
    const value = valueText(data[key])
    if (!/^\w+$/.test(key) || /&\w+=/.test(value)) return undefined
    pairs.push(`${key}=${value}`)
  }
  return pairs.join('&')
}

/** Missing values are signed as nothing, and so are the words that stand for them in JavaScript. */
export function isNothing(value: unknown): boolean {
  return value === null || value === '' || value === 'null' || value === 'undefined'
}

function valueText(value: unknown): string {
  if (isNothing(value)) return ''
  return typeof value === 'string' ? value : sortedJson(value)
}
