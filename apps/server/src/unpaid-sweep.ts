import { releaseUnpaid } from '@cho40/core/payment'
import type { Clocked, SweepingInTurn } from './job-times.ts'

const EVERY_MS = 60_000

/**
 * Lets goods go that nobody paid in time, once a minute. A buyer who wants them before gets them
 * anyway; this is for the pages that say what is there. A sweep that fails is told of and tried again.
 */
export function sweepUnpaid(sweeping: SweepingInTurn & Clocked): { stop(): void } {
  return sweeping.every(EVERY_MS, () => void sweep(sweeping))
}

async function sweep({ turn, log, through }: SweepingInTurn): Promise<void> {
  try {
    const released = await turn(releaseUnpaid)
    // Another process has the turn, and tells of it.
    if (released === undefined) return through()
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
