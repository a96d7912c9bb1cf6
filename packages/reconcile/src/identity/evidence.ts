import { gapMs } from '../bank-time.ts'
import type { Candidate, Observation } from './observation.ts'
import { compareReferences, normaliseReference } from './reference.ts'

/**
 * How well an observation fits a transfer. `excluded`: something both know differs. `weak`: only
 * amount and time agree. The others name the strongest fact that agrees.
 */
export type Fit = 'excluded' | 'none' | 'weak' | 'code' | 'balance' | 'reference'

/** Two clocks of one transfer may differ by this much beyond their precision. */
export const CLOCK_SLACK_MS = 120_000

/** Nobody can pay a second time so soon: an app asks for the amount, a PIN and a code first. */
const SAME_MOMENT_MS = 15_000

/** A bank may book days after the transfer (NAPAS corrections); references repeat after that. */
export const BOOKING_SLACK_MS = 3 * 86_400_000

/**
 * Weighs the evidence that `observation` and `candidate` are one transfer, both on one account.
 * Equal references are certain within three days; an equal running balance is strong only when the
 * times agree too, because a swept account shows the same balance again. An equal code is strong
 * only at the same moment: people who are not sure pay one code twice within two minutes. A wider
 * `slackMs`, for a whole statement, takes both for strong that far apart.
 */
export function fitOf(
  observation: Observation,
  candidate: Candidate,
  slackMs = CLOCK_SLACK_MS,
): Fit {
  if (!sameMovement(observation, candidate)) return 'excluded'
  const gap = gapMs(observation, candidate)
  if (gap > BOOKING_SLACK_MS) return 'none'
  const reference = referenceFit(observation, candidate)
  if (reference === 'equal') return 'reference'
  const facts = [reference, balanceFit(observation, candidate), codeFit(observation, candidate)]
  if (facts.includes('different')) return 'excluded'
  const timely = gap <= slackMs
  if (timely) {
    if (facts[0] === 'cut') return 'reference'
    if (facts[1] === 'equal') return 'balance'
    const isOneMoment = gap <= SAME_MOMENT_MS || slackMs > CLOCK_SLACK_MS
    if (facts[2] === 'equal' && isOneMoment) return 'code'
  }
  return timely || facts.includes('equal') || facts.includes('cut') ? 'weak' : 'none'
}

type FactFit = 'equal' | 'cut' | 'different' | 'unknown'

/** Rule 2: a source never lists one transfer under two ids, so its own transfers are others. */
function sameMovement(observation: Observation, candidate: Candidate): boolean {
  return (
    observation.direction === candidate.direction &&
    observation.amount === candidate.amount &&
    !candidate.sources.includes(observation.source)
  )
}

function referenceFit(observation: Observation, candidate: Candidate): FactFit {
  const own = normaliseReference(observation.bankReference ?? '')
  if (own === undefined) return 'unknown'
  const verdicts = candidate.bankReferences
    .map(normaliseReference)
    .filter((reference) => reference !== undefined)
    .map((reference) => compareReferences(own, reference))
  if (verdicts.includes('equal')) return 'equal'
  if (verdicts.includes('cut')) return 'cut'
  return verdicts.includes('different') ? 'different' : 'unknown'
}

function balanceFit(observation: Observation, candidate: Candidate): FactFit {
  if (observation.balanceAfter === undefined || candidate.balancesAfter.length === 0) {
    return 'unknown'
  }
  return candidate.balancesAfter.includes(observation.balanceAfter) ? 'equal' : 'different'
}

/** Sound codes that are none of this account's prove nothing by being equal, but do by differing. */
function codeFit(observation: Observation, candidate: Candidate): FactFit {
  if (observation.codes.some((code) => candidate.codes.includes(code))) return 'equal'
  const own = soundCodes(observation)
  const theirs = soundCodes(candidate)
  if (own.length === 0 || theirs.length === 0) return 'unknown'
  return own.some((code) => theirs.includes(code)) ? 'unknown' : 'different'
}

function soundCodes({ codes, marks }: Pick<Observation, 'codes' | 'marks'>): readonly string[] {
  return marks === undefined || marks.length === 0 ? codes : [...codes, ...marks]
}
