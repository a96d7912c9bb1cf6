import type { SessionView } from '@cho40/contract'
import { note, noted } from '../store/rows.ts'
import { ask, tell } from '../wire/call.ts'
import { meet } from './meet.ts'
import { NOBODY, openStall } from './open-stall.ts'
import type { Till } from './till.ts'

/** Shows that a person is signed in, and opens the stall if there is no choice to make. */
export async function beginSession(till: Till, session: SessionView): Promise<void> {
  const { page } = till.state
  const chosen = await till.keep.write(['notes'], (hand) => {
    note(hand, 'session', session)
    hand.remove('notes', 'left')
    return noted(hand, 'chosen')
  })
  till.set({ session, mustSignIn: false, signIn: NOBODY })
  const { stalls } = session
  const only = stalls.length === 1 ? stalls[0] : stalls.find(({ id }) => id === chosen)
  if (only !== undefined) await openStall(till, only.id)
  // Whoever went elsewhere while the day was still being read is not taken away from there.
  if (till.state.page === page && page.name !== 'sale') till.edge.go({ name: 'sell' })
}

/** Asks the market whether this browser is signed in, when the phone itself remembers nobody. */
export async function findSession(till: Till): Promise<void> {
  if (till.state.session !== undefined || !(await isGone(till))) return
  const current = await ask('session.current', undefined)
  if (!current.ok) meet(till, current.problem)
  else if (current.value !== null) await beginSession(till, current.value)
  till.set({ mustSignIn: false })
}

/** Tells the market of whoever left while there was no network. False while it cannot be told. */
async function isGone(till: Till): Promise<boolean> {
  if (!(await till.keep.read(['notes'], (hand) => noted(hand, 'left')))) return true
  const closed = await tell('session.close', undefined)
  if (!closed.ok) meet(till, closed.problem)
  return closed.ok
}
