import type { MarketDay } from '@cho40/values'
import { findUnits, type NameFound } from './find-units.ts'
import type { Unit, UnitId } from './unit.ts'

/** An address as someone wrote it, and the unit it lies in when that is certain. */
export type Address = { readonly text: string; readonly unitId: UnitId | null }

const MAX_ADDRESS = 500
const MAX_SEGMENTS = 10

/**
 * The unit that an address names, read from its end: province, district (of before 2025-07-01),
 * commune, each within what was found before. Several when the text fits several, as a bare `Hòa An`
 * does. `on` leaves out units that were not in force that day.
 */
export function unitOfAddress(text: string, on?: MarketDay): NameFound {
  let found: NameFound = { type: 'none' }
  if (text.length > MAX_ADDRESS) return found
  const segments = text.split(/[,;\n]/).slice(-MAX_SEGMENTS)
  for (const segment of segments.toReversed()) {
    const above = found.type === 'none' ? {} : { within: unitsOf(found) }
    const deeper = findUnits(segment, { ...above, ...(on === undefined ? {} : { on }) })
    if (deeper.type !== 'none') found = deeper
  }
  return found
}

/** The address to keep: the text stays as it was written, whatever happens to its unit. */
export function addressOf(text: string, on?: MarketDay): Address {
  const found = unitOfAddress(text, on)
  return { text, unitId: found.type === 'one' ? found.unit.id : null }
}

function unitsOf(found: Exclude<NameFound, { type: 'none' }>): readonly Unit[] {
  return found.type === 'one' ? [found.unit] : found.units
}
