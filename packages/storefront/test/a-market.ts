import type { ListingId, MarketId, PersonId, ReceivingAccountId, StallId } from '@cho40/contract'
import type { Deps } from '@cho40/core'
import { openStockPlace, receiveStock } from '@cho40/core/catalogue'
import { openMarket, openStall } from '@cho40/core/market'
import { aPerson } from './a-person.ts'
import { must } from './a-shop.ts'

/** A market with two stalls: one sells over the shop, of the other no word is public. */
export async function aMarketOf(
  deps: Deps,
  { listingId, demo = false }: { readonly listingId: ListingId; readonly demo?: boolean },
): Promise<{ readonly id: MarketId; readonly path: string }> {
  const id = deps.ids.make('market')
  must(await openMarket(deps, { id, name: 'Chợ Nà Thử', placeCode: '01234', demo }))
  for (const nth of [1, 2]) {
    const vendorId = await aPerson(deps, `091100000${nth}`)
    const accountId = deps.ids.make('acct')
    const { stallId } = must(
      await openStall(deps, {
        id: deps.ids.make('stall'),
        marketId: id,
        number: `A${nth}`,
        name: `Sạp cô Thử ${nth}`,
        vendorId,
        account: {
          id: accountId,
          bin: '970436',
          number: `001100550${nth}`,
          holderName: 'NGUYEN THU',
        },
      }),
    )
    if (nth === 1) await stocked(deps, { stallId, accountId, listingId, by: vendorId })
  }
  return { id, path: `/cho/${id.slice('market_'.length)}` }
}

async function stocked(
  deps: Deps,
  of: {
    readonly stallId: StallId
    readonly accountId: ReceivingAccountId
    readonly listingId: ListingId
    readonly by: PersonId
  },
): Promise<void> {
  const { stallId, accountId, listingId, by } = of
  const placeId = must(
    await openStockPlace(deps, {
      id: deps.ids.make('splace'),
      name: 'Sạp',
      of: { kind: 'stall', stallId },
      accountId,
    }),
  )
  const { id: variantId } = await deps.db
    .selectFrom('cho_variant')
    .select('id')
    .where('listing_id', '=', listingId)
    .executeTakeFirstOrThrow()
  const id = deps.ids.make('smove')
  must(await receiveStock(deps, { id, placeId, variantId, quantity: 3_000, by }))
}
