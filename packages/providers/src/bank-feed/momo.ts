import type { BankFeed, BankNotice, FeedMessage, FeedSecrets } from '@cho40/core/reconciliation'
import { ok } from '@cho40/values'
import * as z from 'zod/mini'
import { type JsonObject, readJsonObject } from './json-body.ts'
import { memoWith } from './memo-with.ts'
import * as fields from './notice-fields.ts'
import { wrongSignature } from './problems.ts'
import { isSigned, type Proof } from './proof.ts'
import { readAs } from './read-notices.ts'

const MomoEvent = /* @__PURE__ */ z.object({
  partnerCode: fields.accountText,
  orderId: fields.requiredText(64),
  transId: fields.eventId,
  amount: fields.amount,
  orderInfo: fields.memoText,
  responseTime: fields.epoch,
})

/** What is signed, in this order; `accessKey` comes first and is not in the message. */
const SIGNED = [
  'amount',
  'extraData',
  'message',
  'orderId',
  'orderInfo',
  'orderType',
  'partnerCode',
  'payType',
  'requestId',
  'responseTime',
  'resultCode',
  'transId',
] as const

/**
 * Payment notifications of MoMo (developers.momo.vn/v3, IPN). The secret of such a feed is the pair
 * `accessKey:secretKey`, which MoMo gives and changes together. The receiving account is the wallet
 * of the business, so its number is the `partnerCode`: MoMo pays out to the bank later, in one sum,
 * and that is another movement. A payment that failed is acknowledged and books nothing.
 */
export const momo: BankFeed = {
  provider: 'momo',
  authenticate: (message, { how, secrets }) =>
    how === 'hmac' ? proveByMomoSignature(message, secrets) : wrongSignature('not-offered'),
  read: (body) => {
    const message = readJsonObject(body)
    if (!message.ok) return message
    if (message.value['resultCode'] !== 0) return ok([])
    const event = readAs(MomoEvent, message.value)
    return event.ok ? ok([noticeOf(event.value)]) : event
  },
  answer: { status: 204, body: '' },
}

function proveByMomoSignature(message: FeedMessage, secrets: FeedSecrets): Proof {
  const body = readJsonObject(message.body)
  if (!body.ok) return wrongSignature('unreadable-body')
  const { signature } = body.value
  if (typeof signature !== 'string') return wrongSignature('missing-signature')
  const text = signingText(body.value)
  if (text === undefined) return wrongSignature('ambiguous')
  let signed = false
  for (const pair of secrets) {
    const colon = pair.indexOf(':')
    const accessKey = pair.slice(0, Math.max(colon, 0))
    const over = [`accessKey=${accessKey}&${text}`]
    const secret = pair.slice(colon + 1)
    signed = (isSigned({ algorithm: 'sha256', signature, over }, [secret]) && colon > 0) || signed
  }
  return signed ? ok(undefined) : wrongSignature('no-match')
}

/** Undefined when a value holds what reads like a further field: the signature would fit both. */
function signingText(body: JsonObject): string | undefined {
  const pairs: string[] = []
  for (const key of SIGNED) {
    const value = body[key] ?? ''
    if (typeof value !== 'string' && typeof value !== 'number') return undefined
    if (/&\w+=/.test(String(value))) return undefined
    pairs.push(`${key}=${value}`)
  }
  return pairs.join('&')
}

function noticeOf(event: z.infer<typeof MomoEvent>): BankNotice {
  return {
    eventId: `${event.orderId}:${event.transId}`,
    accountNumber: event.partnerCode,
    direction: 'in',
    amount: event.amount,
    ...event.responseTime,
    bankReference: event.transId,
    memo: memoWith(event.orderInfo, event.orderId),
  }
}
