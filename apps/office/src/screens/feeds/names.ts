import type { FeedAuthentication, FeedProvider } from '@cho40/contract'

/** As the providers write themselves. */
export const PROVIDER_NAME: Readonly<Record<FeedProvider, string>> = {
  sepay: 'SePay',
  casso: 'Casso',
  payos: 'payOS',
  pay2s: 'Pay2S',
  'vietqr-vn': 'VietQR.VN',
  webhook: 'Webhook',
  momo: 'MoMo',
  zalopay: 'ZaloPay',
  vnpay: 'VNPAY',
  sms: 'SMS',
}

/** What each offers, the strongest first; the server has the last word. */
export const PROOFS: Readonly<Record<FeedProvider, readonly FeedAuthentication[]>> = {
  sepay: ['hmac', 'api-key', 'oauth2', 'none'],
  casso: ['hmac', 'api-key'],
  payos: ['hmac'],
  pay2s: ['api-key'],
  'vietqr-vn': ['oauth2'],
  webhook: ['hmac'],
  momo: ['hmac'],
  zalopay: ['hmac'],
  vnpay: ['hmac'],
  sms: ['api-key', 'hmac'],
}

export const PROVIDERS = Object.keys(PROVIDER_NAME) as readonly FeedProvider[]
