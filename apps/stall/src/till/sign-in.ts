import { tell } from '../wire/call.ts'
import { beginSession } from './begin-session.ts'
import type { SignInState } from './state.ts'
import { thisPhone } from './this-phone.ts'
import type { Till } from './till.ts'

const PHONE_DIGITS = 10
const PIN_DIGITS = 6

/** What was typed, or pasted, into one of the two fields. */
export function fillSignIn(till: Till, field: SignInState['field'], typed: string): void {
  const { problem: _, ...signIn } = till.state.signIn
  const text = field === 'pin' ? typed.replace(/\D/g, '') : typed.replace(/[^\d+]/g, '')
  const full = field === 'phone' && /^0\d{9}$/.test(text)
  const limit = field === 'pin' ? PIN_DIGITS : PHONE_DIGITS + 2
  till.set({
    signIn: { ...signIn, [field]: text.slice(0, limit), field: full ? 'pin' : field },
  })
}

export function isComplete({ phone, pin }: SignInState): boolean {
  return phone.length >= PHONE_DIGITS && pin.length === PIN_DIGITS
}

export async function signIn(till: Till): Promise<void> {
  const { signIn } = till.state
  if (signIn.busy || !isComplete(signIn)) return
  const { problem: _, ...clean } = signIn
  till.set({ signIn: { ...clean, busy: true } })
  const { phone, pin } = signIn
  const session = await tell('session.open', { phone, pin, device: await thisPhone(till) })
  if (session.ok) return beginSession(till, session.value)
  till.set({ signIn: { ...clean, pin: '', field: 'pin', busy: false, problem: session.problem } })
}
