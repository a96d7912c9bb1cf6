import type { StallAct, StallEvent, StallView } from '@cho40/contract'
import type { Deps } from '@cho40/core'
import { leaseCodes } from '@cho40/core/payment'
import { pushEvents } from '@cho40/core/reconciliation'
import { type Instant, invariant } from '@cho40/values'
import { must } from './must.ts'

const MOST_EVENTS = 200
const LEASE = 50

/** A stall’s phone over a year: notes what happens and tells it when it has signal. */
export type YearPhone = {
  nextCode(): Promise<string>
  note(at: Instant, act: StallAct): void
  /** Tells all that waits. */
  push(): Promise<void>
}

export function yearPhone(deps: Deps, { id: stallId }: Pick<StallView, 'id'>): YearPhone {
  const deviceId = deps.ids.make('device')
  let seq = 0
  let codes: string[] = []
  let waiting: StallEvent[] = []
  return {
    async nextCode() {
      if (codes.length === 0) {
        const id = deps.ids.make('lease')
        codes = [...must(await leaseCodes(deps, { id, stallId, count: LEASE })).codes]
      }
      return codes.shift() ?? ''
    },
    note(at, act) {
      seq += 1
      waiting.push({ id: deps.ids.make('evt'), seq, at, act })
    },
    async push() {
      while (waiting.length > 0) {
        const events = waiting.slice(0, MOST_EVENTS)
        const sentAt = deps.clock.now()
        const { results } = must(await pushEvents(deps, { stallId, deviceId, sentAt, events }))
        const refused = results.find(({ status }) => status === 'refused')
        invariant(!refused, `an event was refused: ${JSON.stringify(refused)}`)
        waiting = waiting.slice(events.length)
      }
    },
  }
}
