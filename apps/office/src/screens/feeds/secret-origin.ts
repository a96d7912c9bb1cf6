import type { FeedAuthentication, FeedProvider } from '@cho40/contract'

const GIVEN: readonly FeedProvider[] = ['payos', 'momo', 'zalopay', 'vnpay']

/** Who makes a feed's secret; a test holds this to what the server says. */
export function secretOrigin(
  provider: FeedProvider,
  how: FeedAuthentication,
): 'ours' | 'theirs' | 'none' {
  if (how === 'none') return 'none'
  return GIVEN.includes(provider) ? 'theirs' : 'ours'
}
