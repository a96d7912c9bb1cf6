import type { DeviceId, StallId } from '@cho40/contract'
import type { Hand } from '../store/keep.ts'
import { type EventRow, noted } from '../store/rows.ts'
import { now, type Till } from './till.ts'

/** The file that carries unsent acts to another phone or to the digital team. */
export type RescueFile = {
  kind: 'cho40-unsent-events'
  version: 1
  savedAt: string
  stalls: readonly {
    stallId: StallId
    deviceId: DeviceId | null
    /** Milliseconds by which the server's clock is ahead of this phone's. */
    offset: number
    events: readonly RescuedEvent[]
  }[]
}
export type RescuedEvent = Pick<EventRow, 'id' | 'seq' | 'at' | 'act' | 'problem'>

/** Everything that the market does not have: unsent acts, and refused ones with their reason. */
export async function rescueFile(till: Till): Promise<RescueFile> {
  const savedAt = now(till)
  return till.keep.read(['events', 'notes'], async (hand) => {
    const rows = [...(await rowsOf(hand, 'unsent')), ...(await rowsOf(hand, 'refused'))]
    const stallIds = [...new Set(rows.map(({ stallId }) => stallId))]
    const stalls = []
    for (const stallId of stallIds) {
      const deviceId = (await noted(hand, `device:${stallId}`)) ?? null
      const own = rows.filter((row) => row.stallId === stallId).sort((a, b) => a.seq - b.seq)
      stalls.push({ stallId, deviceId, offset: till.offset, events: own.map(rescued) })
    }
    return { kind: 'cho40-unsent-events', version: 1, savedAt, stalls }
  })
}

function rowsOf(hand: Hand, index: 'unsent' | 'refused'): Promise<EventRow[]> {
  const range = index === 'unsent' ? IDBKeyRange.lowerBound(['']) : IDBKeyRange.only(1)
  return hand.list('events', { index, range })
}

function rescued({ id, seq, at, act, problem }: EventRow): RescuedEvent {
  return { id, seq, at, act, ...(problem && { problem }) }
}
