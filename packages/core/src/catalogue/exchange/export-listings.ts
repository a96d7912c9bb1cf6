import type { CooperativeId, ListingId, ListingImportReport, StockPlaceId } from '@cho40/contract'
import type { MarketDay } from '@cho40/values'
import type { Reading } from '../../store/deps.ts'
import { listingRows } from '../listing-rows.ts'
import { priceOn } from '../price-on.ts'
import { LISTING_FIELDS, LISTING_HEADERS, type ListingField } from './listing-columns.ts'

/**
 * A cooperative's products as the rows of a spreadsheet that can be brought back, one for each pack:
 * the header first, in the order of the names. Stars only while they are valid. Whoever writes the file puts text that
 * a spreadsheet would take for a formula behind an apostrophe.
 */
export async function exportListings(
  reading: Reading,
  wanted: {
    readonly cooperativeId: CooperativeId
    readonly today: MarketDay
    readonly language: 'vi' | 'en'
    readonly stockPlaceId?: StockPlaceId
  },
): Promise<string[][]> {
  const rows = await listingRows(reading, wanted.today)
    .select(['listing.set_number', 'certificate.decided_on'])
    .select(['listing.ingredients', 'listing.net_content', 'listing.shelf_life'])
    .select(['listing.storage', 'listing.warnings', 'listing.origin'])
    .where('listing.cooperative_id', '=', wanted.cooperativeId)
    .where('listing.state', '=', 'published')
    .orderBy('listing.folded_name')
    .orderBy('listing.id')
    .execute()
  const packs = await packsOf(reading, wanted)
  const stock = await stockAt(reading, wanted.stockPlaceId)
  const header = LISTING_FIELDS.map((field) => LISTING_HEADERS[field][wanted.language])
  const lines = rows.flatMap((row) => (packs.get(row.id) ?? []).map((pack) => ({ row, pack })))
  const body = lines.map(({ row, pack }) => {
    const cells: Record<ListingField, string | number | null | undefined> = {
      id: row.id,
      name: row.name,
      producer: row.producer,
      placeCode: row.place_code,
      set: row.set_number,
      packId: pack.id,
      pack: pack.label,
      unit: pack.unit,
      content: pack.content,
      contentUnit: pack.base === 'piece' ? 'cái' : pack.base,
      price: pack.price,
      story: row.story,
      ingredients: row.ingredients,
      netContent: row.net_content,
      shelfLife: row.shelf_life,
      storage: row.storage,
      warnings: row.warnings,
      origin: row.origin,
      stars: row.stars,
      decisionNumber: row.decision_number,
      decidedOn: row.decided_on,
      validUntil: row.in_force_until,
      stock: stock.get(pack.id),
    }
    return LISTING_FIELDS.map((field) => String(cells[field] ?? ''))
  })
  return [header, ...body]
}

async function packsOf(
  reading: Reading,
  { cooperativeId, today }: { readonly cooperativeId: CooperativeId; readonly today: MarketDay },
) {
  const rows = await reading.db
    .selectFrom('cho_variant as variant')
    .innerJoin('cho_listing as listing', 'listing.id', 'variant.listing_id')
    .select(['variant.listing_id', 'variant.id', 'variant.label', 'variant.unit'])
    .select(['variant.content', 'variant.base'])
    .select(priceOn(today).as('price'))
    .where('listing.cooperative_id', '=', cooperativeId)
    .where('listing.state', '=', 'published')
    .orderBy('variant.position')
    .execute()
  const packs = new Map<ListingId, typeof rows>()
  for (const row of rows) packs.set(row.listing_id, [...(packs.get(row.listing_id) ?? []), row])
  return packs
}

async function stockAt(
  reading: Reading,
  placeId: StockPlaceId | undefined,
): Promise<Map<string, string>> {
  if (placeId === undefined) return new Map()
  const rows = await reading.db
    .selectFrom('cho_stock')
    .select(['variant_id', 'on_hand', 'short'])
    .where('place_id', '=', placeId)
    .where('for_day', '=', '')
    .execute()
  return new Map(
    rows.map((row) => [row.variant_id, inUnits(Math.max(0, row.on_hand - row.short))] as const),
  )
}

/** 1,500 thousandths as `1,5`. */
function inUnits(thousandths: number): string {
  const whole = Math.floor(thousandths / 1_000)
  const rest = String(thousandths % 1_000)
    .padStart(3, '0')
    .replace(/0+$/, '')
  return rest === '' ? String(whole) : `${whole},${rest}`
}

/**
 * The rows that were left out as a spreadsheet to be mended and brought again: as they came, with
 * what is wrong in a last column. `say` gives the words, which are the edge's.
 */
export function fixGrid(
  header: readonly string[],
  refused: ListingImportReport['refused'],
  words: {
    readonly title: string
    readonly say: (issue: ListingImportReport['refused'][number]['issues'][number]) => string
  },
): string[][] {
  const body = refused.map(({ cells, issues }) => [
    ...header.map((_, at) => cells[at] ?? ''),
    issues.map(words.say).join('; '),
  ])
  return [[...header, words.title], ...body]
}
