import type { ListingId, LotChange, LotId, Problem, TraceView } from '@cho40/contract'
import { err, invariant, ok, type Result } from '@cho40/values'
import type { Reading } from '../../store/deps.ts'
import { detailsOf } from '../listing-details.ts'
import { photosOf } from '../photos/add-photo.ts'

/**
 * The address that the QR code on a pack opens: everybody's page of its lot. `origin` is where the
 * shop is reached, such as `https://cho.example.vn`.
 */
export function traceUrl(origin: string, lotId: LotId): string {
  return new URL(`/t/${lotId}`, origin).href
}

/**
 * What everybody may see of a lot: the fields of Circular 31/2026/TT-BCT, articles 6 and 7, with its
 * key events in the order they happened; an event that was corrected gives way to the one that says
 * it rightly. Also of a listing that is no longer sold. Problems: NotFound.
 */
export async function lotTrace(
  reading: Reading,
  { id }: { readonly id: LotId },
): Promise<Result<TraceView, Problem>> {
  const lot = await reading.db
    .selectFrom('cho_lot as lot')
    .innerJoin('cho_listing as listing', 'listing.id', 'lot.listing_id')
    .selectAll('lot')
    .select(['listing.name', 'listing.slug', 'listing.ingredients', 'listing.net_content'])
    .select(['listing.shelf_life', 'listing.storage', 'listing.warnings'])
    .where('lot.id', '=', id)
    .executeTakeFirst()
  if (!lot) return err({ type: 'NotFound', what: 'lot', id })
  const events = await reading.db
    .selectFrom('cho_trace_event')
    .selectAll()
    .where('lot_id', '=', id)
    .orderBy('happened_at')
    .orderBy('position')
    .execute()
  const [picture] = await photosOf(reading, { listingId: lot.listing_id })
  const corrected = new Set(events.map(({ corrects }) => corrects))
  return ok({
    lotId: lot.id,
    product: lot.name,
    origin: lot.origin,
    producer: lot.producer,
    producerAddress: lot.producer_address,
    brand: lot.brand,
    number: lot.number,
    harvestedOn: lot.harvested_on,
    expiresOn: lot.expires_on,
    standards: namesIn(lot.standards),
    // Of a lot its own origin is said.
    details: detailsOf({ ...lot, origin: null }),
    listingSlug: lot.slug,
    picture: picture?.hash ?? null,
    events: events
      .filter(({ position }) => !corrected.has(position))
      .map(({ position, kind, happened_at, place, note }) => ({
        number: position,
        kind,
        happenedAt: happened_at,
        place,
        note,
      })),
    changedAt: lot.changed_at,
  })
}

/** What was changed of a lot since it was opened, in order. */
export async function lotChanges(
  reading: Reading,
  { id }: { readonly id: LotId },
): Promise<LotChange[]> {
  const rows = await reading.db
    .selectFrom('cho_lot_change')
    .selectAll()
    .where('lot_id', '=', id)
    .orderBy('position')
    .execute()
  return rows.map(({ field, before, after, person_id: by, recorded_at: recordedAt }) => ({
    field,
    before,
    after,
    by,
    recordedAt,
  }))
}

/** The lots of a listing, the latest first. */
export function lotsOf(
  reading: Reading,
  { listingId }: { readonly listingId: ListingId },
): Promise<{ id: LotId; number: string }[]> {
  return reading.db
    .selectFrom('cho_lot')
    .select(['id', 'number'])
    .where('listing_id', '=', listingId)
    .orderBy('opened_at', 'desc')
    .orderBy('id', 'desc')
    .execute()
}

function namesIn(json: string): string[] {
  const names: unknown = JSON.parse(json)
  invariant(Array.isArray(names), 'standards of a lot are a list')
  return names.map(String)
}
