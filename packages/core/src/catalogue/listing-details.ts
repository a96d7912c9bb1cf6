import type { ListingDetailField, ListingDetails } from '@cho40/contract'
import type { CatalogueTables } from './tables.ts'

type ListingRow = CatalogueTables['cho_listing']

/** The columns of what a listing says of its goods, by the name of the field. */
export const DETAIL_COLUMNS = {
  ingredients: 'ingredients',
  netContent: 'net_content',
  shelfLife: 'shelf_life',
  storage: 'storage',
  warnings: 'warnings',
  origin: 'origin',
} as const satisfies Record<ListingDetailField, keyof ListingRow>

export type DetailColumns = Pick<
  ListingRow,
  'ingredients' | 'net_content' | 'shelf_life' | 'storage' | 'warnings' | 'origin'
>

/** What a row says of its goods; what it does not say is left out. */
export function detailsOf(row: DetailColumns): ListingDetails {
  return {
    ...(row.ingredients !== null && { ingredients: row.ingredients }),
    ...(row.net_content !== null && { netContent: row.net_content }),
    ...(row.shelf_life !== null && { shelfLife: row.shelf_life }),
    ...(row.storage !== null && { storage: row.storage }),
    ...(row.warnings !== null && { warnings: row.warnings }),
    ...(row.origin !== null && { origin: row.origin }),
  }
}

/** Of a listing that says no more than its story. */
export const NOTHING_SAID: DetailColumns = {
  ingredients: null,
  net_content: null,
  shelf_life: null,
  storage: null,
  warnings: null,
  origin: null,
}

/** The columns of a new listing, and of a change: null takes away, undefined leaves as it is. */
export function detailColumns(
  said: {
    readonly [Field in ListingDetailField]?: string | null | undefined
  },
): Partial<DetailColumns> {
  return {
    ...(said.ingredients !== undefined && { ingredients: said.ingredients }),
    ...(said.netContent !== undefined && { net_content: said.netContent }),
    ...(said.shelfLife !== undefined && { shelf_life: said.shelfLife }),
    ...(said.storage !== undefined && { storage: said.storage }),
    ...(said.warnings !== undefined && { warnings: said.warnings }),
    ...(said.origin !== undefined && { origin: said.origin }),
  }
}
