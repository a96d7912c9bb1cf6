import { type Fit, fitOf } from './evidence.ts'
import type { Candidate, Observation } from './observation.ts'

/** Which transfer an observation speaks of. What is not clear is held, never guessed. */
export type Identity =
  | { readonly kind: 'same'; readonly transferId: string; readonly evidence: StrongFit }
  | { readonly kind: 'new' }
  | {
      readonly kind: 'held'
      /** `weak_evidence`: amount and time alone agree. `several`: more than one transfer fits. */
      readonly reason: 'weak_evidence' | 'several'
      /** Transfer ids, sorted. */
      readonly candidates: readonly string[]
    }

/** The facts that link without a person. */
export type StrongFit = Extract<Fit, 'reference' | 'balance' | 'code'>

/**
 * Decides whether an event of a feed is a transfer already known, a new one, or must wait.
 * `candidates` are the transfers of the same account near the time; their order does not matter.
 * The event must be the first with its id: a repeated delivery is no observation.
 *
 * One strong link joins; a reference settles the matter over weaker facts; no candidate at all is
 * a new transfer; anything between is held until the statement decides.
 */
export function identify(observation: Observation, candidates: readonly Candidate[]): Identity {
  const fits = candidates.map((candidate) => ({
    transferId: candidate.transferId,
    fit: fitOf(observation, candidate),
  }))
  const possible = fits.filter(({ fit }) => fit !== 'excluded' && fit !== 'none')
  if (possible.length === 0) return { kind: 'new' }
  const certain = possible.filter(({ fit }) => fit === 'reference')
  const strong = certain.length > 0 ? certain : possible.filter(({ fit }) => isStrong(fit))
  const [only] = strong
  if (strong.length === 1 && only && isStrong(only.fit)) {
    return { kind: 'same', transferId: only.transferId, evidence: only.fit }
  }
  return {
    kind: 'held',
    reason: possible.length === 1 ? 'weak_evidence' : 'several',
    candidates: possible.map(({ transferId }) => transferId).sort(),
  }
}

function isStrong(fit: Fit): fit is StrongFit {
  return fit === 'reference' || fit === 'balance' || fit === 'code'
}
