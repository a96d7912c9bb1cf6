import type { BankFeed, BankNotice, FeedMessage, FeedSecrets } from '@cho40/core/reconciliation'
import { type Instant, instantToMs, ok } from '@cho40/values'
import * as z from 'zod/mini'
import { readJsonObject } from './json-body.ts'
import * as fields from './notice-fields.ts'
import { wrongSignature } from './problems.ts'
import { headerOf, isSigned, type Proof, proveByAuthorization } from './proof.ts'
import { isTrial, readAs, whatIsKnown } from './read-notices.ts'

/** SePay's own rule for how far the clocks may differ, to either side. */
const MAX_DRIFT_SECONDS = 300

const SepayEvent = /* @__PURE__ */ z.object({
  id: fields.eventId,
  transactionDate: fields.moment,
  accountNumber: fields.accountText,
  subAccount: fields.virtualAccountText,
  content: fields.memoText,
  description: fields.memoText,
  transferType: fields.direction,
  transferAmount: fields.amount,
  accumulated: fields.balance,
  referenceCode: fields.referenceText,
})

/**
 * Webhooks of SePay, by API key or HMAC-SHA256 (developer.sepay.vn/en/sepay-webhooks). SePay
 * delivers up to eight times within 33 minutes until it hears exactly this answer. Its `code`, the
 * payment code that SePay itself found, is not used: ours are read out of the memo.
 */
export const sepay: BankFeed = {
  provider: 'sepay',
  authenticate: (message, { how, secrets, now }) =>
    how === 'hmac'
      ? proveBySignature(message, { secrets, now })
      : proveByAuthorization(message, { scheme: 'Apikey', secrets }),
  read: (body) => {
    const message = readJsonObject(body)
    if (!message.ok) return message
    if (isTrial(message.value)) return ok([])
    const event = readAs(SepayEvent, message.value)
    return event.ok ? ok([noticeOf(event.value)]) : event
  },
  answer: { status: 200, body: '{"success":true}' },
}

function proveBySignature(
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

function noticeOf(event: z.infer<typeof SepayEvent>): BankNotice {
  return {
    eventId: event.id,
    accountNumber: event.accountNumber,
    direction: event.transferType,
    amount: event.transferAmount,
    ...event.transactionDate,
    memo: event.content || event.description,
    ...whatIsKnown({
      virtualAccount: event.subAccount,
      bankReference: event.referenceCode,
      balance: event.accumulated,
    }),
  }
}
