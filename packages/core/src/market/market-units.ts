import type { MarketId } from '@cho40/contract'
import { type MarketDay, marketDayOf } from '@cho40/values'
import type { Unit } from '../places/unit.ts'
import { unitOn, unitsAbove } from '../places/units.ts'
import { unitsNow } from '../places/units-now.ts'
import type { Reading } from '../store/deps.ts'

/** An administrative unit of some days, real or of this deployment alone. */
export type UnitThen = {
  readonly code: string
  /** The day its code began to mean it, or `origin`: the part of a unit's id after the `@`. */
  readonly edition: string
  /** Codes of what it belongs to, nearest first: a district until 2025-07-01, the province. */
  readonly above: readonly string[]
}

type Anchor = { readonly code: string; readonly from: MarketDay }

/** All that is known of where markets lie, read once. */
export type MarketPlaces = (marketId: MarketId, on: MarketDay) => UnitThen | null

/**
 * Tells the unit each market lies in on a day: where it was opened, carried through what became of
 * that unit since. Null when its unit was divided and nobody has said since which part it is in.
 */
export async function marketPlaces(reading: Reading): Promise<MarketPlaces> {
  const own = await reading.db.selectFrom('cho_place').selectAll().execute()
  const markets = await reading.db
    .selectFrom('cho_market')
    .select(['id', 'place_code', 'opened_at'])
    .execute()
  const told = await reading.db
    .selectFrom('cho_market_place')
    .select(['market_id', 'place_code', 'valid_from'])
    .orderBy('valid_from')
    .execute()
  const anchors = new Map<MarketId, Anchor[]>(
    markets.map((row) => [row.id, [{ code: row.place_code, from: marketDayOf(row.opened_at) }]]),
  )
  for (const row of told) {
    anchors.get(row.market_id)?.push({ code: row.place_code, from: row.valid_from })
  }
  const ownOn = (code: string, on: MarketDay): UnitThen | undefined => {
    const place = own.find(
      (row) =>
        row.code === code && row.valid_from <= on && (row.valid_to === null || on < row.valid_to),
    )
    return place && ownUnit(place)
  }
  return (marketId, on) => {
    const known = (anchors.get(marketId) ?? []).toSorted((a, b) => (a.from < b.from ? -1 : 1))
    // What was told of the first day holds for the days before, from which no one says otherwise.
    const anchor = known.findLast(({ from }) => from <= on) ?? known[0]
    if (anchor === undefined) return null
    const day = on < anchor.from ? anchor.from : on
    return ownOn(anchor.code, day) ?? carried(anchor, day)
  }
}

function carried({ code, from }: Anchor, on: MarketDay): UnitThen | null {
  const now = unitsNow(code, from, { today: on })
  if (!now.ok) return null
  const [part, ...others] = now.value.parts
  if (part === undefined || others.length > 0 || now.value.unknown > 0) return null
  return unitThen(part.unit, on)
}

function unitThen(unit: Unit, on: MarketDay): UnitThen {
  const edition = unit.id.slice(unit.id.indexOf('@') + 1)
  return { code: unit.code, edition, above: unitsAbove(unit, on).map(({ code }) => code) }
}

function ownUnit(row: {
  readonly code: string
  readonly valid_from: MarketDay
  readonly parent_code: string | null
}): UnitThen {
  const above = row.parent_code === null ? [] : [row.parent_code]
  return { code: row.code, edition: row.valid_from, above }
}

/** The unit a code means on a day, this deployment's own before the real one; undefined when none. */
export async function unitThenOf(
  reading: Reading,
  code: string,
  on: MarketDay,
): Promise<UnitThen | undefined> {
  const own = await reading.db
    .selectFrom('cho_place')
    .select(['code', 'valid_from', 'parent_code'])
    .where('code', '=', code)
    .where('valid_from', '<=', on)
    .where((eb) => eb.or([eb('valid_to', 'is', null), eb('valid_to', '>', on)]))
    .executeTakeFirst()
  if (own) return ownUnit(own)
  const real = unitOn(code, on)
  return real.ok ? unitThen(real.value, on) : undefined
}
