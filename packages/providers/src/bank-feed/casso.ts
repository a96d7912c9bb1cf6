import type { BankFeed, BankNotice, FeedMessage, FeedSecrets } from '@cho40/core/reconciliation'
import { ok } from '@cho40/values'
import * as z from 'zod/mini'
import { proveByCassoSignature } from './casso-signature.ts'
import { readJsonObject } from './json-body.ts'
import * as fields from './notice-fields.ts'
import { wrongSignature } from './problems.ts'
import { headerOf, isSecret, type Proof } from './proof.ts'
import { isTrial, readAs, readEach, whatIsKnown } from './read-notices.ts'

const CassoV1Event = /* @__PURE__ */ z.object({
  id: fields.eventId,
  tid: fields.referenceText,
  description: fields.memoText,
  amount: fields.signedAmount,
  cusum_balance: fields.balance,
  when: fields.moment,
  bank_sub_acc_id: fields.accountText,
  subAccId: fields.virtualAccountText,
})

const CassoV2Event = /* @__PURE__ */ z.object({
  id: fields.eventId,
  reference: fields.referenceText,
  description: fields.memoText,
  amount: fields.signedAmount,
  runningBalance: fields.balance,
  transactionDateTime: fields.moment,
  accountNumber: fields.accountText,
  virtualAccountNumber: fields.virtualAccountText,
})

/**
 * Webhooks of Casso: v1 (`api-key`: a `secure-token` header, `data` is a list) and v2 (`hmac`: a
 * signed message, `data` is one transfer). Both name a transfer by the same id.
 */
export const casso: BankFeed = {
  provider: 'casso',
  authenticate: (message, { how, secrets, now }) => {
    if (how === 'hmac') return proveByCassoSignature(message, { secrets, now })
    return how === 'api-key' ? proveBySecureToken(message, secrets) : wrongSignature('not-offered')
  },
  read: (body) => {
    const message = readJsonObject(body)
    if (!message.ok) return message
    const data = message.value['data']
    if (Array.isArray(data)) return readEach(CassoV1Event, { at: 'data', events: data }, noticeOfV1)
    if (isTrial(data)) return ok([])
    const event = readAs(CassoV2Event, data, ['data'])
    return event.ok ? ok([noticeOfV2(event.value)]) : event
  },
  answer: { status: 200, body: '{"success":true}' },
}

function proveBySecureToken(message: FeedMessage, secrets: FeedSecrets): Proof {
  const token = headerOf(message, 'secure-token')
  if (token === undefined) return wrongSignature('missing-header')
  return isSecret(token, secrets) ? ok(undefined) : wrongSignature('no-match')
}

function noticeOfV1(event: z.infer<typeof CassoV1Event>): BankNotice {
  return {
    eventId: event.id,
    accountNumber: event.bank_sub_acc_id,
    ...event.amount,
    ...event.when,
    memo: event.description,
    ...whatIsKnown({
      virtualAccount: event.subAccId === event.bank_sub_acc_id ? '' : event.subAccId,
      bankReference: event.tid,
      balance: event.cusum_balance,
    }),
  }
}

function noticeOfV2(event: z.infer<typeof CassoV2Event>): BankNotice {
  return {
    eventId: event.id,
    accountNumber: event.accountNumber,
    ...event.amount,
    ...event.transactionDateTime,
    memo: event.description,
    ...whatIsKnown({
      virtualAccount: event.virtualAccountNumber,
      bankReference: event.reference,
      balance: event.runningBalance,
    }),
  }
}
