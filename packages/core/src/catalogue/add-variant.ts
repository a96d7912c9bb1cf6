import type { AddVariant, Problem, VariantId } from '@cho40/contract'
import { err, marketDayOf, ok, type Result } from '@cho40/values'
import type { Deps } from '../store/deps.ts'
import { once } from '../store/once.ts'
import { transact } from '../store/transact.ts'
import { mayFor } from './delegations.ts'

/**
 * Adds a pack to a listing, at a price from today. For a registered producer's goods the seller needs
 * the right to set prices. Problems: NotFound (listing, delegation), IdReused.
 */
export function addVariant(deps: Deps, input: AddVariant): Promise<Result<VariantId, Problem>> {
  return transact(deps, (tx) =>
    once(tx, { scope: input.listingId, id: input.id, body: input }, async () => {
      const listing = await tx.db
        .selectFrom('cho_listing')
        .select(['producer_id as producerId', 'cooperative_id as cooperativeId'])
        .where('id', '=', input.listingId)
        .executeTakeFirst()
      if (!listing) return err({ type: 'NotFound', what: 'listing', id: input.listingId })
      const now = tx.clock.now()
      const { producerId, cooperativeId } = listing
      if (producerId !== null) {
        const wish = {
          producerId,
          cooperativeId,
          right: 'set_price',
          day: marketDayOf(now),
        } as const
        if (!(await mayFor(tx, wish))) {
          return err({ type: 'NotFound', what: 'delegation', id: producerId })
        }
      }
      const { position } = await tx.db
        .selectFrom('cho_variant')
        .select((eb) => eb.fn.countAll<number>().as('position'))
        .where('listing_id', '=', input.listingId)
        .executeTakeFirstOrThrow()
      await tx.db
        .insertInto('cho_variant')
        .values({
          id: input.id,
          listing_id: input.listingId,
          position: position + 1,
          label: input.label ?? null,
          unit: input.unit,
          content: input.content?.amount ?? null,
          base: input.content?.base ?? null,
          added_at: now,
        })
        .execute()
      await tx.db
        .insertInto('cho_price')
        .values({
          variant_id: input.id,
          channel: 'shop',
          valid_from: marketDayOf(now),
          price: input.price,
          recorded_at: now,
        })
        .execute()
      return ok(input.id)
    }),
  )
}
