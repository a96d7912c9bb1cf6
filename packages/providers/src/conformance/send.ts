import { createHmac } from 'node:crypto'
import type { FeedAuthentication } from '@cho40/contract'

import { BODIES } from './bodies.ts'
import type { Provider, Said, Sent } from './said.ts'

/** How each provider proves itself at its strongest. */
export const STRONGEST: Readonly<Record<Provider, FeedAuthentication>> = {
  sepay: 'hmac',
  casso: 'hmac',
  payos: 'hmac',
  pay2s: 'api-key',
  'vietqr-vn': 'oauth2',
  webhook: 'hmac',
  momo: 'hmac',
  zalopay: 'hmac',
  vnpay: 'hmac',
  sms: 'hmac',
}

type Body = Record<string, unknown>
type Signing = { readonly body: Body; readonly secret: string; readonly ms: number }

/**
 * A message that a provider would send of a payment, signed with the feed's secret. Written from the
 * providers' documents and apart from the adapters, so that the two check each other. VietQR.VN must
 * first fetch its token; `token` is what it got.
 */
export function send(
  provider: Provider,
  said: Said,
  with_: { readonly secret: string; readonly token?: string },
): Sent {
  const signing = { body: BODIES[provider](said), secret: with_.secret, ms: said.atMs }
  const how = STRONGEST[provider]
  if (provider === 'vietqr-vn') {
    const headers = { authorization: `Bearer ${with_.token ?? ''}` }
    return { provider, how, headers, text: JSON.stringify(signing.body) }
  }
  return { provider, how, ...PROOFS[provider](signing) }
}

type Proved = Pick<Sent, 'headers' | 'text'>

const PROOFS: Readonly<Record<Exclude<Provider, 'vietqr-vn'>, (signing: Signing) => Proved>> = {
  sepay: ({ body, secret, ms }) => {
    const text = JSON.stringify(body)
    const time = String(Math.floor(ms / 1000))
    const headers = {
      'x-sepay-timestamp': time,
      'x-sepay-signature': `sha256=${hex('sha256', secret, `${time}.${text}`)}`,
    }
    return { text, headers }
  },
  casso: ({ body, secret, ms }) => {
    const text = JSON.stringify(body)
    const signature = hex('sha512', secret, `${ms}.${JSON.stringify(sorted(body))}`)
    return { text, headers: { 'x-casso-signature': `t=${ms},v1=${signature}` } }
  },
  payos: ({ body, secret }) => {
    const data = sorted(body['data']) as Body
    const over = Object.entries(data).map(([key, value]) => `${key}=${String(value)}`)
    const text = JSON.stringify({ ...body, signature: hex('sha256', secret, over.join('&')) })
    return { text, headers: {} }
  },
  pay2s: ({ body, secret }) => ({
    text: JSON.stringify(body),
    headers: { authorization: `Bearer ${secret}` },
  }),
  webhook: standardWebhook,
  sms: standardWebhook,
  momo: ({ body, secret }) => {
    const [accessKey, key = ''] = secret.split(':')
    const over = Object.entries({ ...(sorted(body) as Body) })
    const pairs = over.map(([name, value]) => `${name}=${String(value)}`)
    const signature = hex('sha256', key, `accessKey=${accessKey}&${pairs.join('&')}`)
    return { text: JSON.stringify({ ...body, signature }), headers: {} }
  },
  zalopay: ({ body, secret }) => {
    const mac = hex('sha256', secret, String(body['data']))
    return { text: JSON.stringify({ ...body, mac }), headers: {} }
  },
  vnpay: ({ body, secret }) => {
    const query = Object.entries(sorted(body) as Body)
      .map(([key, value]) => `${key}=${encodeURIComponent(String(value)).replaceAll('%20', '+')}`)
      .join('&')
    return { text: `${query}&vnp_SecureHash=${hex('sha512', secret, query)}`, headers: {} }
  },
}

function standardWebhook({ body, secret, ms }: Signing): Proved {
  const text = JSON.stringify(body)
  const time = String(Math.floor(ms / 1000))
  const hmac = createHmac('sha256', secret).update(`msg_1.${time}.${text}`).digest('base64')
  const headers = {
    'webhook-id': 'msg_1',
    'webhook-timestamp': time,
    'webhook-signature': `v1,${hmac}`,
  }
  return { text, headers }
}

function hex(algorithm: 'sha256' | 'sha512', secret: string, over: string): string {
  return createHmac(algorithm, secret).update(over).digest('hex')
}

function sorted(value: unknown): unknown {
  if (typeof value !== 'object' || value === null) return value
  const entries = Object.entries(value).toSorted(([a], [b]) => (a < b ? -1 : 1))
  return Object.fromEntries(entries.map(([key, inner]) => [key, sorted(inner)]))
}
