import { createHmac } from 'node:crypto'
import type { FeedAuthentication, FeedProvider } from '@cho40/contract'
import type { FeedMessage } from '@cho40/core/reconciliation'
import { type Instant, instantToMs } from '@cho40/values'
import { issueToken } from './own-token.ts'
import { sepaySigned } from './sepay-signature.ts'
import { sortedJson } from './sorted-json.ts'

export type TrialBy = {
  readonly how: FeedAuthentication
  readonly secret: string
  readonly now: Instant
}

/**
 * A message as the provider would send it to try an address out, proved with the feed's secret: it
 * goes the whole way of a real one and books nothing. Undefined where no message is without effect:
 * VietQR.VN fetches a token first, and a phone sends nothing but texts.
 */
export function trialMessage(provider: FeedProvider, by: TrialBy): FeedMessage | undefined {
  return TRIALS[provider]?.(by)
}

const TRIALS: Readonly<Partial<Record<FeedProvider, (by: TrialBy) => FeedMessage>>> = {
  sepay: (by) => {
    const body = bytesOf({ id: 0, content: 'thu', transferType: 'in', transferAmount: 1000 })
    return { body, headers: sepayProof(body, by) }
  },
  casso: ({ how, secret, now }) => {
    const said = { error: 0, data: { id: 0, reference: 'MA_GIAO_DICH_THU_NGHIEM' } }
    const body = bytesOf(how === 'api-key' ? { error: 0, data: [said.data] } : said)
    if (how === 'api-key') return { body, headers: { 'secure-token': secret } }
    const ms = instantToMs(now)
    const signature = hmac('sha512', secret, `${ms}.${sortedJson(said)}`)
    return { body, headers: { 'x-casso-signature': `t=${ms},v1=${signature}` } }
  },
  payos: ({ secret }) => {
    const data = { amount: 3000, description: 'VQRIO123', orderCode: 123 }
    const over = 'amount=3000&description=VQRIO123&orderCode=123'
    const signature = hmac('sha256', secret, over)
    return { body: bytesOf({ code: '00', success: true, data, signature }), headers: {} }
  },
  pay2s: ({ secret }) => ({
    body: bytesOf({ transactions: [{ id: 0 }] }),
    headers: { authorization: `Bearer ${secret}` },
  }),
  webhook: (by) => {
    const body = bytesOf({ type: 'test' })
    const seconds = String(Math.floor(instantToMs(by.now) / 1000))
    const digest = createHmac('sha256', standardKey(by.secret))
      .update(`trial.${seconds}.`)
      .update(body)
      .digest('base64')
    const headers = {
      'webhook-id': 'trial',
      'webhook-timestamp': seconds,
      'webhook-signature': `v1,${digest}`,
    }
    return { body, headers }
  },
  // A payment that did not come about: acknowledged, and nothing is booked.
  momo: ({ secret }) => {
    const [accessKey = '', key = ''] = cutAtColon(secret)
    const fields = { amount: 1000, message: 'thu', orderId: 'trial', resultCode: 1006 }
    const over =
      `accessKey=${accessKey}&amount=1000&extraData=&message=thu&orderId=trial&orderInfo=&` +
      'orderType=&partnerCode=&payType=&requestId=&responseTime=&resultCode=1006&transId='
    return { body: bytesOf({ ...fields, signature: hmac('sha256', key, over) }), headers: {} }
  },
  zalopay: ({ secret }) => {
    const data = '{}'
    return { body: bytesOf({ data, mac: hmac('sha256', secret, data), type: 2 }), headers: {} }
  },
  vnpay: ({ secret }) => {
    const over = 'vnp_ResponseCode=24&vnp_TransactionStatus=02&vnp_TxnRef=trial'
    const query = `${over}&vnp_SecureHash=${hmac('sha512', secret, over)}`
    return { body: new TextEncoder().encode(query), headers: {} }
  },
}

/** The headers by which SePay would prove a body on a feed of this kind. */
export function sepayProof(
  body: Uint8Array,
  { how, secret, now }: TrialBy,
): FeedMessage['headers'] {
  switch (how) {
    case 'hmac':
      return sepaySigned(body, { secret, now })
    case 'api-key':
      return { authorization: `Apikey ${secret}` }
    case 'oauth2':
      return {
        authorization: `Bearer ${issueToken({ audience: 'sepay', secret, now, seconds: 60 })}`,
      }
    case 'none':
      return {}
  }
}

function bytesOf(said: unknown): Uint8Array {
  return new TextEncoder().encode(JSON.stringify(said))
}

function hmac(algorithm: 'sha256' | 'sha512', secret: string, over: string): string {
  return createHmac(algorithm, secret).update(over).digest('hex')
}

function cutAtColon(pair: string): readonly string[] {
  const colon = pair.indexOf(':')
  return [pair.slice(0, Math.max(colon, 0)), pair.slice(colon + 1)]
}

/** As of Standard Webhooks: `whsec_` introduces a key in base64. */
function standardKey(secret: string): Buffer {
  const [, base64] = /^whsec_([A-Za-z0-9+/]+={0,2})$/.exec(secret) ?? []
  return base64 === undefined ? Buffer.from(secret) : Buffer.from(base64, 'base64')
}
