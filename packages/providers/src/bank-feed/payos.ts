import type { BankFeed, BankNotice } from '@cho40/core/reconciliation'
import { ok } from '@cho40/values'
import * as z from 'zod/mini'
import { isObject, type JsonObject, readJsonObject } from './json-body.ts'
import * as fields from './notice-fields.ts'
import { isNothing, proveByPayosSignature } from './payos-signature.ts'
import { wrongSignature } from './problems.ts'
import { readAs, whatIsKnown } from './read-notices.ts'

/**
 * What payOS sends, well signed, when a webhook address is confirmed or tried out. The memo alone
 * would not do: a payer can write it too, and his money must not pass unseen.
 */
const TRIAL_MEMOS: readonly unknown[] = ['VQRIO123', 'Ma giao dich thu nghiem']
const TRIAL_ORDER = 123

const PayosEvent = /* @__PURE__ */ z.object({
  code: z.literal('00'),
  currency: z.literal('VND'),
  paymentLinkId: fields.requiredText(64),
  reference: fields.requiredText(100),
  description: fields.memoText,
  amount: fields.amount,
  accountNumber: fields.accountText,
  virtualAccountNumber: fields.virtualAccountText,
  transactionDateTime: fields.moment,
})

/**
 * Webhooks of payOS (payos.vn/docs), always signed. A payment link can be paid in several transfers,
 * so an event is named by the link and the bank's reference together. Nothing outside `data` is
 * used, because nothing else is signed.
 */
export const payos: BankFeed = {
  provider: 'payos',
  authenticate: (message, { how, secrets }) =>
    how === 'hmac' ? proveByPayosSignature(message, secrets) : wrongSignature('not-offered'),
  read: (body) => {
    const message = readJsonObject(body)
    if (!message.ok) return message
    const data = message.value['data']
    if (isPayosTrial(data)) return ok([])
    const event = readAs(PayosEvent, isObject(data) ? withoutNothings(data) : data, ['data'])
    return event.ok ? ok([noticeOf(event.value)]) : event
  },
  answer: { status: 200, body: '{"success":true}' },
}

/** One signature fits all words for nothing, so they must all mean the same here. */
function withoutNothings(data: JsonObject): JsonObject {
  return Object.fromEntries(
    Object.entries(data).map(([key, value]) => [key, isNothing(value) ? '' : value]),
  )
}

function isPayosTrial(data: unknown): boolean {
  return (
    isObject(data) && data['orderCode'] === TRIAL_ORDER && TRIAL_MEMOS.includes(data['description'])
  )
}

function noticeOf(event: z.infer<typeof PayosEvent>): BankNotice {
  return {
    eventId: `${event.paymentLinkId}:${event.reference}`,
    accountNumber: event.accountNumber,
    direction: 'in',
    amount: event.amount,
    ...event.transactionDateTime,
    memo: event.description,
    ...whatIsKnown({
      virtualAccount: event.virtualAccountNumber,
      bankReference: event.reference,
      balance: {},
    }),
  }
}
