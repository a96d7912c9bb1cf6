import type {
  CooperativeView,
  DeskListing,
  StallView,
  StockPlaceId,
  VariantId,
} from '@cho40/contract'
import type { Page } from 'playwright-core'
import { call, newId, queryOf } from './a-desk.ts'

/** A store of the cooperative, with an account of its own that buyers pay into. */
export async function aStore(
  page: Page,
  { id: cooperativeId }: CooperativeView,
): Promise<StockPlaceId> {
  const accountId = newId('acct')
  const account = { bin: '970405', number: '3300112233', holderName: 'HTX NONG SAN MAU' }
  await call(page, '/trpc/cooperative.openAccount', { id: accountId, cooperativeId, ...account })
  const id = newId('splace')
  const of = { kind: 'store', cooperativeId }
  await call(page, '/trpc/stock.openPlace', { id, name: 'Kho chính', of, accountId })
  return id
}

/** Where a stall keeps its goods. */
export async function aPlaceAtAStall(
  page: Page,
  { id: stallId, name }: StallView,
): Promise<StockPlaceId> {
  const id = newId('splace')
  await call(page, '/trpc/stock.openPlace', { id, name, of: { kind: 'stall', stallId } })
  return id
}

/** So much more of a pack lies there, in base units. */
export async function brought(
  page: Page,
  goods: { readonly placeId: string; readonly variantId: string | undefined },
  quantity: number,
): Promise<void> {
  await call(page, '/trpc/stock.bring', { id: newId('smove'), ...goods, quantity })
}

/** Jars of honey that the cooperative sells; answers with the pack. */
export async function honeyOnSale(page: Page, coop: CooperativeView): Promise<VariantId> {
  const listing = {
    name: 'Mật ong bạc hà',
    producer: 'HTX Nông sản Mẫu',
    story: 'Ong rừng Khau Mẫu, quay tháng mười.',
    unit: 'chai',
    price: 190_000,
  }
  const id = newId('listing')
  await call(page, '/trpc/admin.publishListing', { id, cooperativeId: coop.id, ...listing })
  const wish = queryOf('catalogue.listing.ofCooperative', { cooperativeId: coop.id })
  const all = await call<DeskListing[]>(page, wish)
  const [pack] = all.find(({ name }) => name === listing.name)?.packs ?? []
  if (!pack) throw new Error('what was just published has a pack')
  return pack.id
}
