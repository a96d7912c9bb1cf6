import type { Instant } from '@cho40/values'
import { noted } from '../store/rows.ts'
import type { Page } from './state.ts'
import type { Till } from './till.ts'

/** What is kept of a PIN. `tries` counts wrong ones since the last right one. */
export type KeptPin = { salt: Uint8Array; proof: Uint8Array; tries: number; lockedUntil?: Instant }

/** The lock on the pages that show money. Selling never asks. */
export type PinDesk = {
  readonly isSet: boolean
  readonly open: boolean
  readonly typed: string
  readonly busy?: true
  /** The first of the two times that a new PIN is typed. */
  readonly first?: string
  /** `choosing` a new one; else the lock is shown. */
  readonly choosing?: true
  readonly notice?: {
    readonly type: 'differs' | 'wrong' | 'locked'
    readonly n?: number
    readonly until?: Instant
  }
}

const GUARDED: readonly Page['name'][] = ['book', 'order', 'close', 'refund', 'account', 'pair']

/** Whether the page that is asked for is behind the lock now; undefined until the phone has looked. */
export function isShut({ state }: Till): boolean | undefined {
  if (!GUARDED.includes(state.page.name)) return false
  return state.pin && state.pin.isSet && !state.pin.open
}

export async function loadPin(till: Till): Promise<void> {
  const kept = await till.keep.read(['notes'], (hand) => noted(hand, 'pin'))
  till.set({ pin: { isSet: kept !== undefined, open: false, typed: '' } })
  document.addEventListener('visibilitychange', () => document.hidden && shut(till))
}

/** Shuts the lock again. */
export function shut(till: Till): void {
  change(till, { open: false, typed: '' })
}

export function change(till: Till, by: Partial<PinDesk>): void {
  const { pin } = till.state
  if (pin !== undefined) till.set({ pin: { ...pin, ...by } })
}

/** Begins to choose a new PIN, or gives that up. */
export function choosePin(till: Till, begin: boolean): void {
  const { isSet = false, open = false } = till.state.pin ?? {}
  till.set({ pin: { isSet, open, typed: '', ...(begin && { choosing: true }) } })
}

/** Only who has opened the lock may take it away. */
export async function removePin(till: Till): Promise<void> {
  if (till.state.pin?.open !== true) return
  await till.keep.write(['notes'], async (hand) => hand.remove('notes', 'pin'))
  change(till, { isSet: false })
}
