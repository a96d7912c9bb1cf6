import type { LetStall, Problem, StallId } from '@cho40/contract'
import { err, ok, type Result } from '@cho40/values'
import type { Deps } from '../store/deps.ts'
import { transact } from '../store/transact.ts'

/**
 * Records who may stand at a stall from when to when, in which zone and for which goods; the same
 * first day again changes it. Problems: NotFound (stall), AlreadyExists (another letting of these days).
 */
export function letStall(deps: Deps, input: LetStall): Promise<Result<StallId, Problem>> {
  const { stallId, fromDay, toDay, zone, goods } = input
  return transact(deps, async (tx) => {
    const stall = await tx.db
      .selectFrom('cho_stall')
      .select('id')
      .where('id', '=', stallId)
      .executeTakeFirst()
    if (!stall) return err({ type: 'NotFound', what: 'stall', id: stallId })
    if (toDay !== null && toDay < fromDay) {
      const issues = [{ path: 'toDay', message: 'before the first day' }]
      return err({ type: 'InvalidInput', issues })
    }
    const others = await tx.db
      .selectFrom('cho_tenancy')
      .select(['from_day', 'to_day'])
      .where('stall_id', '=', stallId)
      .where('from_day', '<>', fromDay)
      .execute()
    const overlaps = others.some(
      (other) =>
        (other.to_day === null || fromDay <= other.to_day) &&
        (toDay === null || other.from_day <= toDay),
    )
    if (overlaps) return err({ type: 'AlreadyExists', what: 'letting', id: stallId })
    const row = { to_day: toDay, zone, goods, recorded_at: tx.clock.now() }
    await tx.db
      .insertInto('cho_tenancy')
      .values({ stall_id: stallId, from_day: fromDay, ...row })
      .onConflict((conflict) => conflict.columns(['stall_id', 'from_day']).doUpdateSet(row))
      .execute()
    return ok(stallId)
  })
}
