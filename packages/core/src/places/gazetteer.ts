import { invariant } from '@cho40/values'
import { UNITS } from '../../data/places/units.js'
import { readUnits } from './read-units.ts'
import type { Unit } from './unit.ts'

/** All units there are or were, and what became what. */
export type Gazetteer = {
  readonly units: readonly Unit[]
  /** Units with a code, oldest first. */
  readonly byCode: ReadonlyMap<string, readonly Unit[]>
  /** Codes a unit became on the day it ended, joined by commas; several when it was divided. */
  readonly became: ReadonlyMap<Unit, string>
}

let loaded: Gazetteer | undefined

/** The gazetteer, read from the table at the first use. */
export function gazetteer(): Gazetteer {
  loaded ??= build()
  return loaded
}

function build(): Gazetteer {
  const { units, became } = readUnits(UNITS)
  const byCode = new Map<string, Unit[]>()
  // The table is in order of days, so units of one code come oldest first.
  for (const unit of units) append(byCode, unit.code, unit)
  return { units, byCode, became }
}

/** What a unit became on the day it ended, whole or in parts; none while in force. */
export function successors(unit: Unit): readonly Unit[] {
  const { became, byCode } = gazetteer()
  const codes = became.get(unit)?.split(',') ?? []
  return codes.map((code) => {
    const next = byCode.get(code)?.find(({ validFrom }) => validFrom === unit.validTo)
    invariant(next, `${unit.id} became ${code}, which did not begin then`)
    return next
  })
}

let before: ReadonlyMap<Unit, readonly Unit[]> | undefined

/** What a unit was made of on the day it began, whole or in part; none when it is the oldest known. */
export function predecessors(unit: Unit): readonly Unit[] {
  before ??= gather((old) => successors(old))
  return before.get(unit) ?? []
}

let below: ReadonlyMap<string, readonly Unit[]> | undefined

/** The units of any time that name a code as the one they belong to. */
export function unitsBelow(code: string): readonly Unit[] {
  below ??= gather(({ parentCode }) => (parentCode === null ? [] : [parentCode]))
  return below.get(code) ?? []
}

function gather<K>(keysOf: (unit: Unit) => readonly K[]): ReadonlyMap<K, readonly Unit[]> {
  const groups = new Map<K, Unit[]>()
  for (const unit of gazetteer().units) {
    for (const key of keysOf(unit)) append(groups, key, unit)
  }
  return groups
}

function append<K>(groups: Map<K, Unit[]>, key: K, unit: Unit): void {
  const units = groups.get(key)
  if (units) units.push(unit)
  else groups.set(key, [unit])
}
