import type { OpenSettlement, Problem, SettlementId } from '@cho40/contract'
import { ok, type Result } from '@cho40/values'
import type { Deps } from '../store/deps.ts'
import { inCooperative } from './in-cooperative.ts'
import { takeStep, wrongState } from './runs.ts'

/**
 * Opens a settlement run: a draft that is computed anew whenever it is looked at, until somebody
 * checks it. One run at a time is drawn up, so that nothing is settled twice.
 * Problems: NotFound (cooperative), WrongState (another run is a draft or checked), IdReused.
 */
export function openSettlement(
  deps: Deps,
  input: OpenSettlement,
): Promise<Result<SettlementId, Problem>> {
  return inCooperative(deps, input, async (tx, bookId) => {
    const other = await tx.db
      .selectFrom('cho_settlement')
      .selectAll()
      .where('book_id', '=', bookId)
      .where('state', 'in', ['draft', 'checked'])
      .executeTakeFirst()
    if (other) return wrongState(other)
    const run = {
      id: input.id,
      book_id: bookId,
      from_day: input.period.from,
      to_day: input.period.to,
      set_off: JSON.stringify(input.setOff),
      state: 'draft' as const,
      version: 1,
      through_seq: 0,
      draft_hash: null,
      opened_at: tx.clock.now(),
    }
    await tx.db.insertInto('cho_settlement').values(run).execute()
    await takeStep(tx, run, { state: 'draft', by: input.by })
    return ok(input.id)
  })
}
