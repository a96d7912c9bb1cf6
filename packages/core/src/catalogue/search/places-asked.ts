import { type MarketDay, marketDay, plusDays } from '@cho40/values'
import { succeededBy } from '../../places/succession.ts'
import { isWithin, unitOn, unitsOn } from '../../places/units.ts'
import { unitsThen } from '../../places/units-then.ts'
import type { Reading } from '../../store/deps.ts'

/** The day on which districts ended and communes were merged. */
const MERGER = marketDay('2025-07-01')
/** The last day of the units of before. */
export const BEFORE_MERGER = plusDays(MERGER, -1)

/**
 * The codes under which goods of a place can stand: a commune's own; all communes of a province, of
 * this deployment and the real ones.
 */
async function codesWithin(
  reading: Reading,
  { code, on }: { readonly code: string; readonly on: MarketDay },
): Promise<readonly string[]> {
  if (code.length !== 2) return [code]
  const province = unitOn(code, on)
  const real = province.ok ? unitsOn(on, 'commune', province.value) : []
  const own = await reading.db
    .selectFrom('cho_place')
    .select('code')
    .where('parent_code', '=', code)
    .execute()
  return [...new Set([code, ...real.map((unit) => unit.code), ...own.map((row) => row.code)])]
}

/**
 * The codes of now under which goods of a unit of before the merger can stand; a part of a commune
 * that was divided may lie in any of its successors. None for a unit that was not there.
 */
function codesSince(codeThen: string): readonly string[] {
  const unit = unitOn(codeThen, BEFORE_MERGER)
  if (!unit.ok) return []
  if (unit.value.validTo === null) return [codeThen]
  if (unit.value.level === 'province') {
    const communes = unitsOn(BEFORE_MERGER, 'commune').filter((one) => isWithin(one, unit.value))
    return [...new Set(communes.flatMap(nextCodes))]
  }
  return nextCodes(unit.value)
}

/** Codes of a commune or a province, as they are now and as they were before the merger. */
type Asked = {
  readonly placeCode?: string | undefined
  readonly placeThen?: string | undefined
  readonly today: MarketDay
}

/** A place of now, one of before the merger, or what both have in common. */
export async function placesIn(
  reading: Reading,
  { placeCode, placeThen, today }: Asked,
): Promise<ReadonlySet<string> | undefined> {
  const now =
    placeCode === undefined
      ? undefined
      : new Set(await codesWithin(reading, { code: placeCode, on: today }))
  if (placeThen === undefined) return now
  const since = codesSince(placeThen)
  return new Set(now ? since.filter((code) => now.has(code)) : since)
}

function nextCodes(unit: Parameters<typeof succeededBy>[0]): string[] {
  return succeededBy(unit).map(({ to }) => to.code)
}

/** The communes of before the merger that a commune of now is made of, with their full codes. */
export function communesThen(codeNow: string): readonly string[] {
  const then = unitsThen(codeNow, BEFORE_MERGER)
  return then.ok ? then.value.origins.map(({ unit }) => unit.code) : []
}
