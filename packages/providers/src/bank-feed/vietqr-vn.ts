import { createHash } from 'node:crypto'
import type { BankFeed, BankNotice, FeedMessage, FeedSecrets } from '@cho40/core/reconciliation'
import { type Instant, ok } from '@cho40/values'
import * as z from 'zod/mini'
import { secretOfBasic } from './basic-credentials.ts'
import { type JsonObject, readJsonObject } from './json-body.ts'
import { memoWith } from './memo-with.ts'
import * as fields from './notice-fields.ts'
import { issueToken, proveByOwnToken } from './own-token.ts'
import { unreadable, wrongSignature } from './problems.ts'
import { readAs, whatIsKnown } from './read-notices.ts'

/** The provider's default. */
const TOKEN_SECONDS = 300

const TransactionSync = /* @__PURE__ */ z.object({
  bankaccount: fields.accountText,
  amount: fields.amount,
  transtype: fields.creditOrDebit,
  content: fields.memoText,
  orderid: fields.referenceText,
  transactionid: fields.optionalId,
  transactiontime: fields.epoch,
  referencenumber: fields.referenceText,
})

/**
 * VietQR.VN (api.vietqr.vn), which calls two addresses that we host: it fetches a token with a name
 * and password (`…/api/token_generate`) and reports each movement with it
 * (`…/bank/api/transaction-sync`). Its documents write the fields in two ways, `bankaccount` and
 * `bankAccount`; both are read. How its `sign` is made is not published, so it proves nothing here.
 */
export const vietqrVn: BankFeed = {
  provider: 'vietqr-vn',
  authenticate: (message, { how, secrets, now }) =>
    how === 'oauth2'
      ? proveByOwnToken(message, { audience: 'vietqr-vn', secrets, now })
      : wrongSignature('not-offered'),
  issueToken: issueVietqrToken,
  read: (body) => {
    const message = readJsonObject(body)
    if (!message.ok) return message
    const event = readAs(TransactionSync, lowerCaseKeys(message.value))
    if (!event.ok) return event
    const named = event.value.transactionid || event.value.referencenumber
    // Without a name of its own a repeated report could not be told from a second payment.
    if (named === '') return unreadable('bad-field:transactionid')
    return ok([noticeOf(event.value, named)])
  },
  answer: answerOf('Transaction processed successfully', null),
  answerTo: (body) => answerOf('Transaction processed successfully', referenceOf(body)),
  refuse: (problem) => refusal(problem.type === 'WrongSignature' ? 'INVALID_TOKEN' : problem.type),
}

/** Problems: WrongSignature. */
function issueVietqrToken(
  message: FeedMessage,
  { secrets, now }: { readonly secrets: FeedSecrets; readonly now: Instant },
) {
  const secret = secretOfBasic(message, secrets)
  if (!secret.ok) return secret
  const offer = { audience: 'vietqr-vn', secret: secret.value, now, seconds: TOKEN_SECONDS }
  const token = {
    access_token: issueToken(offer),
    token_type: 'Bearer',
    expires_in: TOKEN_SECONDS,
  }
  return ok({ status: 200 as const, body: JSON.stringify(token) })
}

function noticeOf(event: z.infer<typeof TransactionSync>, named: string): BankNotice {
  return {
    eventId: named,
    accountNumber: event.bankaccount,
    direction: event.transtype,
    amount: event.amount,
    ...event.transactiontime,
    memo: memoWith(event.content, event.orderid),
    ...whatIsKnown({
      virtualAccount: '',
      bankReference: event.referencenumber,
      balance: {},
    }),
  }
}

/** Fields differ only in case between the two versions; one that is written twice is no field. */
function lowerCaseKeys(message: JsonObject): JsonObject {
  const fields = new Map<string, unknown>()
  for (const [key, value] of Object.entries(message)) {
    const name = key.toLowerCase()
    fields.set(name, fields.has(name) ? undefined : value)
  }
  return Object.fromEntries(fields)
}

/** Our name for their transaction: the same for every delivery, and it tells nothing. */
function referenceOf(body: Uint8Array): string {
  const read = vietqrVn.read(body)
  const [notice] = read.ok ? read.value : []
  const named = notice === undefined ? body : notice.eventId
  return createHash('sha256').update(named).digest('hex').slice(0, 32)
}

function answerOf(toastMessage: string, reference: string | null) {
  const object = { reftransactionid: reference }
  return {
    status: 200 as const,
    body: JSON.stringify({ error: false, errorReason: null, toastMessage, object }),
  }
}

function refusal(errorReason: string) {
  const toastMessage = errorReason === 'INVALID_TOKEN' ? 'Token is invalid or expired' : 'Refused'
  return {
    status: errorReason === 'INVALID_TOKEN' ? (401 as const) : (400 as const),
    body: JSON.stringify({ error: true, errorReason, toastMessage, object: null }),
  }
}
