import type { Deps } from '@cho40/core'
import { releaseUnpaid } from '@cho40/core/payment'
import type { Sweeping } from './job-times.ts'

const EVERY_MS = 60_000

/**
 * Lets goods go that nobody paid in time, once a minute. A buyer who wants them before gets them
 * anyway; this is for the pages that say what is there. A sweep that fails is told of and tried again.
 */
export function sweepUnpaid(deps: Deps, { log, through }: Sweeping): { stop(): void } {
  const timer = setInterval(() => void sweep(deps, { log, through }), EVERY_MS)
  timer.unref()
  return { stop: () => clearInterval(timer) }
}

async function sweep(deps: Deps, { log, through }: Sweeping): Promise<void> {
  try {
    const released = await releaseUnpaid(deps)
    if (!released.ok) {
      log.error({ problem: released.problem }, 'unpaid orders not released')
      return
    }
    if (released.value > 0) log.info({ orders: released.value }, 'unpaid orders released')
    through()
  } catch (error) {
    log.error({ error }, 'unpaid orders not released')
  }
}
