import type { ListingId } from '@cho40/contract'
import type { Reading } from '../../store/deps.ts'
import { photoVariants } from './photo-variants.ts'

/** A picture of a product, with the room a page keeps free for it. */
export type ShownPhoto = {
  readonly width: number
  readonly height: number
  readonly alt: string
  /** The same picture in its widths, the narrowest first, each under the hash of its own bytes. */
  readonly files: readonly { readonly hash: string; readonly width: number }[]
}

/** The pictures of these products, in their order. */
export async function shownPhotos(
  reading: Reading,
  ids: readonly ListingId[],
): Promise<ReadonlyMap<ListingId, readonly ShownPhoto[]>> {
  const shown = new Map<ListingId, ShownPhoto[]>()
  if (ids.length === 0) return shown
  const rows = await reading.db
    .selectFrom('cho_listing_photo as shown')
    .innerJoin('cho_photo as photo', 'photo.hash', 'shown.hash')
    .select(['shown.listing_id', 'shown.alt', 'photo.hash', 'photo.width', 'photo.height'])
    .where('shown.listing_id', 'in', ids)
    .orderBy('shown.position')
    .execute()
  const files = await photoVariants(
    reading,
    rows.map(({ hash }) => hash),
  )
  for (const { listing_id: id, hash, width, height, alt } of rows) {
    const own = (files.get(hash) ?? []).map((file) => ({ hash: file.hash, width: file.width }))
    const photo = { width, height, alt, files: own }
    shown.set(id, [...(shown.get(id) ?? []), photo])
  }
  return shown
}

/** Whether a product that is not kept from everybody shows this picture, in any of its widths. */
export async function isShown(reading: Reading, hash: string): Promise<boolean> {
  const variant = await reading.db
    .selectFrom('cho_photo_variant')
    .select('photo')
    .where('hash', '=', hash)
    .executeTakeFirst()
  const row = await reading.db
    .selectFrom('cho_listing_photo as shown')
    .innerJoin('cho_listing as listing', 'listing.id', 'shown.listing_id')
    .select('shown.hash')
    .where('shown.hash', '=', variant?.photo ?? hash)
    .where('listing.state', '!=', 'blocked')
    .executeTakeFirst()
  return row !== undefined
}
