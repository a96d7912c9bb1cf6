import { createHmac, timingSafeEqual } from 'node:crypto'
import type { BankFeed, BankNotice, FeedMessage, FeedSecrets } from '@cho40/core/reconciliation'
import { type Instant, instantToMs, ok } from '@cho40/values'
import * as z from 'zod/mini'
import { readJsonObject } from './json-body.ts'
import * as fields from './notice-fields.ts'
import { unreadable, wrongSignature } from './problems.ts'
import { headerOf, type Proof } from './proof.ts'
import { readAs, readEach, whatIsKnown } from './read-notices.ts'

const MAX_DRIFT_SECONDS = 300
/** A sender that changes its key signs with both; more than a few is not a sender's. */
const MAX_SIGNATURES = 8

const Transfer = /* @__PURE__ */ z.object({
  id: fields.eventId,
  accountNumber: fields.accountText,
  virtualAccount: fields.virtualAccountText,
  direction: fields.direction,
  amount: fields.amount,
  occurredAt: fields.zonedMoment,
  bankReference: fields.referenceText,
  balanceAfter: fields.balance,
  memo: fields.memoText,
})

/**
 * Bank events of any sender that keeps to the format of docs/guides/connect-webhook.md: signed as
 * Standard Webhooks 1.0 (`webhook-id`, `webhook-timestamp`, `webhook-signature: v1,<base64>`), at
 * most five minutes old. Within those minutes a message said again has the same event id, and so no
 * effect.
 */
export const signedWebhook: BankFeed = {
  provider: 'webhook',
  authenticate: (message, { how, secrets, now }) =>
    how === 'hmac'
      ? proveByStandardWebhook(message, { secrets, now })
      : wrongSignature('not-offered'),
  read: (body) => {
    const message = readJsonObject(body)
    if (!message.ok) return message
    const { type, data } = message.value
    if (type === 'test') return ok([])
    if (type !== 'bank.transfer') return unreadable('bad-field:type')
    if (Array.isArray(data)) return readEach(Transfer, { at: 'data', events: data }, noticeOf)
    const transfer = readAs(Transfer, data, ['data'])
    return transfer.ok ? ok([noticeOf(transfer.value)]) : transfer
  },
  answer: { status: 200, body: '{"success":true}' },
}

/** Proof as of Standard Webhooks 1.0: HMAC-SHA256 over `id.timestamp.body`. */
export function proveByStandardWebhook(
  message: FeedMessage,
  { secrets, now }: { readonly secrets: FeedSecrets; readonly now: Instant },
): Proof {
  const id = headerOf(message, 'webhook-id')
  const timestamp = headerOf(message, 'webhook-timestamp')
  const signatures = headerOf(message, 'webhook-signature')
  if (id === undefined || timestamp === undefined || signatures === undefined) {
    return wrongSignature('missing-header')
  }
  const offered = signaturesIn(signatures)
  // A full stop in the id could move the border between it and the timestamp.
  if (!/^[\w-]{1,128}$/.test(id) || !/^\d{1,11}$/.test(timestamp) || offered === undefined) {
    return wrongSignature('malformed-header')
  }
  let signed = false
  for (const secret of secrets) {
    const hmac = createHmac('sha256', keyOf(secret)).update(`${id}.${timestamp}.`)
    const digest = hmac.update(message.body).digest()
    for (const one of offered) {
      signed = (timingSafeEqual(digest, one) && secret !== '') || signed
    }
  }
  if (!signed) return wrongSignature('no-match')
  const seconds = Math.floor(instantToMs(now) / 1000)
  return Math.abs(seconds - Number(timestamp)) > MAX_DRIFT_SECONDS
    ? wrongSignature('stale')
    : ok(undefined)
}

/** The `v1` signatures of a header; others belong to schemes that are not offered here. */
function signaturesIn(header: string): readonly Buffer[] | undefined {
  const parts = header.split(' ')
  if (parts.length > MAX_SIGNATURES) return undefined
  const known = parts.flatMap((part) => /^v1,([A-Za-z0-9+/]{43}=)$/.exec(part)?.[1] ?? [])
  return known.length === 0 ? undefined : known.map((text) => Buffer.from(text, 'base64'))
}

/** `whsec_` introduces a key in base64; any other secret is its own bytes. */
function keyOf(secret: string): Buffer {
  const [, base64] = /^whsec_([A-Za-z0-9+/]+={0,2})$/.exec(secret) ?? []
  return base64 === undefined ? Buffer.from(secret) : Buffer.from(base64, 'base64')
}

function noticeOf(transfer: z.infer<typeof Transfer>): BankNotice {
  return {
    eventId: transfer.id,
    accountNumber: transfer.accountNumber,
    direction: transfer.direction,
    amount: transfer.amount,
    ...transfer.occurredAt,
    memo: transfer.memo,
    ...whatIsKnown({
      virtualAccount: transfer.virtualAccount,
      bankReference: transfer.bankReference,
      balance: transfer.balanceAfter,
    }),
  }
}
