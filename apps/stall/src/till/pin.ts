import { type Instant, instantFromMs, instantToMs } from '@cho40/values'
import { note, noted } from '../store/rows.ts'
import type { Page } from './state.ts'
import { now, type Till } from './till.ts'

const DIGITS = 6
const TRIES = 5
const LOCK_MS = 15 * 60_000
/** Long enough to look something up, short enough for a phone that lies on a stall. */
const OPEN_MS = 5 * 60_000
/** A cheap phone takes about a second for these; six digits hold off a neighbour, not a laboratory. */
const ROUNDS = 200_000

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

function shut(till: Till): void {
  change(till, { open: false, typed: '' })
}

function change(till: Till, by: Partial<PinDesk>): void {
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

/** What was typed or pasted so far; the sixth digit is the question. */
export async function typePin(till: Till, typed: string): Promise<void> {
  const { pin } = till.state
  if (pin === undefined || pin.busy) return
  const digits = typed.replace(/\D/g, '').slice(0, DIGITS)
  change(till, { typed: digits })
  if (digits.length < DIGITS) return
  if (!pin.choosing) return tryPin(till, digits)
  if (pin.first === undefined) return change(till, { typed: '', first: digits })
  if (pin.first === digits) return setPin(till, digits)
  till.set({
    pin: {
      isSet: pin.isSet,
      open: pin.open,
      typed: '',
      choosing: true,
      notice: { type: 'differs' },
    },
  })
}

async function setPin(till: Till, digits: string): Promise<void> {
  change(till, { busy: true })
  const salt = till.edge.random(16)
  const proof = await proofOf(digits, salt)
  await till.keep.write(['notes'], async (hand) => note(hand, 'pin', { salt, proof, tries: 0 }))
  opened(till)
}

function opened(till: Till): void {
  till.set({ pin: { isSet: true, open: true, typed: '' } })
  setTimeout(() => shut(till), OPEN_MS)
}

/** The try is counted on the disk before it is judged, so that pulling the battery wins nothing. */
async function tryPin(till: Till, digits: string): Promise<void> {
  change(till, { busy: true })
  const kept = await till.keep.write(['notes'], async (hand) => {
    const pin = await noted(hand, 'pin')
    if (pin === undefined || isLocked(pin, now(till))) return pin
    const tries = (pin.tries % TRIES) + 1
    const until = instantFromMs(instantToMs(now(till)) + LOCK_MS)
    const { lockedUntil: _, ...rest } = pin
    const counted = { ...rest, tries, ...(tries === TRIES && { lockedUntil: until }) }
    note(hand, 'pin', counted)
    return { ...counted, ...(tries < TRIES ? {} : { mayTry: true }) }
  })
  if (kept === undefined) return opened(till)
  const mayTry = 'mayTry' in kept || !isLocked(kept, now(till))
  if (mayTry && same(await proofOf(digits, kept.salt), kept.proof)) {
    const { salt, proof } = kept
    await till.keep.write(['notes'], async (hand) => note(hand, 'pin', { salt, proof, tries: 0 }))
    return opened(till)
  }
  const { lockedUntil, tries } = kept
  const notice =
    lockedUntil === undefined
      ? ({ type: 'wrong', n: TRIES - tries } as const)
      : ({ type: 'locked', until: lockedUntil } as const)
  till.set({ pin: { isSet: true, open: false, typed: '', notice } })
}

function isLocked({ lockedUntil }: KeptPin, at: Instant): boolean {
  return lockedUntil !== undefined && at < lockedUntil
}

async function proofOf(digits: string, salt: Uint8Array): Promise<Uint8Array> {
  const typed = new TextEncoder().encode(digits)
  const key = await crypto.subtle.importKey('raw', typed, 'PBKDF2', false, ['deriveBits'])
  const how = { name: 'PBKDF2', hash: 'SHA-256', salt: Uint8Array.from(salt), iterations: ROUNDS }
  return new Uint8Array(await crypto.subtle.deriveBits(how, key, 256))
}

function same(a: Uint8Array, b: Uint8Array): boolean {
  return a.length === b.length && a.every((byte, at) => byte === b[at])
}
