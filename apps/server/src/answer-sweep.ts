import { forgetOldAnswers } from '@cho40/core'
import type { Clocked, SweepingInTurn } from './job-times.ts'

const EVERY_MS = 60_000

/** Forgets what programs were answered a week ago, which may name people. A sweep that fails is tried again. */
export function sweepAnswers(sweeping: SweepingInTurn & Clocked): { stop(): void } {
  return sweeping.every(EVERY_MS, () => void sweep(sweeping))
}

async function sweep({ turn, log, through }: SweepingInTurn): Promise<void> {
  try {
    const forgotten = await turn(forgetOldAnswers)
    if (forgotten === undefined || forgotten.ok) return through()
    log.error({ problem: forgotten.problem }, 'old answers not forgotten')
  } catch (error) {
    log.error({ error }, 'old answers not forgotten')
  }
}
