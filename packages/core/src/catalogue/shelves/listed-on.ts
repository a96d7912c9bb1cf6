import type { CooperativeId, ListingView, ProducerId } from '@cho40/contract'
import type { MarketDay } from '@cho40/values'
import type { Reading } from '../../store/deps.ts'
import { listingsOf } from '../listings.ts'

/** Whose goods, or which kind of them. */
export type Shelf =
  | { readonly setNumber: number }
  | { readonly cooperativeId: CooperativeId }
  | { readonly producerId: ProducerId }

export type Listed = { readonly total: number; readonly products: readonly ListingView[] }

/** One page of the published products of a shelf, by name, and how many there are in all. */
export async function listedOn(
  reading: Reading,
  wanted: {
    readonly shelf: Shelf
    readonly today: MarketDay
    readonly limit: number
    readonly offset: number
  },
): Promise<Listed> {
  const { shelf, today, limit, offset } = wanted
  const counted = await onShelf(reading, shelf)
    .select((eb) => eb.fn.countAll<number>().as('n'))
    .executeTakeFirstOrThrow()
  const rows = await onShelf(reading, shelf)
    .select('id')
    .orderBy('folded_name')
    .orderBy('id')
    .limit(limit)
    .offset(offset)
    .execute()
  const ids = rows.map(({ id }) => id)
  return { total: counted.n, products: await listingsOf(reading, today, ids) }
}

function onShelf(reading: Reading, shelf: Shelf) {
  const published = reading.db.selectFrom('cho_listing').where('state', '=', 'published')
  if ('setNumber' in shelf) return published.where('set_number', '=', shelf.setNumber)
  if ('producerId' in shelf) return published.where('producer_id', '=', shelf.producerId)
  return published.where('cooperative_id', '=', shelf.cooperativeId)
}
