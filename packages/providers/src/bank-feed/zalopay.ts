import type { BankFeed, BankNotice, FeedMessage, FeedSecrets } from '@cho40/core/reconciliation'
import { ok } from '@cho40/values'
import * as z from 'zod/mini'
import { readJsonObject } from './json-body.ts'
import * as fields from './notice-fields.ts'
import { unreadable, wrongSignature } from './problems.ts'
import { isSigned, type Proof } from './proof.ts'
import { readAs } from './read-notices.ts'

/** The kinds of callback: an order that was paid, and an agreement to pay later. */
const ORDER = 1
const AGREEMENT = 2

const ZalopayOrder = /* @__PURE__ */ z.object({
  app_id: fields.accountText,
  app_trans_id: fields.requiredText(64),
  zp_trans_id: fields.eventId,
  amount: fields.amount,
  server_time: fields.epoch,
})

/**
 * Callbacks of ZaloPay (beta-docs.zalopay.vn), signed with `key2` over the text of `data`. The
 * receiving account is the wallet of the business, so its number is the `app_id`. Our reference code
 * travels in `app_trans_id` (`yymmdd_…`). ZaloPay calls only about payments that succeeded.
 */
export const zalopay: BankFeed = {
  provider: 'zalopay',
  authenticate: (message, { how, secrets }) =>
    how === 'hmac' ? proveByMac(message, secrets) : wrongSignature('not-offered'),
  read: (body) => {
    const message = readJsonObject(body)
    if (!message.ok) return message
    const { data, type } = message.value
    if (type === AGREEMENT) return ok([])
    if (type !== ORDER) return unreadable('bad-field:type')
    if (typeof data !== 'string') return unreadable('bad-field:data')
    const order = readJsonObject(new TextEncoder().encode(data))
    if (!order.ok) return order
    const paid = readAs(ZalopayOrder, order.value, ['data'])
    return paid.ok ? ok([noticeOf(paid.value)]) : paid
  },
  answer: { status: 200, body: '{"return_code":1,"return_message":"success"}' },
  refuse: (problem) => ({
    status: 200,
    body:
      problem.type === 'WrongSignature'
        ? '{"return_code":-1,"return_message":"mac not equal"}'
        : '{"return_code":0,"return_message":"try again"}',
  }),
}

function proveByMac(message: FeedMessage, secrets: FeedSecrets): Proof {
  const body = readJsonObject(message.body)
  if (!body.ok) return wrongSignature('unreadable-body')
  const { data, mac } = body.value
  if (typeof data !== 'string' || typeof mac !== 'string') {
    return wrongSignature('missing-signature')
  }
  return isSigned({ algorithm: 'sha256', signature: mac, over: [data] }, secrets)
    ? ok(undefined)
    : wrongSignature('no-match')
}

function noticeOf(paid: z.infer<typeof ZalopayOrder>): BankNotice {
  return {
    eventId: paid.zp_trans_id,
    accountNumber: paid.app_id,
    direction: 'in',
    amount: paid.amount,
    ...paid.server_time,
    bankReference: paid.zp_trans_id,
    memo: paid.app_trans_id,
  }
}
