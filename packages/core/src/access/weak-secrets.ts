import type { Problem } from '@cho40/contract'
import { isGuessedFirst } from './guessed-first.ts'

/** Tried first by everybody who guesses; years and dates are as common and too many to list. */
const COMMON_PINS: ReadonlySet<string> = new Set([
  '112233',
  '121212',
  '123123',
  '123321',
  '159753',
  '147258',
  '147369',
  '258369',
  '369258',
  '102030',
  '131313',
  '202020',
  '252525',
  '112211',
  '121314',
  '246810',
  '135790',
  '159357',
])

/** Why a new PIN is too easily guessed, if it is. */
export function weakPin(pin: string, phone: string): Problem | undefined {
  const figures = Array.from(pin, Number)
  const steps = figures.slice(1).map((figure, i) => figure - (figures[i] ?? 0))
  const even = steps.every((step) => step === steps[0] && Math.abs(step) <= 1)
  const own = phone.includes(pin)
  return even || own || COMMON_PINS.has(pin) ? tooEasy('pin') : undefined
}

/** Why a new password is too easily guessed, if it is. */
export function weakPassword(password: string, phone: string): Problem | undefined {
  return isGuessedFirst(password, phone) ? tooEasy('password') : undefined
}

/** A secret that others try, or know. */
export function tooEasy(path: 'pin' | 'password'): Problem {
  return { type: 'InvalidInput', issues: [{ path, message: 'too easy to guess' }] }
}
