import type { AddVariant, Problem, VariantId } from '@cho40/contract'
import { err, marketDayOf, ok, type Result } from '@cho40/values'
import type { Deps } from '../store/deps.ts'
import { once } from '../store/once.ts'
import { transact } from '../store/transact.ts'

/** Adds a pack to a listing, at a price from today. Problems: NotFound (listing), IdReused. */
export function addVariant(deps: Deps, input: AddVariant): Promise<Result<VariantId, Problem>> {
  return transact(deps, (tx) =>
    once(tx, { scope: input.listingId, id: input.id, body: input }, async () => {
      const { position } = await tx.db
        .selectFrom('cho_variant')
        .select((eb) => eb.fn.countAll<number>().as('position'))
        .where('listing_id', '=', input.listingId)
        .executeTakeFirstOrThrow()
      // Every listing has its first pack from the beginning.
      if (position === 0) return err({ type: 'NotFound', what: 'listing', id: input.listingId })
      const now = tx.clock.now()
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
