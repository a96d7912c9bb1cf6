import type { ImportId, ImportProgress, ReceivingAccountId } from '@cho40/contract'

type Running = { readonly accountId: ReceivingAccountId; progress: ImportProgress }

/**
 * How far the imports of this process have come. Nothing here has to last: what was committed is in
 * the books, and the same file under the same id brings the rest after a restart.
 */
export type RunningImports = {
  readonly of: (id: ImportId) => Running | undefined
  /** Runs `work` with a place to tell how far it is. */
  readonly follow: <T>(
    of: { readonly id: ImportId; readonly accountId: ReceivingAccountId },
    work: (tell: (progress: ImportProgress) => void) => Promise<T>,
  ) => Promise<T>
}

export function runningImports(): RunningImports {
  const running = new Map<ImportId, Running>()
  return {
    of: (id) => running.get(id),
    async follow({ id, accountId }, work) {
      const mine: Running = { accountId, progress: { stage: 'reading', done: 0, total: 1 } }
      running.set(id, mine)
      try {
        return await work((progress) => {
          mine.progress = progress
        })
      } finally {
        // The same file sent twice is followed at the later request.
        if (running.get(id) === mine) running.delete(id)
      }
    },
  }
}
