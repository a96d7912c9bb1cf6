import type { Deps } from '@cho40/core'
import { expireHolds } from '@cho40/core/ledger'
import type { Sweeping } from './job-times.ts'

const EVERY_MS = 60_000

/**
 * Marks money that was set aside and whose time has passed, once a minute. Nothing waits for it: such
 * a hold binds nothing any more. A sweep that fails is told of and tried again.
 */
export function sweepHolds(deps: Deps, { log, through }: Sweeping): { stop(): void } {
  const timer = setInterval(() => void sweep(deps, { log, through }), EVERY_MS)
  timer.unref()
  return { stop: () => clearInterval(timer) }
}

async function sweep(deps: Deps, { log, through }: Sweeping): Promise<void> {
  try {
    const swept = await expireHolds(deps, deps.clock.now())
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
