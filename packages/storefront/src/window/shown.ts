import type { ListingId, ListingView } from '@cho40/contract'
import type { Reading } from '@cho40/core'
import { type ShownPhoto, shownPhotos } from '@cho40/core/catalogue'

/** Products as a page lists them. */
export type Shown = {
  readonly products: readonly ListingView[]
  readonly photos: ReadonlyMap<ListingId, readonly ShownPhoto[]>
}

/** With their pictures, where this shop has a place for pictures. */
export async function shownWith(
  reading: Reading,
  { products, pictured }: { readonly products: readonly ListingView[]; readonly pictured: boolean },
): Promise<Shown> {
  const ids = pictured ? products.map(({ id }) => id) : []
  return { products, photos: await shownPhotos(reading, ids) }
}
