import type { Problem } from '@cho40/contract'
import { ok, type Result } from '@cho40/values'
import type { Deps } from '../store/deps.ts'
import { transact } from '../store/transact.ts'

/**
 * Takes back every line that a process held which is gone, so that what was due is sent at once and not
 * when its hold ends. Only for a process that knows it is the only one over its database: another's
 * lines would be sent twice at the same time. Answers how many.
 */
export function freeLines(deps: Deps): Promise<Result<number, Problem>> {
  return transact(deps, async (tx) => {
    const freed = await tx.db
      .updateTable('cho_webhook_line')
      .set({ lease_holder: null, lease_until: null })
      .where('lease_until', 'is not', null)
      .executeTakeFirst()
    return ok(Number(freed.numUpdatedRows))
  })
}
