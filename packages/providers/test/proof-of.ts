import type { FeedAuthentication } from '@cho40/contract'
import type { BankFeed, FeedMessage } from '@cho40/core/reconciliation'
import { instantFromMs } from '@cho40/values'

export const NOW_MS = 1_795_228_212_000

/** What an adapter says of a message: `genuine`, or why it is not. */
export function proofOf(
  feed: BankFeed,
  message: FeedMessage,
  by: {
    readonly how: FeedAuthentication
    readonly secrets: readonly string[]
    readonly nowMs?: number
  },
): string {
  const { how, secrets, nowMs = NOW_MS } = by
  const proof = feed.authenticate(message, { how, secrets, now: instantFromMs(nowMs) })
  if (proof.ok) return 'genuine'
  return 'reason' in proof.problem ? proof.problem.reason : proof.problem.type
}
