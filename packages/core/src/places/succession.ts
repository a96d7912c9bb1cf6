import { predecessors, successors, unitsBelow } from './gazetteer.ts'
import { fullName, type Unit } from './unit.ts'

/**
 * How one unit went over into another: `kept` (same type, name and area), `renamed` or `retyped`
 * (same area), `merged` (all of it, with others), `split` (a part of it, whatever joined that part),
 * `dissolved` (a district, whose communes went their own ways).
 */
export type SuccessionKind = 'kept' | 'renamed' | 'retyped' | 'merged' | 'split' | 'dissolved'

export type Succession = {
  readonly from: Unit
  readonly to: Unit
  readonly kind: SuccessionKind
}

/** What a unit became on the day it ended; none while in force. */
export function succeededBy(unit: Unit): Succession[] {
  return after(unit).map((to) => ({ from: unit, to, kind: kindOf(unit, to) }))
}

/** What a unit was made of on the day it began; none when it is the oldest known. */
export function succeeds(unit: Unit): Succession[] {
  return predecessors(unit).map((from) => ({ from, to: unit, kind: kindOf(from, unit) }))
}

/** The communes a district had on its last day. */
export function communesOf(district: Unit): Unit[] {
  return unitsBelow(district.code).filter(
    ({ level, validTo }) => level === 'commune' && validTo === district.validTo,
  )
}

function after(unit: Unit): readonly Unit[] {
  const own = successors(unit)
  if (own.length > 0 || unit.level !== 'district') return own
  return [...new Set(communesOf(unit).flatMap((commune) => successors(commune)))]
}

function kindOf(from: Unit, to: Unit): SuccessionKind {
  if (from.level !== to.level) return successors(from).length > 0 ? 'retyped' : 'dissolved'
  if (successors(from).length > 1) return 'split'
  if (predecessors(to).length > 1) return 'merged'
  if (from.name !== to.name) return 'renamed'
  return fullName(from) === fullName(to) ? 'kept' : 'retyped'
}
