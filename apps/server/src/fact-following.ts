import { updateFacts } from '@cho40/core/adoption'
import type { Clocked, SweepingInTurn } from './job-times.ts'

const EVERY_MS = 15_000

/**
 * Keeps the facts behind the adoption figures near the books. Nothing waits for it: a report brings
 * them up itself, and then has little left to do. One that fails is told of and tried again.
 */
export function followFacts(of: SweepingInTurn & Clocked): { stop(): Promise<void> } {
  let running: Promise<void> | undefined
  const stopping = new AbortController()
  const clock = of.every(EVERY_MS, () => {
    running ??= follow(of, stopping.signal).finally(() => {
      running = undefined
    })
  })
  return {
    async stop() {
      clock.stop()
      stopping.abort()
      await running
    },
  }
}

async function follow(
  { turn, log, through }: SweepingInTurn,
  stopping: AbortSignal,
): Promise<void> {
  try {
    for (let more = true; more && !stopping.aborted; ) {
      const updated = await turn(updateFacts)
      // Another process has the turn, and tells of it.
      if (updated === undefined) break
      if (!updated.ok) {
        log.error({ problem: updated.problem }, 'facts not followed')
        return
      }
      ;({ more } = updated.value)
    }
    through()
  } catch (error) {
    log.error({ error }, 'facts not followed')
  }
}
