import type { Problem, TransferId } from '@cho40/contract'
import { identify } from '@cho40/reconcile/identity'
import type { CodesFound } from '@cho40/reconcile/matching'
import { ok, type Result } from '@cho40/values'
import type { Tx } from '../store/deps.ts'
import { bookTransfer, regrade } from './book-transfer.ts'
import { candidatesFor } from './candidates.ts'
import { learnCodes } from './learn-codes.ts'
import { matchBooked } from './match-booked.ts'
import { codesInMemo } from './memo-codes.ts'
import type { NewObservation } from './observation.ts'
import { alreadyObserved, recordObservation } from './record-observation.ts'

export type Taken = 'repeated' | 'new' | 'linked' | 'held'

/**
 * Takes what a feed says: a repeated delivery changes nothing, a known transfer gains a source, a
 * new one is booked and matched, and what could be either waits for the statement.
 */
export async function takeObservation(
  tx: Tx,
  observation: NewObservation,
): Promise<Result<Taken, Problem>> {
  if (await alreadyObserved(tx, observation)) return ok('repeated')
  const found = await codesInMemo(tx, observation.accountId, observation.memo)
  const identity = identify(toIdentity(observation, found), await candidatesFor(tx, observation))
  switch (identity.kind) {
    case 'held':
      await recordObservation(tx, observation, null)
      return ok('held')
    case 'same': {
      const transferId = identity.transferId as TransferId
      await recordObservation(tx, observation, transferId)
      await regrade(tx, transferId)
      const { accountId } = observation
      const learned = await learnCodes(tx, transferId, { accountId, found })
      return learned.ok ? ok('linked') : learned
    }
    case 'new':
      return bookAndMatch(tx, observation, found)
  }
}

/** Books a transfer nobody told of before, with the observation that did. */
export async function bookAndMatch(
  tx: Tx,
  observation: NewObservation,
  found: CodesFound,
): Promise<Result<'new', Problem>> {
  const booked = await bookTransfer(tx, observation, found)
  if (!booked.ok) return booked
  await recordObservation(tx, observation, booked.value)
  const matched = await matchBooked(tx, booked.value, found)
  return matched.ok ? ok('new') : matched
}

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
    memo: observation.memo,
    ...(observation.bankReference === undefined
      ? {}
      : { bankReference: observation.bankReference }),
    ...(observation.balanceAfter === undefined ? {} : { balanceAfter: observation.balanceAfter }),
  }
}
