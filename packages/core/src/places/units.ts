import { err, type MarketDay, ok, type Result } from '@cho40/values'
import { gazetteer } from './gazetteer.ts'
import type { PlaceProblem } from './problem.ts'
import { isInForce, levelOfCode, overlap, type Unit, type UnitId, type UnitLevel } from './unit.ts'

/** The unit a code means on a day. Problems: UnitCodeMalformed, UnitUnknown, UnitNotInForce. */
export function unitOn(code: string, on: MarketDay): Result<Unit, PlaceProblem> {
  if (levelOfCode(code) === undefined) return err({ type: 'UnitCodeMalformed', code })
  const known = unitsWithCode(code)
  const unit = known.find((unit) => isInForce(unit, on))
  if (unit) return ok(unit)
  if (known.length === 0) return err({ type: 'UnitUnknown', code })
  return err({ type: 'UnitNotInForce', code, on, known: known.map(({ id }) => id) })
}

/** Every unit that ever had a code, oldest first: more than one means the bare code is ambiguous. */
export function unitsWithCode(code: string): readonly Unit[] {
  return gazetteer().byCode.get(code) ?? []
}

/** The unit an id names; undefined when it names none. */
export function unitById(id: UnitId): Unit | undefined {
  return unitsWithCode(id.slice(0, id.indexOf('@'))).find((unit) => unit.id === id)
}

/** The units of a level in force on a day, by code; within a province or district when one is given. */
export function unitsOn(on: MarketDay, level: UnitLevel, within?: Unit): Unit[] {
  return gazetteer()
    .units.filter((unit) => unit.level === level && isInForce(unit, on))
    .filter((unit) => within === undefined || isWithin(unit, within))
    .sort((a, b) => (a.code < b.code ? -1 : 1))
}

/** The units above one on a day, nearest first. */
export function unitsAbove(unit: Unit, on: MarketDay): Unit[] {
  if (unit.parentCode === null) return []
  const parent = unitsWithCode(unit.parentCode).find((above) => isInForce(above, on))
  return parent ? [parent, ...unitsAbove(parent, on)] : []
}

/** Whether a unit belonged to another, directly or not, on some day of both. */
export function isWithin(unit: Unit, container: Unit): boolean {
  if (unit.parentCode === null || !overlap(unit, container)) return false
  if (unit.parentCode === container.code) return true
  return unitsWithCode(unit.parentCode).some(
    (parent) => overlap(unit, parent) && isWithin(parent, container),
  )
}
