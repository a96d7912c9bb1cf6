import { updateFacts } from '@cho40/core/adoption'
import type { SweepingInTurn } from './job-times.ts'

const EVERY_MS = 15_000

/**
 * Keeps the facts behind the adoption figures near the books. Nothing waits for it: a report brings
 * them up itself, and then has little left to do. One that fails is told of and tried again.
 */
export function followFacts(of: SweepingInTurn): { stop(): Promise<void> } {
  let running: Promise<void> | undefined
  const stopping = new AbortController()
  const timer = setInterval(() => {
    running ??= follow(of, stopping.signal).finally(() => {
      running = undefined
    })
  }, EVERY_MS)
  timer.unref()
  return {
    async stop() {
      clearInterval(timer)
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
