import type { DecisionId, TransferId } from '@cho40/contract'
import type { Reading } from '../store/deps.ts'
import type { ReconciliationTables } from './tables.ts'

export type AllocationRow = ReconciliationTables['cho_allocation']

/** Allocations that nobody has undone, latest first: of one decision, or all of one transfer. */
export function standingOf(
  reading: Reading,
  of: { readonly decisionId: DecisionId } | { readonly transferId: TransferId },
): Promise<AllocationRow[]> {
  const query = reading.db
    .selectFrom('cho_allocation as allocation')
    .selectAll('allocation')
    .where('allocation.undoes_id', 'is', null)
    .where((eb) =>
      eb.not(
        eb.exists(
          eb
            .selectFrom('cho_allocation as undoing')
            .select('undoing.id')
            .whereRef('undoing.undoes_id', '=', 'allocation.id'),
        ),
      ),
    )
    .orderBy('allocation.recorded_at', 'desc')
    .orderBy('allocation.id', 'desc')
  return 'decisionId' in of
    ? query.where('allocation.decision_id', '=', of.decisionId).execute()
    : query.where('allocation.transfer_id', '=', of.transferId).execute()
}
