import type { Problem, TransferId } from '@cho40/contract'
import type { CodesFound } from '@cho40/reconcile/matching'
import { ok, type Result } from '@cho40/values'
import type { Tx } from '../store/deps.ts'
import type { KnownAccount } from './account-named.ts'
import { bookPaid } from './book-paid.ts'
import { bookTransfer } from './book-transfer.ts'
import { identified } from './identified.ts'
import { learnCodes } from './learn-codes.ts'
import { matchFresh } from './match-booked.ts'
import type { NewObservation } from './observation.ts'
import { alreadyObserved, recordObservation } from './record-observation.ts'
import { regrade } from './regrade.ts'

export type Taken = 'repeated' | 'new' | 'linked' | 'held'

/**
 * Takes what a feed says: a repeated delivery changes nothing, a known transfer gains a source, a
 * new one is booked and matched, and what could be either waits for the statement.
 */
export async function takeObservation(
  tx: Tx,
  observation: NewObservation,
  account: KnownAccount,
): Promise<Result<Taken, Problem>> {
  if (await alreadyObserved(tx, observation)) return ok('repeated')
  const found = account.scan(observation.memo)
  const { identity } = await identified(tx, observation, found)
  switch (identity.kind) {
    case 'held':
      await recordObservation(tx, observation, null)
      return ok('held')
    case 'same': {
      const transferId = identity.transferId as TransferId
      await recordObservation(tx, observation, transferId)
      const risen = (await regrade(tx, transferId)).has(transferId)
      const learned = await learnCodes(tx, transferId, { accountId: account.id, found, risen })
      return learned.ok ? ok('linked') : learned
    }
    case 'new':
      return bookAndMatch(tx, observation, { account, found })
  }
}

/** Books a transfer nobody told of before, with the observation that did. */
async function bookAndMatch(
  tx: Tx,
  observation: NewObservation,
  read: { readonly account: KnownAccount; readonly found: CodesFound },
): Promise<Result<'new', Problem>> {
  const paid = await bookPaid(tx, observation, read)
  if (!paid.ok) return paid
  if (paid.value) return ok('new')
  const booked = await bookTransfer(tx, observation, read)
  if (!booked.ok) return booked
  await recordObservation(tx, observation, booked.value.id)
  const matched = await matchFresh(tx, [{ transfer: booked.value, found: read.found }])
  return matched.ok ? ok('new') : matched
}
