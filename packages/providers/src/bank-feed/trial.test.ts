import { FEED_PROVIDERS, type FeedAuthentication } from '@cho40/contract'
import { instant, ok } from '@cho40/values'
import { describe, expect, test } from 'vitest'
import { bankFeeds } from './index.ts'

const NOW = instant('2026-11-21T02:00:00.000Z')
const HOW: readonly FeedAuthentication[] = ['hmac', 'api-key', 'oauth2', 'none']
const SECRETS = ['access:key-of-the-provider', 'whsec_c2VjcmV0IG9mIG91cnM=']

const offered = FEED_PROVIDERS.flatMap((provider) =>
  HOW.flatMap((how) => SECRETS.map((secret) => ({ provider, how, secret }))),
)

describe('a trial', () => {
  test.each(offered)('of $provider by $how is believed and books nothing', (one) => {
    const adapter = bankFeeds[one.provider]
    const trial = adapter.trial?.({ how: one.how, secret: one.secret, now: NOW })
    if (!trial) return
    const believed = adapter.authenticate(trial, {
      how: one.how,
      secrets: [one.secret],
      now: NOW,
    })
    if (!believed.ok) {
      // A way that the provider does not offer; or MoMo's pair of keys, which is no pair.
      const isHalf = one.provider === 'momo' && one.how === 'hmac' && !one.secret.includes(':')
      expect(believed.problem).toMatchObject({ reason: isHalf ? 'no-match' : 'not-offered' })
      return
    }
    expect(adapter.read(trial.body)).toEqual(ok([]))
    const another = { how: one.how, secrets: ['another:secret'], now: NOW }
    expect(adapter.authenticate(trial, another).ok).toBe(one.how === 'none')
  })

  test('is there for every provider but those that send no such thing', () => {
    const by = { how: 'hmac', secret: 'a:b', now: NOW } as const
    const without = FEED_PROVIDERS.filter((provider) => !bankFeeds[provider].trial?.(by))
    expect(without).toEqual(['vietqr-vn', 'sms'])
  })
})
