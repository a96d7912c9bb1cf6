import type { Movement } from '../bank/bank.ts'
import type { World } from '../world.ts'
import { decidedMovements } from './decided-movements.ts'
import { accuse } from './notebook.ts'

/** Each payout as it must stand when all is told, where nobody put a hand to it. */
export function judgePayouts(world: World): void {
  const { notebook, server, bank } = world
  const isDecided = decidedMovements(world)
  const lines = new Map<string, Movement[]>()
  for (const movement of bank.movements) {
    const { payout } = movement.purpose
    if (payout) lines.set(payout.code, [...(lines.get(payout.code) ?? []), movement])
  }
  const stateOf = server.database.prepare('select state from cho_payout where id = ?').pluck()
  for (const payout of notebook.payouts.values()) {
    const own = lines.get(payout.code) ?? []
    if (payout.touched || payout.bank !== 'right' || own.some(isDecided)) continue
    // Two apps in a thousand spoil no payout here: the code stands in the memo as it was given.
    const expected = payout.returned ? 'returned' : 'paid'
    const state = String(stateOf.get(payout.id))
    const recall = (notebook.tally.recall[`payout/${expected}`] ??= { expected: 0, matched: 0 })
    recall.expected += 1
    if (state === expected) recall.matched += 1
    else accuse(notebook, 'a payout is as the bank made it', { ...payout, state, expected })
  }
}
