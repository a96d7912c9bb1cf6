import type { Problem, ProducerId, RegisterProducer } from '@cho40/contract'
import { err, marketDayOf, ok, type Result } from '@cho40/values'
import { placeExists } from '../places/places.ts'
import type { Deps } from '../store/deps.ts'
import { once } from '../store/once.ts'
import { transact } from '../store/transact.ts'
import { sellerOf } from './sellers.ts'

/**
 * Registers who makes things, under the cooperative that answers for it. Problems: NotFound
 * (cooperative, place), IdReused.
 */
export function registerProducer(
  deps: Deps,
  input: RegisterProducer,
): Promise<Result<ProducerId, Problem>> {
  return transact(deps, (tx) =>
    once(tx, { scope: input.cooperativeId, id: input.id, body: input }, async () => {
      const seller = await sellerOf(tx, input.cooperativeId)
      if (!seller.ok) return seller
      const on = marketDayOf(tx.clock.now())
      if (!(await placeExists(tx, { code: input.placeCode, on }))) {
        return err({ type: 'NotFound', what: 'place', id: input.placeCode })
      }
      await tx.db
        .insertInto('cho_producer')
        .values({
          id: input.id,
          cooperative_id: input.cooperativeId,
          name: input.name,
          kind: input.kind,
          place_code: input.placeCode,
          recorded_at: tx.clock.now(),
        })
        .execute()
      return ok(input.id)
    }),
  )
}
