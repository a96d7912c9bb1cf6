import type { MarketId, OpenMarket, Problem } from '@cho40/contract'
import { err, marketDayOf, ok, type Result } from '@cho40/values'
import { addScope, placeScope, SYSTEM_SCOPE } from '../access/scopes.ts'
import { placeExists } from '../places/places.ts'
import type { Deps } from '../store/deps.ts'
import { once } from '../store/once.ts'
import { transact } from '../store/transact.ts'

/** Opens a market in a commune. Problems: NotFound (place), IdReused. */
export function openMarket(deps: Deps, input: OpenMarket): Promise<Result<MarketId, Problem>> {
  return transact(deps, (tx) =>
    once(tx, { scope: SYSTEM_SCOPE, id: input.id, body: input }, async () => {
      const now = tx.clock.now()
      if (!(await placeExists(tx, { code: input.placeCode, on: marketDayOf(now) }))) {
        return err({ type: 'NotFound', what: 'place', id: input.placeCode })
      }
      await addScope(tx, { id: input.id, parentId: await placeScope(tx, input.placeCode) })
      await tx.db
        .insertInto('cho_market')
        .values({
          id: input.id,
          place_code: input.placeCode,
          name: input.name,
          demo: input.demo ? 1 : 0,
          opened_at: now,
        })
        .execute()
      return ok(input.id)
    }),
  )
}
