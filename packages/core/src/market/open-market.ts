import type { MarketId, OpenMarket, Problem } from '@cho40/contract'
import { err, marketDayOf, ok, type Result } from '@cho40/values'
import { addScope, SYSTEM_SCOPE } from '../access/scopes.ts'
import { placeExists } from '../places/record-place.ts'
import type { Deps, Tx } from '../store/deps.ts'
import { once } from '../store/once.ts'
import { transact } from '../store/transact.ts'

/** The scope of everything in an administrative unit. */
export function placeScope(code: string): string {
  return `place:${code}`
}

/** Hangs a unit's scope under the server's, so that officers can be given the whole unit. */
export async function addPlaceScope(tx: Tx, code: string): Promise<void> {
  await addScope(tx, { id: SYSTEM_SCOPE, parentId: null })
  await addScope(tx, { id: placeScope(code), parentId: SYSTEM_SCOPE })
}

/** Opens a market in a commune. Problems: NotFound (place), IdReused. */
export function openMarket(deps: Deps, input: OpenMarket): Promise<Result<MarketId, Problem>> {
  return transact(deps, (tx) =>
    once(tx, { scope: SYSTEM_SCOPE, id: input.id, body: input }, async () => {
      const now = tx.clock.now()
      if (!(await placeExists(tx, { code: input.placeCode, on: marketDayOf(now) }))) {
        return err({ type: 'NotFound', what: 'place', id: input.placeCode })
      }
      await addPlaceScope(tx, input.placeCode)
      await addScope(tx, { id: input.id, parentId: placeScope(input.placeCode) })
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
