import type { MarketFacts, MarketId, Schedule } from '@cho40/contract'
import type { MarketDay } from '@cho40/values'
import type { Reading } from '../store/deps.ts'
import { marketPlaces } from './market-units.ts'

/**
 * What was told of a market beside its name, the latest first: its schedules, days off, wifi and the
 * units it was said to lie in; and the unit of a day, null while that is not known.
 */
export async function marketFacts(
  reading: Reading,
  { marketId, on }: { readonly marketId: MarketId; readonly on: MarketDay },
): Promise<MarketFacts> {
  const { db } = reading
  const schedules = await db
    .selectFrom('cho_market_schedule')
    .select(['valid_from', 'schedule'])
    .where('market_id', '=', marketId)
    .orderBy('valid_from', 'desc')
    .execute()
  const closures = await db
    .selectFrom('cho_market_closure')
    .select(['first_day', 'last_day', 'reason'])
    .where('market_id', '=', marketId)
    .orderBy('first_day', 'desc')
    .execute()
  const wifi = await db
    .selectFrom('cho_market_wifi')
    .select(['valid_from', 'free'])
    .where('market_id', '=', marketId)
    .orderBy('valid_from', 'desc')
    .execute()
  const places = await db
    .selectFrom('cho_market_place')
    .select(['valid_from', 'place_code', 'source'])
    .where('market_id', '=', marketId)
    .orderBy('valid_from', 'desc')
    .execute()
  const placeOf = await marketPlaces(reading)
  return {
    unitCode: placeOf(marketId, on)?.code ?? null,
    schedules: schedules.map((row) => ({
      validFrom: row.valid_from,
      schedule: JSON.parse(row.schedule) as Schedule,
    })),
    closures: closures.map((row) => ({
      firstDay: row.first_day,
      lastDay: row.last_day,
      reason: row.reason,
    })),
    wifi: wifi.map((row) => ({ validFrom: row.valid_from, free: row.free === 1 })),
    places: places.map((row) => ({
      validFrom: row.valid_from,
      placeCode: row.place_code,
      source: row.source,
    })),
  }
}
