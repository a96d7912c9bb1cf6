import type { Problem, SettlementId, VoidSettlement } from '@cho40/contract'
import { ok, type Result } from '@cho40/values'
import { reverse } from '../ledger/reverse.ts'
import { cancelPayout } from '../payment/cancel-payout.ts'
import type { Deps, Tx } from '../store/deps.ts'
import { transact } from '../store/transact.ts'
import type { RunRow } from './run-facts.ts'
import { payoutsOf } from './run-payouts.ts'
import { lockedRun, takeStep, wrongState } from './runs.ts'

/**
 * Undoes a run before anybody is paid: its payouts are cancelled, its entries reversed, and all it
 * settled is open for the next run. Once a payout has been given to the bank or paid, the next run
 * corrects instead. Problems: NotFound, WrongState (closed, a payout that is sent or paid).
 */
export function voidSettlement(
  deps: Deps,
  input: VoidSettlement,
): Promise<Result<SettlementId, Problem>> {
  return transact(deps, async (tx) => {
    const found = await lockedRun(tx, input.settlementId)
    if (!found.ok) return found
    const run = found.value
    if (run.state === 'void') return ok(run.id)
    if (run.state === 'closed') return wrongState(run)
    const cancelled = await cancelPayouts(tx, run, input)
    if (!cancelled.ok) return cancelled
    const entries = await tx.db
      .selectFrom('cho_settlement_entry')
      .select('entry_id')
      .where('settlement_id', '=', run.id)
      .orderBy('member_id')
      .execute()
    for (const { entry_id: entryId } of entries) {
      const occurredAt = tx.clock.now()
      const reversed = await reverse(tx, { bookId: run.book_id, entryId, occurredAt })
      if (!reversed.ok) return reversed
    }
    await takeStep(tx, run, { state: 'void', by: input.by, reason: input.reason })
    return ok(run.id)
  })
}

async function cancelPayouts(
  tx: Tx,
  run: RunRow,
  { by, reason }: VoidSettlement,
): Promise<Result<void, Problem>> {
  for (const { state, payoutId } of await payoutsOf(tx, run.id)) {
    if (state === 'cancelled' || state === 'returned') continue
    if (state !== 'ordered') return wrongState(run, `payout_${state}`)
    const cancelled = await cancelPayout(tx, { id: payoutId, by, reason })
    if (!cancelled.ok) return cancelled
  }
  return ok(undefined)
}
