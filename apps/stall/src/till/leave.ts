import { note } from '../store/rows.ts'
import { tell } from '../wire/call.ts'
import { NOBODY } from './open-stall.ts'
import { thisPhone } from './this-phone.ts'
import type { Till } from './till.ts'

/** What belongs to the person, their stall or their market, and not to the phone. */
const PERSONAL = [
  'session',
  'stall',
  'stallId',
  'bar',
  'trust',
  'closing',
  'goods',
  'oversells',
  'orders',
  'accountChange',
  'refund',
  'reading',
  'help',
] as const

/**
 * Ends the session on this phone. Refused while anything is unsent; the book itself stays here. Without a
 * network the market is told later, and until then its cookie lets nobody back in.
 */
export async function signOut(till: Till): Promise<void> {
  if (till.state.unsent > 0) return
  const closed = await tell('session.close', undefined)
  // Its name stays with it, for whoever signs in next.
  await thisPhone(till)
  await till.keep.write(['notes'], async (hand) => {
    hand.remove('notes', 'session')
    hand.remove('notes', 'chosen')
    // Whoever comes next has a lock of their own, and meets the market anew.
    hand.remove('notes', 'pin')
    hand.remove('notes', 'market-key')
    if (!closed.ok && closed.problem.type === 'Unreachable') note(hand, 'left', true)
  })
  const rest = { ...till.state }
  for (const name of PERSONAL) delete rest[name]
  till.state = rest
  till.set({
    pin: { isSet: false, open: false, typed: '' },
    sales: [],
    strays: [],
    signIn: NOBODY,
    entry: '',
  })
  till.edge.go({ name: 'sell' })
}

export async function changeLanguage(till: Till, language: string): Promise<void> {
  const text = await till.edge.loadText(language)
  await till.keep.write(['notes'], async (hand) => note(hand, 'language', language))
  till.set({ language, text })
}
