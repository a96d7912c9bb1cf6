import {
  type Candidate,
  type Identity,
  identify,
  sharesBalance,
  withoutReturnedBalances,
} from '@cho40/reconcile/identity'
import type { CodesFound } from '@cho40/reconcile/matching'
import type { Tx } from '../store/deps.ts'
import { candidatesFor, counterMovements } from './candidates.ts'
import type { NewObservation } from './observation.ts'
import { toIdentity } from './to-identity.ts'

/**
 * Which transfer an observation speaks of, by what is known of the account. What went the other way is
 * asked for only where a balance could decide.
 */
export async function identified(
  tx: Tx,
  observation: NewObservation,
  found: CodesFound,
): Promise<{ readonly identity: Identity; readonly candidates: readonly Candidate[] }> {
  const candidates = await candidatesFor(tx, observation)
  const said = toIdentity(observation, found)
  if (!candidates.some((candidate) => sharesBalance(said, candidate))) {
    return { identity: identify(said, candidates), candidates }
  }
  const against = await counterMovements(tx, observation)
  const believed = withoutReturnedBalances(said, candidates, against)
  return { identity: identify(said, believed), candidates: believed }
}
