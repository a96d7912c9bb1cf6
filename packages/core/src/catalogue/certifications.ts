import type {
  CertificationsView,
  CertificationView,
  CooperativeId,
  ListingId,
} from '@cho40/contract'
import type { MarketDay } from '@cho40/values'
import type { Reading } from '../store/deps.ts'
import type { CatalogueTables } from './tables.ts'

export type Certification = Pick<
  CatalogueTables['cho_certification'],
  'scheme' | 'number' | 'issuer' | 'scope' | 'valid_until' | 'document_hash'
>

/**
 * The other certifications that hold on a day, the oldest first: of a listing, or of a cooperative as a
 * whole.
 */
export function certificationsOn(
  reading: Reading,
  wanted: { readonly today: MarketDay } & (
    | { readonly listingId: ListingId }
    | { readonly cooperativeId: CooperativeId }
  ),
): Promise<Certification[]> {
  const { today } = wanted
  return reading.db
    .selectFrom('cho_certification')
    .select(['scheme', 'number', 'issuer', 'scope', 'valid_until', 'document_hash'])
    .where((eb) =>
      'listingId' in wanted
        ? eb('listing_id', '=', wanted.listingId)
        : eb('cooperative_id', '=', wanted.cooperativeId).and('listing_id', 'is', null),
    )
    .where('valid_from', '<=', today)
    .where((eb) => eb.or([eb('valid_until', 'is', null), eb('valid_until', '>=', today)]))
    .where((eb) => eb.or([eb('revoked_on', 'is', null), eb('revoked_on', '>', today)]))
    .orderBy('valid_from')
    .orderBy('id')
    .execute()
}

type Term = Pick<CatalogueTables['cho_certification'], 'valid_from' | 'valid_until' | 'revoked_on'>

/** How a certification stands on a day; `valid` is what `certificationsOn` finds. */
function certificationStatus(term: Term, day: MarketDay): CertificationView['status'] {
  if (term.revoked_on !== null && term.revoked_on <= day) return 'revoked'
  if (day < term.valid_from) return 'not_yet'
  return term.valid_until !== null && term.valid_until < day ? 'expired' : 'valid'
}

/**
 * Everything a cooperative was certified beside OCOP, the soonest to end first and those without an end
 * last, and its goods on sale that one may be of.
 */
export async function certificationsOf(
  reading: Reading,
  wanted: { readonly cooperativeId: CooperativeId; readonly today: MarketDay },
): Promise<CertificationsView> {
  const { cooperativeId, today } = wanted
  const rows = await reading.db
    .selectFrom('cho_certification as certification')
    .leftJoin('cho_listing as listing', 'listing.id', 'certification.listing_id')
    .selectAll('certification')
    .select('listing.name as listing_name')
    .where('certification.cooperative_id', '=', cooperativeId)
    .orderBy((eb) => eb.fn.coalesce('certification.valid_until', eb.val('9999')))
    .orderBy('certification.id')
    .execute()
  const listings = await reading.db
    .selectFrom('cho_listing')
    .select(['id', 'name'])
    .where('cooperative_id', '=', cooperativeId)
    .where('state', '=', 'published')
    .orderBy('folded_name')
    .orderBy('id')
    .execute()
  return { certifications: rows.map((row) => rowToCertification(row, today)), listings }
}

type Row = CatalogueTables['cho_certification'] & { readonly listing_name: string | null }

function rowToCertification(row: Row, today: MarketDay): CertificationView {
  const { listing_id: id, listing_name: name } = row
  return {
    id: row.id,
    ...(id !== null && name !== null && { listing: { id, name } }),
    scheme: row.scheme,
    number: row.number,
    issuer: row.issuer,
    scope: row.scope,
    validFrom: row.valid_from,
    ...(row.valid_until !== null && { validUntil: row.valid_until }),
    ...(row.revoked_on !== null && { revokedOn: row.revoked_on }),
    ...(row.document_hash !== null && { documentHash: row.document_hash }),
    status: certificationStatus(row, today),
  }
}
