import type { BankFeed, BankNotice, FeedMessage, FeedSecrets } from '@cho40/core/reconciliation'
import { ok } from '@cho40/values'
import * as z from 'zod/mini'
import { memoWith } from './memo-with.ts'
import * as fields from './notice-fields.ts'
import { wrongSignature } from './problems.ts'
import { isSigned, type Proof } from './proof.ts'
import { type QueryField, readQuery } from './query-fields.ts'
import { readAs, whatIsKnown } from './read-notices.ts'

const VnpayEvent = /* @__PURE__ */ z.object({
  vnp_TmnCode: fields.accountText,
  vnp_TxnRef: fields.requiredText(100),
  vnp_TransactionNo: fields.eventId,
  vnp_BankTranNo: fields.referenceText,
  vnp_Amount: fields.hundredfoldAmount,
  vnp_OrderInfo: fields.memoText,
  vnp_PayDate: fields.compactMoment,
})

/** The signature does not sign itself. */
const UNSIGNED = ['vnp_SecureHash', 'vnp_SecureHashType']

/**
 * Notifications of VNPAY (sandbox.vnpayment.vn/apis/docs): a GET whose query is the message, so that
 * the query's bytes stand for the body here. Amounts are a hundredfold. The receiving account is the
 * merchant's with VNPAY, so its number is the `vnp_TmnCode`; VNPAY pays out to the bank later. A
 * payment that failed is acknowledged and books nothing.
 */
export const vnpay: BankFeed = {
  provider: 'vnpay',
  carriedBy: 'query',
  authenticate: (message, { how, secrets }) =>
    how === 'hmac' ? proveBySecureHash(message, secrets) : wrongSignature('not-offered'),
  read: (body) => {
    const query = readQuery(body)
    if (!query.ok) return query
    const said = Object.fromEntries([...query.value].map(([name, { value }]) => [name, value]))
    const { vnp_ResponseCode: response, vnp_TransactionStatus: status } = said
    if (response !== '00' || status !== '00') return ok([])
    const event = readAs(VnpayEvent, said)
    return event.ok ? ok([noticeOf(event.value)]) : event
  },
  answer: { status: 200, body: '{"RspCode":"00","Message":"Confirm Success"}' },
  refuse: (problem) => {
    const answer = REFUSALS[problem.type] ?? { RspCode: '99', Message: 'Unknown error' }
    return { status: 200, body: JSON.stringify(answer) }
  },
}

const REFUSALS: Readonly<Record<string, { readonly RspCode: string; readonly Message: string }>> = {
  WrongSignature: { RspCode: '97', Message: 'Invalid Checksum' },
  NotFound: { RspCode: '01', Message: 'Order not Found' },
}

function proveBySecureHash(message: FeedMessage, secrets: FeedSecrets): Proof {
  const query = readQuery(message.body)
  if (!query.ok) return wrongSignature('unreadable-body')
  const signature = query.value.get('vnp_SecureHash')?.value.toLowerCase()
  if (signature === undefined) return wrongSignature('missing-signature')
  // Senders differ in which signs they escape. Both texts say the same, so either will do.
  const texts = [signingText(query.value, ({ raw }) => raw), signingText(query.value, escaped)]
  const signed = texts.map((text) =>
    isSigned({ algorithm: 'sha512', signature, over: [text] }, secrets),
  )
  return signed.includes(true) ? ok(undefined) : wrongSignature('no-match')
}

/** Sorted by name, joined by `&`; empty fields and the hash itself are left out. */
function signingText(
  fields: ReadonlyMap<string, QueryField>,
  write: (field: QueryField) => string,
): string {
  return [...fields]
    .filter(([name, { value }]) => value !== '' && !UNSIGNED.includes(name))
    .toSorted(([a], [b]) => (a < b ? -1 : 1))
    .map(([name, field]) => `${name}=${write(field)}`)
    .join('&')
}

function escaped({ value }: QueryField): string {
  return encodeURIComponent(value).replaceAll('%20', '+')
}

function noticeOf(event: z.infer<typeof VnpayEvent>): BankNotice {
  return {
    eventId: `${event.vnp_TxnRef}:${event.vnp_TransactionNo}`,
    accountNumber: event.vnp_TmnCode,
    direction: 'in',
    amount: event.vnp_Amount,
    ...event.vnp_PayDate,
    memo: memoWith(event.vnp_OrderInfo, event.vnp_TxnRef),
    ...whatIsKnown({
      virtualAccount: '',
      bankReference: event.vnp_BankTranNo || event.vnp_TransactionNo,
      balance: {},
    }),
  }
}
