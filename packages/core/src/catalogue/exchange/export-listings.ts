import type { CooperativeId, ListingImportReport, StockPlaceId } from '@cho40/contract'
import type { MarketDay } from '@cho40/values'
import type { Reading } from '../../store/deps.ts'
import { listingRows } from '../listing-rows.ts'
import { LISTING_FIELDS, LISTING_HEADERS, type ListingField } from './listing-columns.ts'

/**
 * A cooperative's products as the rows of a spreadsheet that can be brought back: the header first,
 * in the order of the names. Stars only while they are valid. Whoever writes the file puts text that
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
    .select(['variant.content', 'variant.base', 'listing.set_number', 'certificate.decided_on'])
    .select('variant.id as variant_id')
    .where('listing.cooperative_id', '=', wanted.cooperativeId)
    .where('listing.state', '=', 'published')
    .orderBy('listing.folded_name')
    .orderBy('listing.id')
    .execute()
  const stock = await stockAt(reading, wanted.stockPlaceId)
  const header = LISTING_FIELDS.map((field) => LISTING_HEADERS[field][wanted.language])
  const body = rows.map((row) => {
    const cells: Record<ListingField, string | number | null | undefined> = {
      id: row.id,
      name: row.name,
      producer: row.producer,
      placeCode: row.place_code,
      set: row.set_number,
      unit: row.unit,
      content: row.content,
      contentUnit: row.base === 'piece' ? 'cái' : row.base,
      price: row.price,
      story: row.story,
      stars: row.stars,
      decisionNumber: row.decision_number,
      decidedOn: row.decided_on,
      validUntil: row.in_force_until,
      stock: stock.get(row.variant_id),
    }
    return LISTING_FIELDS.map((field) => String(cells[field] ?? ''))
  })
  return [header, ...body]
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
