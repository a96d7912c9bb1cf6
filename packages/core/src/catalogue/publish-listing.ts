import type { ListingId, Problem, PublishListing } from '@cho40/contract'
import { err, foldText, ok, type Result } from '@cho40/values'
import type { Deps } from '../store/deps.ts'
import { once } from '../store/once.ts'
import { transact } from '../store/transact.ts'

/** Puts a product on sale under its cooperative. Problems: NotFound (cooperative), IdReused. */
export function publishListing(
  deps: Deps,
  input: PublishListing,
): Promise<Result<ListingId, Problem>> {
  return transact(deps, (tx) =>
    once(tx, { scope: input.cooperativeId, id: input.id, body: input }, async () => {
      const cooperative = await tx.db
        .selectFrom('cho_cooperative')
        .select('id')
        .where('id', '=', input.cooperativeId)
        .executeTakeFirst()
      if (!cooperative) {
        return err({ type: 'NotFound', what: 'cooperative', id: input.cooperativeId })
      }
      await tx.db
        .insertInto('cho_listing')
        .values({
          id: input.id,
          cooperative_id: input.cooperativeId,
          slug: slugOf(input.name, input.id),
          name: input.name,
          folded_name: foldText(input.name),
          producer: input.producer,
          unit: input.unit,
          price: input.price,
          story: input.story,
          ocop_stars: input.ocop?.stars ?? null,
          ocop_decision: input.ocop?.decisionNumber ?? null,
          ocop_valid_from: input.ocop?.validFrom ?? null,
          ocop_valid_until: input.ocop?.validUntil ?? null,
          published_at: tx.clock.now(),
        })
        .execute()
      return ok(input.id)
    }),
  )
}

/** `mien-dong-na-ri-x3k9f2`: readable, and unlike any other even for equal names. */
export function slugOf(name: string, id: ListingId): string {
  const words = foldText(name)
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-|-$/g, '')
  return `${words.slice(0, 60)}-${id.slice(-6)}`
}
