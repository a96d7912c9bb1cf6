import type { Pairing } from '@cho40/contract'
import { note } from '../store/rows.ts'
import { type CallProblem, tell } from '../wire/call.ts'
import { beginSession } from './begin-session.ts'
import { meet } from './meet.ts'
import { thisPhone } from './this-phone.ts'
import type { Till } from './till.ts'

/** Of the phone that shows a code, or of the one that reads it. */
export type PairingDesk = {
  readonly shown?: Pairing
  readonly busy?: true
  readonly problem?: CallProblem
  readonly noCamera?: true
  /** The code that was refused: a camera reads it again and again. */
  readonly tried?: string
}

/** Has the market make a code that lets another phone in as this person, once and for two minutes. */
export async function askPairing(till: Till): Promise<void> {
  const { stallId } = till.state
  if (stallId === undefined || till.state.pairing?.busy) return
  till.set({ pairing: { busy: true } })
  const made = await tell('devices.pair', { stallId })
  if (!made.ok) meet(till, made.problem)
  till.set({ pairing: made.ok ? { shown: made.value } : { problem: made.problem } })
}

const ADDRESS = /#join\/([\w-]{20,64})$/

/** What the code on the screen holds: the till’s own address, so that any camera opens it. */
export function pairingAddress({ code }: Pairing): string {
  return `${location.origin}${location.pathname}#join/${code}`
}

/** The code in what a camera read, or in the address itself. */
export function codeIn(text: string): string | undefined {
  return ADDRESS.exec(text)?.[1]
}

/** Comes in by the other phone’s code, as a device of its own, so that no two share a log. */
export async function join(till: Till, code: string): Promise<void> {
  const { session, pairing } = till.state
  if (session !== undefined || pairing?.busy || pairing?.tried === code) return
  till.set({ pairing: { busy: true } })
  const device = await thisPhone(till)
  const come = await tell('devices.redeem', { code, device })
  if (!come.ok) {
    meet(till, come.problem)
    return till.set({ pairing: { problem: come.problem, tried: code } })
  }
  const { stallId, session: opened } = come.value
  await till.keep.write(['notes'], async (hand) => note(hand, 'chosen', stallId))
  till.set({ pairing: {} })
  await beginSession(till, opened)
}
