import type { Problem } from '@cho40/contract'
import { ok, plusMs, type Result } from '@cho40/values'
import type { Deps } from '../store/deps.ts'
import { transact } from '../store/transact.ts'

/** How long it can be looked up what became of a delivery. */
export const TRIES_KEPT_MS = 30 * 24 * 60 * 60_000

/** Drops what is older than thirty days from the log of deliveries; answers how many rows. */
export function dropOldTries(deps: Deps): Promise<Result<number, Problem>> {
  return transact(deps, async (tx) => {
    const dropped = await tx.db
      .deleteFrom('cho_webhook_try')
      .where('at', '<', plusMs(tx.clock.now(), -TRIES_KEPT_MS))
      .executeTakeFirst()
    return ok(Number(dropped.numDeletedRows))
  })
}
