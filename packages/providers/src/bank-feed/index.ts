import type { BankFeed } from '@cho40/core/reconciliation'
import { casso } from './casso.ts'
import { momo } from './momo.ts'
import { pay2s } from './pay2s.ts'
import { payos } from './payos.ts'
import { sepay } from './sepay.ts'
import { signedWebhook } from './signed-webhook.ts'
import { smsRelay } from './sms-relay.ts'
import { trialMessage } from './trial.ts'
import { vietqrVn } from './vietqr-vn.ts'
import { vnpay } from './vnpay.ts'
import { zalopay } from './zalopay.ts'

export { FEED_USER } from './basic-credentials.ts'
export type { ReadingReason, SignatureReason } from './problems.ts'
export { SMS_SENDERS, type SmsSenders } from './sms-senders.ts'
export { casso, momo, pay2s, payos, sepay, signedWebhook, smsRelay, vietqrVn, vnpay, zalopay }

/** The adapter of every provider that a feed can be opened for. */
export const bankFeeds: Readonly<Record<BankFeed['provider'], BankFeed>> = {
  sepay: withTrial(sepay),
  casso: withTrial(casso),
  payos: withTrial(payos),
  pay2s: withTrial(pay2s),
  'vietqr-vn': withTrial(vietqrVn),
  webhook: withTrial(signedWebhook),
  momo: withTrial(momo),
  zalopay: withTrial(zalopay),
  vnpay: withTrial(vnpay),
  sms: withTrial(smsRelay()),
}

function withTrial(feed: BankFeed): BankFeed {
  return { ...feed, trial: (by) => trialMessage(feed.provider, by) }
}
