import type { Problem, SettlementId, SettlementStep } from '@cho40/contract'
import { ok, type Result } from '@cho40/values'
import type { Deps } from '../store/deps.ts'
import { transact } from '../store/transact.ts'
import { payoutsOf, shownState } from './run-payouts.ts'
import { lockedRun, takeStep, wrongState } from './runs.ts'

/**
 * Puts a run away once everybody has their money. Should a payout come back afterwards, the debt to
 * the member is open again, the run shows `returned`, and it can be ordered again. Twice is once.
 * Problems: NotFound, WrongState (somebody is not paid).
 */
export function closeSettlement(
  deps: Deps,
  input: SettlementStep,
): Promise<Result<SettlementId, Problem>> {
  return transact(deps, async (tx) => {
    const found = await lockedRun(tx, input.settlementId)
    if (!found.ok) return found
    const run = found.value
    if (run.state === 'closed') return ok(run.id)
    const shown = shownState(run, await payoutsOf(tx, run.id))
    if (shown !== 'paid') return wrongState(run, shown)
    await takeStep(tx, run, { state: 'closed', by: input.by })
    return ok(run.id)
  })
}
