import type { MarketId, Problem } from '@cho40/contract'
import { err, type MarketDay, marketDayOf, ok, type Result } from '@cho40/values'
import {
  type MarketPlaces,
  marketPlaces,
  type UnitThen,
  unitThenOf,
} from '../market/market-units.ts'
import type { Reading } from '../store/deps.ts'
import { type Place, type PlaceFacts, placeOf } from './measures/place.ts'
import type { Period } from './period.ts'

/** Figures by the units of the period's last day, or by the units of now. */
export type Borders = 'then' | 'now'

export type WantedPlace = {
  /** A commune's five digits or a province's two, meant at the day of `borders`. */
  readonly unitCode: string
  readonly period: Period
  readonly borders: Borders
  readonly facts: 'kept' | 'sales'
}

export type UnitPlace = { readonly unit: UnitThen; readonly place: Place }

type Now = Reading & { readonly clock: { now(): PlaceFacts['cutoffAt'] } }

/**
 * The markets and cooperatives that lie in a unit, ready to be measured. A market moves with what
 * became of its commune, so one series can be read by the borders of its time and by those of today.
 * Problems: NotFound (unit).
 */
export async function unitPlace(
  reading: Now,
  wanted: WantedPlace,
): Promise<Result<UnitPlace, Problem>> {
  const { unitCode, period, borders, facts } = wanted
  const cutoffAt = reading.clock.now()
  const today = marketDayOf(cutoffAt)
  const lastDay = today < period.to ? today : period.to
  const on = borders === 'then' ? lastDay : today
  const unit = await unitThenOf(reading, unitCode, on)
  if (unit === undefined) return err({ type: 'NotFound', what: 'place', id: unitCode })
  const places = await marketPlaces(reading)
  const { marketIds, unitCodes } = await marketsIn(reading, { unit, places, on })
  const cooperatives = await cooperativesIn(reading, { unit, on, unitCodes })
  const common = { reading, period, lastDay, cutoffAt, marketIds, cooperatives, facts }
  return ok({ unit, place: placeOf({ ...common, unitCodes: [unitCode, ...unitCodes] }) })
}

/** The cooperatives with their seat in a unit, or in what became part of it. */
async function cooperativesIn(
  reading: Reading,
  of: { readonly unit: UnitThen; readonly on: MarketDay; readonly unitCodes: readonly string[] },
): Promise<Place['cooperatives']> {
  const rows = await reading.db
    .selectFrom('cho_cooperative')
    .select(['id', 'book_id as bookId', 'place_code'])
    .orderBy('id')
    .execute()
  const inside = new Set([of.unit.code, ...of.unitCodes])
  for (const code of new Set(rows.map((row) => row.place_code))) {
    const seat = await unitThenOf(reading, code, of.on)
    if (seat?.above.includes(of.unit.code)) inside.add(code)
  }
  return rows.filter((row) => inside.has(row.place_code)).map(({ id, bookId }) => ({ id, bookId }))
}

async function marketsIn(
  reading: Reading,
  of: { readonly unit: UnitThen; readonly places: MarketPlaces; readonly on: MarketDay },
): Promise<{ marketIds: MarketId[]; unitCodes: string[] }> {
  const { unit, places, on } = of
  const markets = await reading.db
    .selectFrom('cho_market')
    .select(['id', 'place_code'])
    .orderBy('id')
    .execute()
  const inside = markets.filter(({ id }) => {
    const at = places(id, on)
    return (
      at !== null &&
      ((at.code === unit.code && at.edition === unit.edition) || at.above.includes(unit.code))
    )
  })
  const codes = inside.flatMap(({ id, place_code }) => [
    place_code,
    ...[places(id, on)?.code].filter((code) => code !== undefined),
  ])
  return { marketIds: inside.map(({ id }) => id), unitCodes: [...new Set(codes)] }
}

/** The communes of a unit that have a market, by code; the unit itself when it is a commune. */
export async function communesWithMarkets(
  reading: Reading,
  of: { readonly unitCode: string; readonly on: MarketDay },
): Promise<UnitThen[]> {
  const places = await marketPlaces(reading)
  const markets = await reading.db.selectFrom('cho_market').select('id').execute()
  const found = new Map<string, UnitThen>()
  for (const { id } of markets) {
    const at = places(id, of.on)
    if (at && (at.code === of.unitCode || at.above.includes(of.unitCode))) {
      found.set(`${at.code}@${at.edition}`, at)
    }
  }
  return [...found.values()].toSorted((a, b) => (a.code < b.code ? -1 : 1))
}
