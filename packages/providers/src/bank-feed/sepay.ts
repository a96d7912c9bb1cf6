import type { BankFeed, BankNotice } from '@cho40/core/reconciliation'
import { ok } from '@cho40/values'
import * as z from 'zod/mini'
import { readJsonObject } from './json-body.ts'
import * as fields from './notice-fields.ts'
import { proveByOwnToken } from './own-token.ts'
import { proveByAuthorization } from './proof.ts'
import { isTrial, readAs, whatIsKnown } from './read-notices.ts'
import { proveBySepaySignature } from './sepay-signature.ts'
import { issueSepayToken } from './sepay-token.ts'

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
 * Webhooks of SePay, by API key, HMAC-SHA256, OAuth2 (a token that we issue) or nothing
 * (developer.sepay.vn/en/sepay-webhooks/xac-thuc). A feed that was opened for nothing believes
 * anybody who knows its address, so what it says is hearsay. SePay delivers up to eight times within
 * 33 minutes until it hears exactly this answer. Its `code`, the payment code that SePay itself
 * found, is not used: ours are read out of the memo.
 */
export const sepay: BankFeed = {
  provider: 'sepay',
  authenticate: (message, { how, secrets, now }) => {
    switch (how) {
      case 'hmac':
        return proveBySepaySignature(message, { secrets, now })
      case 'oauth2':
        return proveByOwnToken(message, { audience: 'sepay', secrets, now })
      case 'api-key':
        return proveByAuthorization(message, { scheme: 'Apikey', secrets })
      case 'none':
        return ok(undefined)
    }
  },
  isHearsay: (how) => how === 'none',
  issueToken: issueSepayToken,
  read: (body) => {
    const message = readJsonObject(body)
    if (!message.ok) return message
    if (isTrial(message.value)) return ok([])
    const event = readAs(SepayEvent, message.value)
    return event.ok ? ok([noticeOf(event.value)]) : event
  },
  answer: { status: 200, body: '{"success":true}' },
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
