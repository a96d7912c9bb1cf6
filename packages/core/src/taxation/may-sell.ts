import type {
  CooperativeId,
  ImportListings,
  ListingId,
  ListingImportReport,
  OpenStockPlace,
  PersonId,
  Problem,
  PublishListing,
  StallId,
  StockPlaceId,
} from '@cho40/contract'
import { err, type MarketDay, marketDayOf, ok, type Result } from '@cho40/values'
import { importListings } from '../catalogue/exchange/import-listings.ts'
import { publishListing } from '../catalogue/publish-listing.ts'
import { openStockPlace } from '../catalogue/stock/open-stock-place.ts'
import type { OrderPolicyDep } from '../payment/orders/place-order.ts'
import type { Deps, Reading, Tx } from '../store/deps.ts'
import { transact } from '../store/transact.ts'
import { roleOn } from './role-on.ts'
import { isVerified } from './seller-checks.ts'

type Seller = StallId | CooperativeId

/**
 * Whether the law lets this deployment take orders for a seller on a day: as the seller's own shop;
 * as a marketplace when somebody made sure who the seller is; as a stall's tool or a listing board
 * never.
 */
export async function mayTakeOrders(
  reading: Reading,
  { sellerId, day }: { readonly sellerId: Seller; readonly day: MarketDay },
): Promise<boolean> {
  const { role } = await roleOn(reading, { scopeId: sellerId, day })
  if (role === 'marketplace') return isVerified(reading, sellerId)
  return role === 'own_shop'
}

/** Asked inside the order's own transaction; hand it to `placeOrder`. */
export const ORDER_POLICY: OrderPolicyDep = {
  mayOrder({ stall_id, cooperative_id }, tx) {
    const sellerId = stall_id ?? cooperative_id
    if (sellerId === null) return Promise.resolve(false)
    return mayTakeOrders(tx, { sellerId, day: marketDayOf(tx.clock.now()) })
  },
}

/** A marketplace offers nobody's goods before it knows who the seller is (decree 248/2026). */
async function unverified(tx: Tx, sellerId: Seller): Promise<Problem | undefined> {
  const { role } = await roleOn(tx, { scopeId: sellerId, day: marketDayOf(tx.clock.now()) })
  if (role !== 'marketplace' || (await isVerified(tx, sellerId))) return undefined
  return { type: 'WrongState', what: 'seller', id: sellerId, state: 'not_verified' }
}

/**
 * `publishListing` as the deployment's role allows it. Problems: its own, and WrongState
 * (`seller`, not_verified) in a marketplace.
 */
export function offerListing(
  deps: Deps,
  input: PublishListing,
): Promise<Result<ListingId, Problem>> {
  return gated(deps, input.cooperativeId, (tx) => publishListing(tx, input))
}

/** `importListings` as the deployment's role allows it. Problems: as {@link offerListing}. */
export function offerListings(
  deps: Deps,
  input: ImportListings & { readonly by: PersonId },
): Promise<Result<ListingImportReport, Problem>> {
  return gated(deps, input.cooperativeId, (tx) => importListings(tx, input))
}

/** `openStockPlace` as the deployment's role allows it. Problems: as {@link offerListing}. */
export function offerPlace(
  deps: Deps,
  input: OpenStockPlace,
): Promise<Result<StockPlaceId, Problem>> {
  const { of } = input
  const seller = of.kind === 'store' ? of.cooperativeId : of.stallId
  return gated(deps, seller, (tx) => openStockPlace(tx, input))
}

function gated<T>(
  deps: Deps,
  sellerId: Seller,
  work: (tx: Tx) => Promise<Result<T, Problem>>,
): Promise<Result<T, Problem>> {
  return transact(deps, async (tx) => {
    const refusal = await unverified(tx, sellerId)
    if (refusal) return err(refusal)
    const done = await work(tx)
    return done.ok ? ok(done.value) : done
  })
}
