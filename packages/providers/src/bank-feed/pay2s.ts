import type { BankFeed, BankNotice } from '@cho40/core/reconciliation'
import * as z from 'zod/mini'
import { readJsonObject } from './json-body.ts'
import * as fields from './notice-fields.ts'
import { unreadable, wrongSignature } from './problems.ts'
import { proveByAuthorization } from './proof.ts'
import { readEach, whatIsKnown } from './read-notices.ts'

const Pay2sEvent = /* @__PURE__ */ z.object({
  id: fields.eventId,
  transactionDate: fields.moment,
  transactionNumber: fields.referenceText,
  accountNumber: fields.accountText,
  content: fields.memoText,
  transferType: fields.direction,
  transferAmount: fields.amount,
})

/**
 * Webhooks of Pay2S (docs.pay2s.vn), by bearer token; how the `checksum` of an event is made is not
 * published, so it proves nothing here. Pay2S repeats after 60 s, six times, until it hears this
 * answer.
 */
export const pay2s: BankFeed = {
  provider: 'pay2s',
  authenticate: (message, { how, secrets }) =>
    how === 'api-key'
      ? proveByAuthorization(message, { scheme: 'Bearer', secrets })
      : wrongSignature('not-offered'),
  read: (body) => {
    const message = readJsonObject(body)
    if (!message.ok) return message
    const events = message.value['transactions']
    if (!Array.isArray(events)) return unreadable('bad-field:transactions')
    return readEach(Pay2sEvent, { at: 'transactions', events }, noticeOf)
  },
  answer: { status: 200, body: '{"success":true}' },
}

function noticeOf(event: z.infer<typeof Pay2sEvent>): BankNotice {
  return {
    eventId: event.id,
    accountNumber: event.accountNumber,
    direction: event.transferType,
    amount: event.transferAmount,
    ...event.transactionDate,
    memo: event.content,
    ...whatIsKnown({
      virtualAccount: '',
      bankReference: event.transactionNumber,
      balance: {},
    }),
  }
}
