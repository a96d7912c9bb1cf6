import type { ListingId } from '@cho40/contract'
import type { MarketDay } from '@cho40/values'
import type { Reading } from '../store/deps.ts'
import type { CatalogueTables } from './tables.ts'

export type Certification = Pick<
  CatalogueTables['cho_certification'],
  'scheme' | 'number' | 'issuer' | 'scope' | 'valid_until' | 'document_hash'
>

/** A listing's other certifications that hold on a day, the oldest first. */
export function certificationsOn(
  reading: Reading,
  wanted: { readonly listingId: ListingId; readonly today: MarketDay },
): Promise<Certification[]> {
  const { listingId, today } = wanted
  return reading.db
    .selectFrom('cho_certification')
    .select(['scheme', 'number', 'issuer', 'scope', 'valid_until', 'document_hash'])
    .where('listing_id', '=', listingId)
    .where('valid_from', '<=', today)
    .where((eb) => eb.or([eb('valid_until', 'is', null), eb('valid_until', '>=', today)]))
    .where((eb) => eb.or([eb('revoked_on', 'is', null), eb('revoked_on', '>', today)]))
    .orderBy('valid_from')
    .orderBy('id')
    .execute()
}
