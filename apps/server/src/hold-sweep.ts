import { expireHolds } from '@cho40/core/ledger'
import type { Clocked, SweepingInTurn } from './job-times.ts'

const EVERY_MS = 60_000

/**
 * Marks money that was set aside and whose time has passed, once a minute. Nothing waits for it: such
 * a hold binds nothing any more. A sweep that fails is told of and tried again.
 */
export function sweepHolds(sweeping: SweepingInTurn & Clocked): { stop(): void } {
  return sweeping.every(EVERY_MS, () => void sweep(sweeping))
}

async function sweep({ turn, log, through }: SweepingInTurn): Promise<void> {
  try {
    const swept = await turn((deps) => expireHolds(deps, deps.clock.now()))
    // Another process has the turn, and tells of it.
    if (swept === undefined) return through()
    if (!swept.ok) {
      log.error({ problem: swept.problem }, 'holds not swept')
      return
    }
    if (swept.value > 0) log.info({ holds: swept.value }, 'holds expired')
    through()
  } catch (error) {
    log.error({ error }, 'holds not swept')
  }
}
