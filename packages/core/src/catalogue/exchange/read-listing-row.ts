import type { CooperativeId, ListingId } from '@cho40/contract'
import { PublishListing } from '@cho40/contract'
import { err, ok, type Result } from '@cho40/values'
import type { ListingField } from './listing-columns.ts'
import { readContent, readDay, readPrice, readThousandths } from './read-cells.ts'

/** What is wrong with a row: the field, null when it is none in particular, and a word for it. */
export type RowIssue = { readonly field: ListingField | null; readonly code: string }

export type ListingRow = {
  /** The id that the sheet gives, when it was exported from here. */
  readonly knownId: string | undefined
  readonly listing: PublishListing
  /** What its pack is called; a listing has a row for each. */
  readonly pack: string | undefined
  /** The id of the pack, when it was exported from here. */
  readonly packId: string | undefined
  /** What is in stock, in thousandths of the unit. */
  readonly stock: number | undefined
}

type Cells = Readonly<Partial<Record<ListingField, string>>>

/** As `AddVariant` has it. */
const LONGEST_LABEL = 60

const FIELD_BY_PATH: Readonly<Record<string, ListingField>> = {
  name: 'name',
  producer: 'producer',
  placeCode: 'placeCode',
  set: 'set',
  unit: 'unit',
  content: 'content',
  price: 'price',
  story: 'story',
  ingredients: 'ingredients',
  netContent: 'netContent',
  shelfLife: 'shelfLife',
  storage: 'storage',
  warnings: 'warnings',
  origin: 'origin',
  'ocop.stars': 'stars',
  'ocop.decisionNumber': 'decisionNumber',
  'ocop.validFrom': 'decidedOn',
  'ocop.validUntil': 'validUntil',
}

/** Reads one row; every wrong cell is told of, not only the first. Pure. */
export function readListingRow(
  cells: Cells,
  as: { readonly id: ListingId; readonly cooperativeId: CooperativeId },
): Result<ListingRow, never> | { readonly ok: false; readonly problem: readonly RowIssue[] } {
  const issues: RowIssue[] = []
  function read<T>(field: ListingField, reader: (cell: string) => T | undefined): T | undefined {
    const cell = cells[field]
    if (cell === undefined) return undefined
    const value = reader(cell)
    if (value === undefined) issues.push({ field, code: 'unreadable' })
    return value
  }
  const whole = (cell: string) => (/^\d{1,4}$/.test(cell) ? Number(cell) : undefined)
  const listing = {
    ...as,
    name: cells.name,
    producer: cells.producer,
    placeCode: cells.placeCode,
    set: read('set', whole),
    unit: cells.unit,
    content: read('content', (cell) => readContent(cell, cells.contentUnit ?? '')),
    price: read('price', readPrice),
    story: cells.story,
    ingredients: cells.ingredients,
    netContent: cells.netContent,
    shelfLife: cells.shelfLife,
    storage: cells.storage,
    warnings: cells.warnings,
    origin: cells.origin,
    ...(cells.stars !== undefined && {
      ocop: {
        stars: read('stars', (cell) => whole(cell.replace(/\s*(?:sao|★|\*)$/iu, ''))),
        decisionNumber: cells.decisionNumber,
        validFrom: read('decidedOn', readDay),
        validUntil: read('validUntil', readDay),
      },
    }),
  }
  const stock = read('stock', readThousandths)
  if ((cells.pack ?? '').length > LONGEST_LABEL) issues.push({ field: 'pack', code: 'invalid' })
  const parsed = PublishListing.safeParse(withoutMissing(listing))
  if (!parsed.success) {
    for (const { path } of parsed.error.issues) {
      const field = FIELD_BY_PATH[path.join('.')] ?? FIELD_BY_PATH[String(path[0])] ?? null
      if (issues.some((issue) => issue.field === field)) continue
      const missing = field !== null && cells[field] === undefined
      issues.push({ field, code: missing ? 'missing' : 'invalid' })
    }
  }
  if (issues.length > 0 || !parsed.success) return err(issues)
  const { id: knownId, pack, packId } = cells
  return ok({ knownId, listing: parsed.data, pack, packId, stock })
}

function withoutMissing(row: Readonly<Record<string, unknown>>): unknown {
  return Object.fromEntries(Object.entries(row).filter(([, value]) => value !== undefined))
}
