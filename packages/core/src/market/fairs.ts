import type { FairView, MarketId } from '@cho40/contract'
import type { Reading } from '../store/deps.ts'

/** The fairs and trainings that were recorded at a market, the latest first. */
export async function fairs(
  { db }: Reading,
  { marketId }: { readonly marketId: MarketId },
): Promise<FairView[]> {
  return db
    .selectFrom('cho_fair')
    .select(['id', 'day', 'kind', 'name', 'attended'])
    .where('market_id', '=', marketId)
    .orderBy('day', 'desc')
    .orderBy('id', 'desc')
    .execute()
}
