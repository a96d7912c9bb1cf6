import type { ListingId } from '@cho40/contract'
import type { MarketDay } from '@cho40/values'
import type { Reading } from '../../store/deps.ts'

export type ChannelSpan = {
  readonly channel: string
  readonly fromDay: MarketDay
  /** Null while it is still offered there. */
  readonly lastDay: MarketDay | null
  readonly url: string | null
}

/** Where a listing was ever offered, the latest first. */
export async function channelHistory(
  reading: Reading,
  { listingId }: { readonly listingId: ListingId },
): Promise<ChannelSpan[]> {
  const rows = await reading.db
    .selectFrom('cho_listing_channel')
    .selectAll()
    .where('listing_id', '=', listingId)
    .orderBy('from_day', 'desc')
    .orderBy('channel')
    .execute()
  return rows.map(({ channel, from_day, last_day, url }) => ({
    channel,
    fromDay: from_day,
    lastDay: last_day,
    url,
  }))
}
