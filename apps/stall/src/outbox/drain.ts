import type { StallId } from '@cho40/contract'
import type { EventRow } from '../store/rows.ts'
import { meet } from '../till/open-stall.ts'
import { loadSales } from '../till/sales.ts'
import { recount } from '../till/start.ts'
import { now, type Till } from '../till/till.ts'
import { backOffMs } from './back-off.ts'
import { sendBatch } from './send-batch.ts'

export type Outbox = {
  /** Tries now, whatever the back-off says: the network, the page or the stream came back. */
  kick(): void
}

/**
 * Sends unsent events until none is left: one run at a time over all tabs, retried with back-off for
 * ever. A send is the only test of being online.
 */
export function startOutbox(till: Till): Outbox {
  let failures = 0
  let timer: ReturnType<typeof setTimeout> | undefined
  let running = false
  let again = false
  const run = async (): Promise<void> => {
    if (running) {
      again = true
      return
    }
    running = true
    clearTimeout(timer)
    try {
      await till.edge.locked(async () => {
        failures = (await drain(till)) ? 0 : failures + 1
      })
    } catch {
      failures += 1
    }
    running = false
    if (failures > 0) {
      const chance = (till.edge.random(1)[0] ?? 0) / 256
      timer = setTimeout(() => void run(), backOffMs(failures, chance))
    } else if (again) void run()
    again = false
  }
  return { kick: () => void run() }
}

/** True when nothing is left to send. Stalls this phone sold at earlier are drained too. */
async function drain(till: Till): Promise<boolean> {
  let from: IDBValidKey = ['']
  for (;;) {
    const stallId = await firstUnsent(till, IDBKeyRange.lowerBound(from))
    if (stallId === undefined) return true
    if (!(await drainStall(till, stallId))) return false
    from = [stallId, []]
  }
}

async function drainStall(till: Till, stallId: StallId): Promise<boolean> {
  for (;;) {
    const batch = await sendBatch(till.keep, stallId, () => now(till))
    if (!batch.ok) {
      meet(till, batch.problem)
      return false
    }
    await recount(till)
    if (batch.value.sent === 0) return batch.value.left === 0
    till.set({ link: 'online' })
    if (stallId === till.state.stall?.id) await loadSales(till, stallId)
  }
}

function firstUnsent(till: Till, range: IDBKeyRange): Promise<StallId | undefined> {
  return till.keep.read(['events'], async (hand) => {
    const [row] = await hand.list<EventRow>('events', { index: 'unsent', range, limit: 1 })
    return row?.stallId
  })
}
