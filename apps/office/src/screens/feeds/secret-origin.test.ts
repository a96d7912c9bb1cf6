import { FEED_PROVIDERS, OpenFeed, secretOrigin as ofServer } from '@cho40/contract'
import { expect, test } from 'vitest'
import { newId } from '../../wire/new-id.ts'
import { PROOFS, PROVIDERS } from './names.ts'
import { secretOrigin } from './secret-origin.ts'

test('the desk offers what the server takes, and knows who makes each secret', () => {
  expect([...PROVIDERS].toSorted()).toEqual([...FEED_PROVIDERS].toSorted())
  for (const provider of FEED_PROVIDERS) {
    for (const authentication of ['hmac', 'api-key', 'oauth2', 'none'] as const) {
      const feed = { id: newId('feed'), marketId: newId('market'), provider, authentication }
      expect([provider, authentication, PROOFS[provider].includes(authentication)]).toEqual([
        provider,
        authentication,
        OpenFeed.safeParse(feed).success,
      ])
      if (!PROOFS[provider].includes(authentication)) continue
      expect(secretOrigin(provider, authentication)).toBe(ofServer(provider, authentication))
    }
  }
})
