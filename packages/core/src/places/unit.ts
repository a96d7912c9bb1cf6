import type { MarketDay } from '@cho40/values'
import { UNIT_TYPES, type UnitType } from './unit-type.ts'

/** Provinces have two digits, districts (until 2025-07-01) three, communes five. */
export type UnitLevel = 'province' | 'district' | 'commune'

/** A code and the day from which it means this unit: `01912@2025-07-01`, `01912@origin`. */
export type UnitId = `${string}@${string}`

/**
 * An administrative unit between two days. A bare code does not name a unit: new communes re-use
 * the code of one they absorbed, so 01912 is Thượng Giáo and, since 2025-07-01, Chợ Rã.
 */
export type Unit = {
  readonly id: UnitId
  /** Digits with leading zeros. */
  readonly code: string
  readonly level: UnitLevel
  readonly type: UnitType
  /** Without the type: `Quang Thuận`. */
  readonly name: string
  /** Another spelling in use. */
  readonly otherName: string | null
  /** Code of the unit it belongs to; null for provinces. */
  readonly parentCode: string | null
  /** First day; null when not known: the state of 2025-06-30 is carried back, see docs/concepts/places.md. */
  readonly validFrom: MarketDay | null
  /** First day no more; null while in force. */
  readonly validTo: MarketDay | null
}

/** `Xã Quang Thuận`. */
export function fullName({ type, name }: Pick<Unit, 'type' | 'name'>): string {
  return `${UNIT_TYPES[type].vi} ${name}`
}

export function isInForce(unit: Unit, on: MarketDay): boolean {
  return (
    (unit.validFrom === null || unit.validFrom <= on) &&
    (unit.validTo === null || on < unit.validTo)
  )
}

/** Whether some day saw both. */
export function overlap(a: Unit, b: Unit): boolean {
  return endsAfterStart(a, b) && endsAfterStart(b, a)
}

function endsAfterStart(one: Unit, other: Unit): boolean {
  return one.validTo === null || other.validFrom === null || other.validFrom < one.validTo
}

const LEVELS: readonly (UnitLevel | undefined)[] = [
  undefined,
  undefined,
  'province',
  'district',
  undefined,
  'commune',
]

/** The level of a code by its digits; undefined when it is no code. */
export function levelOfCode(code: string): UnitLevel | undefined {
  return LEVELS[code.length] !== undefined && /^\d+$/.test(code) ? LEVELS[code.length] : undefined
}
