import type { CodesFound } from '@cho40/reconcile/matching'
import type { NewObservation } from './observation.ts'

/** The observation in the words of the pure identity rules. */
export function toIdentity(observation: NewObservation, found: CodesFound) {
  return {
    source: observation.source,
    kind: observation.sourceKind,
    accountId: observation.accountId,
    direction: observation.direction,
    amount: observation.amount,
    occurredAt: observation.occurredAt,
    precision: observation.precision,
    codes: found.exact.length > 0 ? found.exact : found.corrected,
    marks: found.unknown ?? [],
    memo: observation.memo,
    ...(observation.bankReference === undefined
      ? {}
      : { bankReference: observation.bankReference }),
    ...(observation.balanceAfter === undefined ? {} : { balanceAfter: observation.balanceAfter }),
  }
}
