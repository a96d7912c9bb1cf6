import { type Instant, instantFromMs, instantToMs } from '@cho40/values'
import { note, noted } from '../store/rows.ts'
import { change, type KeptPin, shut } from './pin.ts'
import { now, type Till } from './till.ts'

const DIGITS = 6
const TRIES = 5
const LOCK_MS = 15 * 60_000
/** Long enough to look something up, short enough for a phone that lies on a stall. */
const OPEN_MS = 5 * 60_000
/** A cheap phone takes about a second for these; six digits hold off a neighbour, not a laboratory. */
const ROUNDS = 200_000

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

let timer: ReturnType<typeof setTimeout> | undefined

function opened(till: Till): void {
  till.set({ pin: { isSet: true, open: true, typed: '' } })
  // Of an earlier opening; it would shut this one too soon.
  clearTimeout(timer)
  timer = setTimeout(() => shut(till), OPEN_MS)
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
