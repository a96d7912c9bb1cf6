import type {
  CertificateId,
  CertificationId,
  CooperativeId,
  DelegationId,
  DossierId,
  ListingId,
  LotId,
  ProducerId,
  VariantId,
} from '@cho40/contract'
import type { Reading } from '../store/deps.ts'

/** The cooperative whose grants decide about a listing; undefined for one that does not exist. */
export async function scopeOfListing(
  reading: Reading,
  id: ListingId,
): Promise<CooperativeId | undefined> {
  const row = await reading.db
    .selectFrom('cho_listing')
    .select('cooperative_id')
    .where('id', '=', id)
    .executeTakeFirst()
  return row?.cooperative_id
}

/** The same for one pack of a listing. */
export async function scopeOfVariant(
  reading: Reading,
  id: VariantId,
): Promise<CooperativeId | undefined> {
  const row = await reading.db
    .selectFrom('cho_variant as variant')
    .innerJoin('cho_listing as listing', 'listing.id', 'variant.listing_id')
    .select('listing.cooperative_id')
    .where('variant.id', '=', id)
    .executeTakeFirst()
  return row?.cooperative_id
}

/** The same for a certificate. */
export async function scopeOfCertificate(
  reading: Reading,
  id: CertificateId,
): Promise<CooperativeId | undefined> {
  const row = await reading.db
    .selectFrom('cho_certificate')
    .select('cooperative_id')
    .where('id', '=', id)
    .executeTakeFirst()
  return row?.cooperative_id
}

/** The same for a certification that is not OCOP's. */
export async function scopeOfCertification(
  reading: Reading,
  id: CertificationId,
): Promise<CooperativeId | undefined> {
  const row = await reading.db
    .selectFrom('cho_certification')
    .select('cooperative_id')
    .where('id', '=', id)
    .executeTakeFirst()
  return row?.cooperative_id
}

/** The same for a dossier. */
export async function scopeOfDossier(
  reading: Reading,
  id: DossierId,
): Promise<CooperativeId | undefined> {
  const row = await reading.db
    .selectFrom('cho_dossier')
    .select('cooperative_id')
    .where('id', '=', id)
    .executeTakeFirst()
  return row?.cooperative_id
}

/** The same for a producer: the cooperative that registered it and answers for it. */
export async function scopeOfProducer(
  reading: Reading,
  id: ProducerId,
): Promise<CooperativeId | undefined> {
  const row = await reading.db
    .selectFrom('cho_producer')
    .select('cooperative_id')
    .where('id', '=', id)
    .executeTakeFirst()
  return row?.cooperative_id
}

/** The same for a delegation: the seller's. */
export async function scopeOfDelegation(
  reading: Reading,
  id: DelegationId,
): Promise<CooperativeId | undefined> {
  const row = await reading.db
    .selectFrom('cho_delegation')
    .select('cooperative_id')
    .where('id', '=', id)
    .executeTakeFirst()
  return row?.cooperative_id
}

/** The same for a lot: its listing's. */
export async function scopeOfLot(reading: Reading, id: LotId): Promise<CooperativeId | undefined> {
  const row = await reading.db
    .selectFrom('cho_lot as lot')
    .innerJoin('cho_listing as listing', 'listing.id', 'lot.listing_id')
    .select('listing.cooperative_id')
    .where('lot.id', '=', id)
    .executeTakeFirst()
  return row?.cooperative_id
}
