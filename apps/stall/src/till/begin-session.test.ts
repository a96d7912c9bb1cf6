import type { SessionView } from '@cho40/contract'
import { makeId } from '@cho40/values'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import type { Keep } from '../store/keep.ts'
import { beginSession } from './begin-session.ts'
import { createTill } from './start.ts'
import type { Page } from './state.ts'
import type { Till } from './till.ts'

const NOW = Date.parse('2026-11-22T02:00:00.000Z')
const STALL = makeId('stall', { ms: NOW, random: new Uint8Array(10) })
const SESSION = { name: 'Cô Mẩy', stalls: [{ id: STALL }], roles: [] } as unknown as SessionView

beforeEach(() => vi.stubGlobal('IDBKeyRange', { only: (key: unknown) => key }))
afterEach(() => vi.unstubAllGlobals())

/** A till on a page whose memory answers the reading of the day when it is told to. */
function slowTill(page: Page) {
  const gone: Page[] = []
  let dayIsRead = (): void => undefined
  const day = new Promise<unknown[]>((resolve) => {
    dayIsRead = () => resolve([])
  })
  const stall = { chosen: STALL, device: 'device_1', stall: undefined }
  const reads = [() => Promise.resolve(stall), () => day]
  const keep = {
    read: () => reads.shift()?.(),
    write: () => Promise.resolve(STALL),
  } as unknown as Keep
  const edge = {
    nowMs: () => NOW,
    random: (bytes: number) => new Uint8Array(bytes),
    go: (to: Page) => gone.push(to),
  } as unknown as Till['edge']
  const nothing = (): void => undefined
  const till = createTill({ edge, keep, draw: nothing, wake: nothing })
  till.set({ page })
  return { till, gone, dayIsRead }
}

test('who signed in comes to the keypad', async () => {
  const { till, gone, dayIsRead } = slowTill({ name: 'sign-in' })
  dayIsRead()
  await beginSession(till, SESSION)
  expect(gone).toEqual([{ name: 'sell' }])
})

test('who went on while the day was still being read stays where they are', async () => {
  const { till, gone, dayIsRead } = slowTill({ name: 'sell' })
  const begun = beginSession(till, SESSION)
  await vi.waitFor(() => expect(till.state.stallId).toBe(STALL))
  till.set({ page: { name: 'book' } })
  dayIsRead()
  await begun
  expect(gone).toEqual([])
})
