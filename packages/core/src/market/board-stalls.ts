import type { BoardStallView, MarketId } from '@cho40/contract'
import { marketDayOf } from '@cho40/values'
import type { ClockDep, Reading } from '../store/deps.ts'
import { onboardingOf } from './record-onboarding.ts'
import { stallsOfMarket } from './stalls.ts'

const AT_A_STALL = ['vendor', 'staff', 'helper'] as const

/**
 * A market's stalls as its board needs them, by number: where each stands today and with what goods,
 * who sells there, and which steps of its start are missing. No sale and no takings.
 */
export async function boardStalls(
  reading: Reading & ClockDep,
  marketId: MarketId,
): Promise<BoardStallView[]> {
  const today = marketDayOf(reading.clock.now())
  const stalls = await stallsOfMarket(reading, marketId)
  const places = await reading.db
    .selectFrom('cho_tenancy as let')
    .innerJoin('cho_stall as stall', 'stall.id', 'let.stall_id')
    .select(['let.stall_id', 'let.zone', 'let.goods'])
    .where('stall.market_id', '=', marketId)
    .where('let.from_day', '<=', today)
    .where((eb) => eb.or([eb('let.to_day', 'is', null), eb('let.to_day', '>=', today)]))
    .execute()
  const sellers = await reading.db
    .selectFrom('cho_grant as held')
    .innerJoin('cho_person as person', 'person.id', 'held.person_id')
    .innerJoin('cho_stall as stall', 'stall.id', 'held.scope_id')
    .select(['stall.id as stallId', 'person.id as personId', 'person.name', 'person.phone'])
    .select('held.role')
    .where('stall.market_id', '=', marketId)
    .where('held.role', 'in', AT_A_STALL)
    .where('person.kind', '=', 'person')
    .orderBy('held.role', 'desc')
    .orderBy('person.id')
    .execute()
  const starts = await onboardingOf(reading, marketId)
  return stalls.map(({ id, number, name }) => {
    const place = places.find((one) => one.stall_id === id)
    return {
      id,
      number,
      name,
      zone: place?.zone ?? null,
      goods: place?.goods ?? null,
      people: sellers.flatMap(({ stallId, ...seller }) => (stallId === id ? [seller] : [])),
      missing: starts.find(({ stallId }) => stallId === id)?.missing ?? [],
    }
  })
}
