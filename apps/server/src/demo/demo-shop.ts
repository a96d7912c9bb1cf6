import type { CooperativeId, ListingId, PersonId } from '@cho40/contract'
import type { Deps } from '@cho40/core'
import {
  openStockPlace,
  publishListing,
  receiveStock,
  setSellerContact,
} from '@cho40/core/catalogue'
import { openCooperative } from '@cho40/core/cooperative'
import { openCooperativeAccount } from '@cho40/core/market'
import { openFeed } from '@cho40/core/reconciliation'
import { setRole } from '@cho40/core/taxation'
import { dong, marketDayOf, plusDays } from '@cho40/values'
import { DEMO_COOPERATIVE, DEMO_LISTINGS } from './demo-listings.ts'
import { DEMO_PLACE } from './demo-people.ts'
import { must } from './must.ts'

export type DemoShop = {
  readonly cooperativeId: CooperativeId
  readonly listings: readonly ListingId[]
}

/** A cooperative with its products, some with a star; nothing to be had of them yet. */
export async function openDemoShop(deps: Deps): Promise<DemoShop> {
  const cooperativeId = deps.ids.make('coop')
  must(
    await openCooperative(deps, {
      id: cooperativeId,
      name: DEMO_COOPERATIVE,
      placeCode: DEMO_PLACE.code,
      demo: true,
    }),
  )
  const today = marketDayOf(deps.clock.now())
  const listings: ListingId[] = []
  for (const [i, { price, stars, ...listing }] of DEMO_LISTINGS.entries()) {
    const certificate =
      stars === undefined
        ? {}
        : {
            ocop: {
              stars,
              decisionNumber: `MẪU-${String(i + 1).padStart(2, '0')}/QĐ`,
              validFrom: plusDays(today, -300),
              validUntil: plusDays(today, 795),
            },
          }
    const id = deps.ids.make('listing')
    const wish = { ...listing, id, cooperativeId, price: dong(price), ...certificate }
    must(await publishListing(deps, wish))
    listings.push(id)
  }
  return { cooperativeId, listings }
}

/** So many of each pack, in thousandths of its unit. */
const IN_STORE = 40_000

/**
 * Goods in the cooperative's store, an account that buyers pay into with a feed that tells of it, and
 * the role in which a deployment takes orders. Returns the feed, whose secret the host makes.
 */
export async function stockDemoShop(
  deps: Deps,
  { cooperativeId, listings, by }: DemoShop & { readonly by: PersonId },
) {
  const accountId = deps.ids.make('acct')
  // Ten nines tell it from a bank's own.
  const account = { bin: '970405', number: '9999999999802', holderName: 'HTX NONG SAN MAU' }
  must(await openCooperativeAccount(deps, { id: accountId, cooperativeId, ...account }))
  const feedId = deps.ids.make('feed')
  const feed = { id: feedId, provider: 'sepay', authentication: 'hmac', cooperativeId } as const
  must(await openFeed(deps, feed))
  const placeId = deps.ids.make('splace')
  const of = { kind: 'store', cooperativeId } as const
  must(await openStockPlace(deps, { id: placeId, name: DEMO_COOPERATIVE, of, accountId }))
  const { bookId } = await deps.db
    .selectFrom('cho_cooperative')
    .select('book_id as bookId')
    .where('id', '=', cooperativeId)
    .executeTakeFirstOrThrow()
  // Without a telephone number: somebody could be called.
  const contact = { bookId, address: 'Bản Mẫu, xã Nà Mẫu', hours: '7–17 giờ, trừ ngày chợ phiên' }
  must(await setSellerContact(deps, { id: deps.ids.make('scontact'), ...contact, by }))
  const packs = await deps.db
    .selectFrom('cho_variant')
    .select('id')
    .where('listing_id', 'in', listings)
    .execute()
  for (const { id: variantId } of packs) {
    const wish = { id: deps.ids.make('smove'), placeId, variantId, quantity: IN_STORE, by }
    must(await receiveStock(deps, wish))
  }
  must(
    await setRole(deps, {
      id: deps.ids.make('role'),
      scopeId: `place:${DEMO_PLACE.code}`,
      role: 'own_shop',
      validFrom: marketDayOf(deps.clock.now()),
      note: 'Trình diễn: cửa hàng của hợp tác xã',
      by,
    }),
  )
  return feedId
}
