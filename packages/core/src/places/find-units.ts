import type { MarketDay } from '@cho40/values'
import { gazetteer } from './gazetteer.ts'
import { type NameKey, nameKey } from './name-key.ts'
import { nameReadings } from './named-type.ts'
import { isInForce, type Unit, type UnitLevel } from './unit.ts'
import type { UnitType } from './unit-type.ts'
import { isWithin } from './units.ts'

/** Longer than any name of a unit. Text from outside is cut off here before any work is done. */
const MAX_NAME = 80

export type NameSearch = {
  /** Only units in force on this day. */
  readonly on?: MarketDay
  readonly level?: UnitLevel
  /** Only units that belong to one of these. */
  readonly within?: readonly Unit[]
}

/**
 * What a name may mean. `exact` when its marks and its type, if it has one, are the unit's own;
 * otherwise the name was found without marks, or under another type.
 */
export type NameFound =
  | { readonly type: 'none' }
  | { readonly type: 'one'; readonly unit: Unit; readonly exact: boolean }
  | { readonly type: 'several'; readonly units: readonly Unit[]; readonly exact: boolean }

/**
 * Finds units by name, with or without type (`xã`, `TP.`, `Q1`), marks, either tone placement.
 * The best kind of agreement wins; several units that agree equally well are all returned, by code.
 */
export function findUnits(text: string, search: NameSearch = {}): NameFound {
  if (text.length > MAX_NAME) return { type: 'none' }
  const wanted = (unit: Unit): boolean =>
    (search.on === undefined || isInForce(unit, search.on)) &&
    (search.level === undefined || unit.level === search.level) &&
    (search.within?.some((container) => isWithin(unit, container)) ?? true)
  const hits = candidates(text).filter(({ unit }) => wanted(unit))
  const best = hits.reduce((most, { rank }) => Math.max(most, rank), 0)
  const bestHits = hits.filter(({ rank }) => rank === best)
  const units = [...new Set(bestHits.map(({ unit }) => unit))]
  units.sort((a, b) => (a.id < b.id ? -1 : 1))
  const exact = bestHits.every((hit) => hit.exact)
  const [unit] = units
  if (unit === undefined) return { type: 'none' }
  return units.length === 1 ? { type: 'one', unit, exact } : { type: 'several', units, exact }
}

type Hit = { readonly unit: Unit; readonly rank: number; readonly exact: boolean }

/** Marks count more than the type: a ward was often a commune, but Hóa An is not Hòa An. */
const MARKS_AGREE = 2
const TYPE_AGREES = 1

function candidates(text: string): Hit[] {
  return nameReadings(text).flatMap(({ type, name }) => {
    const key = nameKey(name)
    return (index().get(key.bare) ?? []).map((unit) => {
      const sameMarks = keysOf(unit).some(({ marked }) => marked === key.marked)
      const sameType = agrees(type, unit)
      // Someone who types no marks at all may mean any, so an unmarked name is no better then.
      const marksTell = sameMarks && key.marked !== key.bare
      const rank = (marksTell ? MARKS_AGREE : 0) + (sameType ? TYPE_AGREES : 0)
      return { unit, rank, exact: sameMarks && sameType }
    })
  })
}

function agrees(type: UnitType | null, unit: Unit): boolean {
  return type === null || type === unit.type
}

let names: ReadonlyMap<string, readonly Unit[]> | undefined

/** Units by their names without marks; made at the first search. */
function index(): ReadonlyMap<string, readonly Unit[]> {
  if (names !== undefined) return names
  const made = new Map<string, Unit[]>()
  for (const unit of gazetteer().units) {
    for (const key of new Set(keysOf(unit).map(({ bare }) => bare))) {
      const units = made.get(key)
      if (units) units.push(unit)
      else made.set(key, [unit])
    }
  }
  names = made
  return made
}

function keysOf({ name, otherName }: Unit): NameKey[] {
  return otherName === null ? [nameKey(name)] : [nameKey(name), nameKey(otherName)]
}
