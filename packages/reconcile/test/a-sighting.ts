import { dong, instant } from '@cho40/values'
import type { Candidate, Observation } from '../src/identity/observation.ts'

export const EIGHT = instant('2026-11-21T01:00:00.000Z')

/** What a source says of 45,000 that came in at eight. */
export function seen(facts: Partial<Observation> = {}): Observation {
  return {
    source: 'sepay',
    kind: 'webhook',
    accountId: 'acc',
    direction: 'in',
    amount: dong(45_000),
    occurredAt: EIGHT,
    precision: 'second',
    codes: [],
    memo: '',
    ...facts,
  }
}

/** What is known of the same, from another source. */
export function known(facts: Partial<Candidate> = {}): Candidate {
  return {
    transferId: 't1',
    amount: dong(45_000),
    direction: 'in',
    occurredAt: EIGHT,
    precision: 'second',
    bankReferences: [],
    balancesAfter: [],
    codes: [],
    sources: ['casso'],
    ...facts,
  }
}
