import type { Floor, FloorField } from './floors.ts'
import type { FeedItem } from './listing-feed.ts'
import { type FeedPlace, linkOf, pictureOf } from './product-feeds.ts'

/**
 * Packs as the rows of the sheet that another floor takes, the header first. What only the seller
 * knows there — a category — is left empty. Stars only while they hold. Pure.
 */
export function floorSheet(
  floor: Floor,
  { items, place }: { readonly items: readonly FeedItem[]; readonly place: FeedPlace },
): string[][] {
  const header = floor.columns.map((column) => column.header)
  const rows = items.map((item) =>
    floor.columns.map(({ field }) => (field === undefined ? '' : CELL[field](item, place))),
  )
  return [header, ...rows]
}

const CELL: Readonly<Record<FloorField, (item: FeedItem, place: FeedPlace) => string>> = {
  sku: (item) => item.variantId,
  group: (item) => item.listingId,
  name: (item) => item.name,
  description: (item) => item.story,
  price: (item) => String(item.price),
  // Other floors count in whole pieces.
  stock: (item) => String(Math.floor(item.available / 1_000)),
  unit: (item) => item.unit,
  grams: ({ content }) => (content && content.base !== 'piece' ? String(content.amount) : ''),
  producer: (item) => item.producer,
  origin: (item) => item.placeName,
  stars: ({ stars }) => (stars === null ? '' : String(stars)),
  decision: (item) => item.decisionNumber ?? '',
  picture: pictureOf,
  link: linkOf,
}
