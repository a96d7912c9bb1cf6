import type { DeviceId, PushAnswer, PushEvents, StallId } from '@cho40/contract'
import { instantFromMs, instantToMs } from '@cho40/values'
import { isUnreadable } from '../outbox/send-batch.ts'
import { note, noted } from '../store/rows.ts'
import { meet } from '../till/meet.ts'
import type { RescuedEvent } from '../till/recovery.ts'
import { now, type Till } from '../till/till.ts'
import { post } from '../wire/call.ts'

/** What another phone could not send, kept here until the market has it. */
export type Carried = {
  readonly stallId: StallId
  readonly deviceId: DeviceId
  /** Milliseconds by which the server's clock was ahead of that phone's. */
  readonly offset: number
  readonly events: readonly RescuedEvent[]
}

const BATCH = 50

/**
 * Sends what this phone took over, under the other phone's own name and numbers: whichever of the two
 * comes first, the market takes each act once. True when nothing is left to try.
 */
export async function sendCarried(till: Till): Promise<boolean> {
  for (;;) {
    const [pack] = await carriedHere(till)
    if (pack === undefined) return true
    const batch = pack.events.slice(0, BATCH)
    const { stallId, deviceId, offset } = pack
    const sentAt = instantFromMs(instantToMs(now(till)) + till.offset - offset)
    const events = batch.map(({ id, seq, at, act }) => ({ id, seq, at, act }))
    const push: PushEvents = { stallId, deviceId, sentAt, events }
    const answer = await post<PushAnswer>('/sync', push)
    if (!answer.ok) {
      const mine = meet(till, answer.problem) && !isUnreadable(answer.problem)
      // Not this person's stall, or not readable: it stays, and does not hold up what is.
      if (!mine || answer.problem.type === 'NotSignedIn') return false
      return true
    }
    const answered = new Set(answer.value.results.map(({ id }) => id))
    if (answered.size === 0) return false
    await drop(till, pack, answered)
  }
}

function carriedHere(till: Till): Promise<readonly Carried[]> {
  return till.keep.read(['notes'], async (hand) => (await noted(hand, 'carried')) ?? [])
}

async function drop(till: Till, pack: Carried, answered: ReadonlySet<string>): Promise<void> {
  const left = await till.keep.write(['notes'], async (hand) => {
    const packs = (await noted(hand, 'carried')) ?? []
    const rest = packs
      .map((one) =>
        one.deviceId === pack.deviceId && one.stallId === pack.stallId
          ? { ...one, events: one.events.filter(({ id }) => !answered.has(id)) }
          : one,
      )
      .filter(({ events }) => events.length > 0)
    note(hand, 'carried', rest)
    return rest
  })
  till.set({ carried: countOf(left) })
}

export function countOf(packs: readonly Carried[]): number {
  return packs.reduce((sum, { events }) => sum + events.length, 0)
}
