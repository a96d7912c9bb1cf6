import type { CertificateId, ListingId, Problem, PublishListing } from '@cho40/contract'
import { err, foldText, type MarketDay, marketDayOf, ok, type Result } from '@cho40/values'
import { announce } from '../ledger/announce.ts'
import { placeExists } from '../places/places.ts'
import type { Deps, Tx } from '../store/deps.ts'
import { once } from '../store/once.ts'
import { transact } from '../store/transact.ts'
import { mayFor } from './delegations.ts'
import { detailColumns, NOTHING_SAID } from './listing-details.ts'
import { lastDayOfTerm } from './ocop/certificate.ts'
import { CERTIFICATE_MONTHS, issueCertificate } from './ocop/issue-certificate.ts'
import type { Gate } from './ocop/rubric.ts'
import { ruleFor } from './ocop/rules.ts'
import { reindexListing } from './search/reindex-listings.ts'
import { sellerOf, tellSeller } from './sellers.ts'

/**
 * Puts a product on sale under its cooperative, with one pack and its price from today. A star needs
 * its certificate, which is recorded with it. Problems: NotFound (cooperative, place, delegation of
 * the producer), InvalidInput (ocop), IdReused.
 */
export function publishListing(
  deps: Deps,
  input: PublishListing,
): Promise<Result<ListingId, Problem>> {
  return transact(deps, (tx) =>
    once(tx, { scope: input.cooperativeId, id: input.id, body: input }, async () => {
      const cooperative = await tx.db
        .selectFrom('cho_cooperative')
        .select(['id', 'book_id', 'place_code'])
        .where('id', '=', input.cooperativeId)
        .executeTakeFirst()
      if (!cooperative) {
        return err({ type: 'NotFound', what: 'cooperative', id: input.cooperativeId })
      }
      const today = marketDayOf(tx.clock.now())
      const placeCode = input.placeCode ?? cooperative.place_code
      if (!(await placeExists(tx, { code: placeCode, on: today }))) {
        return err({ type: 'NotFound', what: 'place', id: placeCode })
      }
      const allowed = await mayOffer(tx, input, today)
      if (!allowed.ok) return allowed
      await insertListing(tx, input, placeCode)
      await insertPack(tx, input, today)
      const certified = await certifyListing(tx, input)
      if (!certified.ok) return certified
      await reindexListing(tx, input.id)
      await announce(tx, {
        bookId: cooperative.book_id,
        type: 'listing.published',
        stallId: null,
        payload: { listingId: input.id },
      })
      return ok(input.id)
    }),
  )
}

/** A listing comes with its first price, so its seller needs the rights to both. */
async function mayOffer(
  tx: Tx,
  { producerId, cooperativeId }: PublishListing,
  day: MarketDay,
): Promise<Result<void, Problem>> {
  if (producerId === undefined) return ok(undefined)
  for (const right of ['list', 'set_price'] as const) {
    if (!(await mayFor(tx, { producerId, cooperativeId, right, day }))) {
      return err({ type: 'NotFound', what: 'delegation', id: producerId })
    }
  }
  return ok(undefined)
}

async function insertListing(tx: Tx, input: PublishListing, placeCode: string): Promise<void> {
  await tx.db
    .insertInto('cho_listing')
    .values({
      id: input.id,
      cooperative_id: input.cooperativeId,
      producer_id: input.producerId ?? null,
      slug: slugOf(input.name, input.id),
      name: input.name,
      folded_name: foldText(input.name),
      producer: input.producer,
      place_code: placeCode,
      set_number: input.set ?? null,
      story: input.story,
      ...NOTHING_SAID,
      ...detailColumns(input),
      state: 'published',
      published_at: tx.clock.now(),
    })
    .execute()
}

async function insertPack(tx: Tx, input: PublishListing, today: MarketDay): Promise<void> {
  const now = tx.clock.now()
  const id = tx.ids.make('variant')
  await tx.db
    .insertInto('cho_variant')
    .values({
      id,
      listing_id: input.id,
      position: 1,
      label: null,
      unit: input.unit,
      content: input.content?.amount ?? null,
      base: input.content?.base ?? null,
      added_at: now,
    })
    .execute()
  await tx.db
    .insertInto('cho_price')
    .values({
      variant_id: id,
      channel: 'shop',
      valid_from: today,
      price: input.price,
      recorded_at: now,
    })
    .execute()
}

/**
 * Records the star that comes with a listing, for whoever may give one. It ends with the day printed,
 * or with the legal term when that is earlier. Problems: as `issueCertificate`.
 */
export async function certifyListing(
  tx: Tx,
  input: PublishListing,
): Promise<Result<void, Problem>> {
  if (!input.ocop) return ok(undefined)
  const { validFrom, validUntil, decisionNumber } = input.ocop
  const stars = input.ocop.stars as Gate
  const rule = ruleFor({ filedOn: validFrom, decidedOn: validFrom, purpose: 'first' })
  const term = lastDayOfTerm(validFrom, CERTIFICATE_MONTHS)
  const id: CertificateId = tx.ids.make('cert')
  const { cooperativeId } = input
  const issued = await issueCertificate(tx, {
    id,
    cooperativeId,
    listingId: input.id,
    holder: input.producer,
    product: input.name,
    ...(input.set !== undefined && { set: input.set }),
    purpose: 'first',
    stars,
    decisionNumber,
    decidedOn: validFrom,
    issuer: rule.ok ? rule.value.issuers[stars] : 'province',
    validUntil: validUntil < term ? validUntil : term,
  })
  if (!issued.ok) return issued
  const seller = await sellerOf(tx, cooperativeId)
  if (!seller.ok) return seller
  await tellSeller(tx, seller.value.bookId, {
    type: 'certificate.recorded',
    payload: { certificateId: id, stars, decidedOn: validFrom },
  })
  return ok(undefined)
}

/** `mien-dong-na-ri-x3k9f2`: readable, and unlike any other even for equal names. */
function slugOf(name: string, id: ListingId): string {
  const words = foldText(name)
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-|-$/g, '')
  return `${words.slice(0, 60)}-${id.slice(-6)}`
}
