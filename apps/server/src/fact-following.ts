import type { Deps } from '@cho40/core'
import { updateFacts } from '@cho40/core/adoption'
import type { Sweeping } from './job-times.ts'

const EVERY_MS = 15_000

/**
 * Keeps the facts behind the adoption figures near the books. Nothing waits for it: a report brings
 * them up itself, and then has little left to do. One that fails is told of and tried again.
 */
export function followFacts(deps: Deps, of: Sweeping): { stop(): Promise<void> } {
  let running: Promise<void> | undefined
  const stopping = new AbortController()
  const timer = setInterval(() => {
    running ??= follow(deps, of, stopping.signal).finally(() => {
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
  deps: Deps,
  { log, through }: Sweeping,
  stopping: AbortSignal,
): Promise<void> {
  try {
    for (let more = true; more && !stopping.aborted; ) {
      const updated = await updateFacts(deps)
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
