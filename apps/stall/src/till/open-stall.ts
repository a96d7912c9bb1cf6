import type { SessionView, StallId } from '@cho40/contract'
import { note, noted } from '../store/rows.ts'
import type { CallProblem } from '../wire/call.ts'
import { loadSales } from './sales.ts'
import { newId, type Till, today } from './till.ts'

/** Chooses the stall to sell at and shows what this phone knows of it; the network may come later. */
export async function openStall(till: Till, stallId: StallId): Promise<void> {
  const device = newId(till, 'device')
  const stall = await till.keep.write(['notes'], async (hand) => {
    note(hand, 'chosen', stallId)
    // A device id belongs to one stall, so that each stall sees its sequence without gaps.
    if (!(await noted(hand, `device:${stallId}`))) note(hand, `device:${stallId}`, device)
    return noted(hand, `stall:${stallId}`)
  })
  const { stall: _, ...others } = till.state
  till.state = others
  till.set({ stallId, day: today(till), strays: [], dayClosed: false, ...(stall && { stall }) })
  await loadSales(till, stallId)
  till.wake()
}

/** Notes what a failed call says about the link; true when the server itself answered. */
export function meet(till: Till, problem: CallProblem): boolean {
  if (problem.type === 'Unreachable') {
    till.set({ link: 'offline' })
    return false
  }
  till.set({ link: 'online', ...(problem.type === 'NotSignedIn' && { mustSignIn: true }) })
  return true
}

/** Shows that a person is signed in, and opens the stall if there is no choice to make. */
export async function beginSession(till: Till, session: SessionView): Promise<void> {
  const chosen = await till.keep.write(['notes'], (hand) => {
    note(hand, 'session', session)
    return noted(hand, 'chosen')
  })
  till.set({ session, mustSignIn: false, signIn: NOBODY })
  const { stalls } = session
  const only = stalls.length === 1 ? stalls[0] : stalls.find(({ id }) => id === chosen)
  if (only !== undefined) await openStall(till, only.id)
  till.edge.go({ name: 'sell' })
}

export const NOBODY = { phone: '', pin: '', field: 'phone', busy: false } as const
