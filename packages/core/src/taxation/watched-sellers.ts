import type {
  BookId,
  CooperativeId,
  SellerNeed,
  StallId,
  WatchedSeller,
  WatchSellers,
} from '@cho40/contract'
import type { MarketDay } from '@cho40/values'
import { scopesBelow } from '../access/scopes.ts'
import type { Reading } from '../store/deps.ts'
import { roleOn } from './role-on.ts'

type Checks = WatchedSeller['checks']
type Found = Pick<WatchedSeller, 'id' | 'name' | 'market'> & {
  readonly bookId: BookId
  readonly needs: readonly SellerNeed[]
}

/**
 * The sellers under a scope: its cooperatives, and the stalls of its markets that sell from a stock
 * place or that somebody has already checked. Of each, what was made sure of and what it still needs
 * before a marketplace may take orders for it. Those who are not verified come first, then by name.
 */
export async function watchedSellers(
  reading: Reading,
  { scopeId, day }: WatchSellers & { readonly day: MarketDay },
): Promise<WatchedSeller[]> {
  const found = [...(await cooperatives(reading, scopeId)), ...(await stalls(reading, scopeId))]
  const checks = await checksOf(
    reading,
    found.map(({ bookId }) => bookId),
  )
  const sellers: WatchedSeller[] = []
  for (const { bookId, needs: lacks, ...seller } of found) {
    const said = checks.get(bookId) ?? []
    const verified = said[0]?.state === 'verified'
    const { role } = await roleOn(reading, { scopeId: seller.id, day })
    const needs: readonly SellerNeed[] = verified ? lacks : ['check', ...lacks]
    sellers.push({ ...seller, role, verified, checks: said, needs })
  }
  return sellers.toSorted(
    (a, b) => Number(a.verified) - Number(b.verified) || a.name.localeCompare(b.name, 'vi'),
  )
}

async function cooperatives(reading: Reading, scopeId: string): Promise<Found[]> {
  const rows = await reading.db
    .selectFrom('cho_cooperative as seller')
    .select(['seller.id', 'seller.name', 'seller.book_id'])
    .select((eb) => [
      eb
        .selectFrom('cho_receiving_account as account')
        .select((of) => of.fn.countAll<number>().as('n'))
        .whereRef('account.book_id', '=', 'seller.book_id')
        .where('account.closed_at', 'is', null)
        .as('accounts'),
      eb
        .selectFrom('cho_stock_place as place')
        .select((of) => of.fn.countAll<number>().as('n'))
        .whereRef('place.cooperative_id', '=', 'seller.id')
        .as('places'),
    ])
    .where('seller.id', 'in', scopesBelow<CooperativeId>(scopeId))
    .execute()
  return rows.map(({ id, name, book_id: bookId, accounts, places }) => {
    const needs: SellerNeed[] = []
    if (Number(accounts) === 0) needs.push('account')
    if (Number(places) === 0) needs.push('place')
    return { id, name, market: null, bookId, needs }
  })
}

/** A stall has its account from the first day on. */
async function stalls(reading: Reading, scopeId: string): Promise<Found[]> {
  const rows = await reading.db
    .selectFrom('cho_stall as stall')
    .innerJoin('cho_market as market', 'market.id', 'stall.market_id')
    .leftJoin('cho_stock_place as place', 'place.stall_id', 'stall.id')
    .select(['stall.id', 'stall.number', 'stall.name', 'stall.book_id'])
    .select(['market.name as market', 'place.id as place_id'])
    .where('stall.id', 'in', scopesBelow<StallId>(scopeId))
    .where((eb) =>
      eb.or([
        eb('place.id', 'is not', null),
        eb(
          'stall.book_id',
          'in',
          eb.selectFrom('cho_seller_check as said').select('said.book_id').distinct(),
        ),
      ]),
    )
    .execute()
  const known = new Map<StallId, Found>()
  for (const { id, number, name, market, book_id: bookId, place_id: placeId } of rows) {
    const needs: readonly SellerNeed[] = placeId === null ? ['place'] : []
    known.set(id, { id, name: `${number} – ${name}`, market, bookId, needs })
  }
  return [...known.values()]
}

async function checksOf(
  reading: Reading,
  books: readonly BookId[],
): Promise<ReadonlyMap<BookId, Checks>> {
  const all = new Map<BookId, Checks>()
  if (books.length === 0) return all
  const rows = await reading.db
    .selectFrom('cho_seller_check as said')
    .innerJoin('cho_person as person', 'person.id', 'said.person_id')
    .select(['said.book_id', 'said.state', 'said.how', 'said.day', 'said.note'])
    .select(['said.document_hash', 'person.name'])
    .where('said.book_id', 'in', [...new Set(books)])
    .orderBy('said.position', 'desc')
    .execute()
  for (const row of rows) {
    const { state, how, day, note, name: by, document_hash: documentHash } = row
    const before = all.get(row.book_id) ?? []
    all.set(row.book_id, [...before, { state, how, day, note, documentHash, by }])
  }
  return all
}
