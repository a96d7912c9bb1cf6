import type { Problem, SetPrice } from '@cho40/contract'
import { err, marketDayOf, ok, type Result } from '@cho40/values'
import type { Deps } from '../store/deps.ts'
import { transact } from '../store/transact.ts'
import { mayFor } from './delegations.ts'
import { sellerOf, tellSeller } from './sellers.ts'

/**
 * Sets what a pack costs in a channel from a day on; prices of days past are history and stay. For
 * a registered producer's goods the seller needs the right to set prices that day. Problems:
 * NotFound (variant, delegation), InvalidInput (a day past).
 */
export function setPrice(deps: Deps, input: SetPrice): Promise<Result<void, Problem>> {
  return transact(deps, async (tx) => {
    const { variantId, channel, validFrom, price } = input
    const found = await tx.db
      .selectFrom('cho_variant as variant')
      .innerJoin('cho_listing as listing', 'listing.id', 'variant.listing_id')
      .select(['listing.cooperative_id as cooperativeId', 'listing.producer_id as producerId'])
      .where('variant.id', '=', variantId)
      .executeTakeFirst()
    if (!found) return err({ type: 'NotFound', what: 'variant', id: variantId })
    const now = tx.clock.now()
    if (validFrom < marketDayOf(now)) {
      return err({ type: 'InvalidInput', issues: [{ path: 'validFrom', message: 'a day past' }] })
    }
    const { cooperativeId, producerId } = found
    if (producerId !== null) {
      const wish = { producerId, cooperativeId, right: 'set_price', day: validFrom } as const
      if (!(await mayFor(tx, wish))) {
        return err({ type: 'NotFound', what: 'delegation', id: producerId })
      }
    }
    await tx.db
      .insertInto('cho_price')
      .values({ variant_id: variantId, channel, valid_from: validFrom, price, recorded_at: now })
      .onConflict((conflict) =>
        conflict
          .columns(['variant_id', 'channel', 'valid_from'])
          .doUpdateSet({ price, recorded_at: now }),
      )
      .execute()
    const seller = await sellerOf(tx, cooperativeId)
    if (!seller.ok) return seller
    await tellSeller(tx, seller.value.bookId, {
      type: 'price.set',
      payload: { variantId, channel, validFrom, price },
    })
    return ok(undefined)
  })
}
