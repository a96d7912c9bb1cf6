import type { StallId } from '@cho40/contract'
import { sendCarried } from '../carry/carried.ts'
import type { EventRow } from '../store/rows.ts'
import { meet } from '../till/meet.ts'
import { loadSales } from '../till/sales.ts'
import { recount } from '../till/start.ts'
import type { Till } from '../till/till.ts'
import { backOffMs } from './back-off.ts'
import { isUnreadable, sendBatch } from './send-batch.ts'

export type Outbox = {
  /** Tries now, whatever the back-off says: the network, the page or the stream came back. */
  kick: () => void
}

/**
 * Sends unsent events until none is left: one run at a time over all tabs, retried with back-off for
 * ever. A send is the only test of being online, so each that arrives is told to `onSent`.
 */
export function startOutbox(till: Till, onSent: () => void): Outbox {
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
        failures = (await drain(till, onSent)) ? 0 : failures + 1
      })
    } catch {
      failures += 1
    }
    running = false
    // Whoever asked meanwhile may know of a network that this try had not.
    if (again) {
      again = false
      void run()
    } else if (failures > 0) {
      const chance = (till.edge.random(1)[0] ?? 0) / 256
      timer = setTimeout(() => void run(), backOffMs(failures, chance))
    }
  }
  return { kick: () => void run() }
}

/**
 * True when nothing is left to send. Stalls this phone sold at earlier are drained too, and one that
 * cannot be sent now holds up no other.
 */
async function drain(till: Till, onSent: () => void): Promise<boolean> {
  const before = till.state.unsent
  let from: IDBValidKey = ['']
  let all = true
  for (;;) {
    const stallId = await firstUnsent(till, IDBKeyRange.lowerBound(from))
    if (stallId === undefined) {
      if (till.state.unsent < before) onSent()
      return (await sendCarried(till)) && all
    }
    if (!(await drainStall(till, stallId))) all = false
    from = [stallId, []]
  }
}

/** One request's worth: small enough to get through in a moment of signal. */
const BATCH = 50

async function drainStall(till: Till, stallId: StallId): Promise<boolean> {
  let size = BATCH
  for (;;) {
    const batch = await sendBatch(till, stallId, size)
    if (batch.ok) {
      till.set({ link: 'online' })
      if (batch.value.sent > 0) await recount(till)
      else {
        if (stallId === till.state.stallId) await loadSales(till, stallId)
        return batch.value.left === 0
      }
    } else if (size > 1 && isUnreadable(batch.problem)) {
      // One event spoils the request: alone it is parked, and the others get through.
      size = 1
    } else {
      meet(till, batch.problem)
      return false
    }
  }
}

function firstUnsent(till: Till, range: IDBKeyRange): Promise<StallId | undefined> {
  return till.keep.read(['events'], async (hand) => {
    const [row] = await hand.list<EventRow>('events', { index: 'unsent', range, limit: 1 })
    return row?.stallId
  })
}
