import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import type { Keep } from '../store/keep.ts'
import { createTill } from '../till/start.ts'
import type { Till } from '../till/till.ts'
import { startOutbox } from './drain.ts'

beforeEach(() => {
  vi.useFakeTimers()
  vi.stubGlobal('IDBKeyRange', { lowerBound: (key: unknown) => key })
})
afterEach(() => {
  vi.useRealTimers()
  vi.unstubAllGlobals()
})

/** A phone whose memory does not answer before it is told to fail: each reading is one try to send. */
function failingTill() {
  const tries: (() => void)[] = []
  const keep = {
    read: () => new Promise((_, reject) => tries.push(() => reject(new Error('gone')))),
  } as unknown as Keep
  const edge = {
    nowMs: () => 0,
    random: (bytes: number) => new Uint8Array(bytes),
    locked: (job: () => Promise<void>) => job(),
  } as Till['edge']
  const nothing = (): void => undefined
  return { till: createTill({ edge, keep, draw: nothing, wake: nothing }), tries }
}

/** What is due at once has run; no timer has. */
const settled = (): Promise<unknown> => vi.advanceTimersByTimeAsync(0)

test('whoever asks to send while a try fails is heard at once, however long the next wait would be', async () => {
  const { till, tries } = failingTill()
  const outbox = startOutbox(till, () => undefined)
  outbox.kick()
  await settled()
  outbox.kick()
  expect(tries).toHaveLength(1)
  tries[0]?.()
  await settled()
  expect(tries).toHaveLength(2)
  // Nobody asked during the second one: it waits for its turn.
  tries[1]?.()
  await settled()
  expect(tries).toHaveLength(2)
  await vi.advanceTimersByTimeAsync(60_000)
  expect(tries).toHaveLength(3)
})
