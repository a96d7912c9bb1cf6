import { later, type SimStall, type World } from '../world.ts'
import { decideOtherwise } from './decisions.ts'
import { giveBack } from './refunds.ts'
import { takeBackDecision, takeBackMatch, useCredit } from './second-thoughts.ts'

const MINUTE_MS = 60_000

/** Somebody at the desk gives money back, has second thoughts, and puts odd money in its place. */
export function planTeller(world: World, stall: SimStall): void {
  const random = world.random.tellers
  later(world, random.between(2 * MINUTE_MS, 40 * MINUTE_MS), {
    name: `teller of stall ${stall.index}`,
    act: () => {
      if (world.closing) return 'over'
      planTeller(world, stall)
      const { refund, undo } = world.swarm.aside
      if (random.chance(refund))
        return random.chance(0.6) ? giveBack(world, stall) : decideOtherwise(world, stall)
      if (!random.chance(undo)) return 'no time'
      const turn = random.below(3)
      if (turn === 0) return takeBackMatch(world, stall)
      return turn === 1 ? takeBackDecision(world, stall) : useCredit(world, stall)
    },
  })
}
