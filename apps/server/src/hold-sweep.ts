import type { Log } from '@cho40/api'
import type { Deps } from '@cho40/core'
import { expireHolds } from '@cho40/core/ledger'

const EVERY_MS = 60_000

/**
 * Marks money that was set aside and whose time has passed, once a minute. Nothing waits for it: such
 * a hold binds nothing any more. A sweep that fails is told of and tried again.
 */
export function sweepHolds(deps: Deps, log: Log): { stop(): void } {
  const timer = setInterval(() => void sweep(deps, log), EVERY_MS)
  timer.unref()
  return { stop: () => clearInterval(timer) }
}

async function sweep(deps: Deps, log: Log): Promise<void> {
  try {
    const swept = await expireHolds(deps, deps.clock.now())
    if (!swept.ok) log.error({ problem: swept.problem }, 'holds not swept')
    else if (swept.value > 0) log.info({ holds: swept.value }, 'holds expired')
  } catch (error) {
    log.error({ error }, 'holds not swept')
  }
}
