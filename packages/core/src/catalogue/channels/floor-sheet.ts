import type { FloorColumn, FloorField } from '@cho40/contract'
import type { Floor } from './floors.ts'
import type { FeedItem } from './listing-feed.ts'
import { cut, type FeedPlace, linkOf, pictureOf } from './product-feeds.ts'

/**
 * Packs as the rows of the sheet that another floor takes: what stands above, the names of the
 * columns, then a row for each. What only the seller knows there — a category — is left empty, words
 * end where the floor takes no more. Stars only while they hold. Pure.
 */
export function floorSheet(
  floor: Floor,
  { items, place }: { readonly items: readonly FeedItem[]; readonly place: FeedPlace },
): string[][] {
  const header = floor.columns.map((column) => column.header)
  const rows = items.map((item) => floor.columns.map((column) => cellOf(column, item, place)))
  return [...floor.headerRows.map((row) => [...row]), header, ...rows]
}

function cellOf(column: FloorColumn, item: FeedItem, place: FeedPlace): string {
  const { field, always = '', most, unit } = column
  if (field === undefined) return always
  const text = unit === 'kg' ? kilograms(item) : CELL[field](item, place)
  return most === undefined ? text : cut(text, most)
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
  grams: (item) => gramsOf(item)?.toString() ?? '',
  producer: (item) => item.producer,
  // What the seller has said, else the commune.
  origin: (item) => item.details.origin ?? item.placeName,
  ingredients: ({ details }) => details.ingredients ?? '',
  netContent: ({ details }) => details.netContent ?? '',
  shelfLife: ({ details }) => details.shelfLife ?? '',
  storage: ({ details }) => details.storage ?? '',
  warnings: ({ details }) => details.warnings ?? '',
  stars: ({ stars }) => (stars === null ? '' : String(stars)),
  decision: (item) => item.decisionNumber ?? '',
  picture: pictureOf,
  link: linkOf,
}

/** What the pack holds; a millilitre of food weighs about a gram. */
function gramsOf({ content }: FeedItem): number | undefined {
  return content && content.base !== 'piece' ? content.amount : undefined
}

/** Grams as kilograms, with a point and no zeros at the end: 0.5. */
function kilograms(item: FeedItem): string {
  const grams = gramsOf(item)
  if (grams === undefined) return ''
  const [whole, rest] = [Math.floor(grams / 1_000), String(grams % 1_000).padStart(3, '0')]
  const decimals = rest.replace(/0+$/, '')
  return decimals === '' ? String(whole) : `${whole}.${decimals}`
}
