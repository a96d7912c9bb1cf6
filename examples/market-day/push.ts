import type { PushAnswer, StallEvent } from '@cho40/contract'
import { instantFromMs } from '@cho40/values'
import { newId } from './ids.ts'
import type { Stall } from './open-market.ts'
import { eventsOf, type Sale } from './sales.ts'

/** One stall's phone with its outbox. */
export type Phone = {
  /** Hands over a batch; a second delivery must change nothing. */
  readonly push: (sales: readonly Sale[], deliveries?: number) => Promise<void>
}

export function phoneOf(stall: Stall): Phone {
  const deviceId = newId('device')
  let seq = 0
  return {
    async push(sales, deliveries = 1) {
      const events: StallEvent[] = sales.flatMap(eventsOf).map((event) => {
        seq += 1
        return { ...event, seq }
      })
      for (let delivery = 0; delivery < deliveries; delivery += 1) {
        const sentAt = instantFromMs(Date.now())
        const batch = { stallId: stall.id, deviceId, sentAt, events }
        const { results, nextSeq } = await stall.vendor.post<PushAnswer>('/sync', batch)
        const wanted = delivery === 0 ? 'applied' : 'duplicate'
        const odd = results.find(({ status }) => status !== wanted)
        if (odd)
          throw new Error(`${stall.name}: an event was ${JSON.stringify(odd)}, not ${wanted}`)
        if (nextSeq !== seq + 1)
          throw new Error(`${stall.name}: next is ${nextSeq}, not ${seq + 1}`)
      }
    },
  }
}
