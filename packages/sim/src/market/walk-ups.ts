import { move } from '../bank/move.ts'
import { codelessMemo, slippedMemo } from '../bank/payer-memo.ts'
import { later, type SimStall, type World } from '../world.ts'

const MINUTE_MS = 60_000

/** People who pay over the printed sign, without a word to the seller. */
export function planWalkUps(world: World, stall: SimStall): void {
  const random = world.random.scanners
  later(world, random.between(5 * MINUTE_MS, 60 * MINUTE_MS), {
    name: `sign of stall ${stall.index}`,
    act: () => {
      const { sign } = stall
      if (world.closing || sign === undefined) return 'over'
      planWalkUps(world, stall)
      const bare = stall.isVirtual && random.chance(0.5)
      const words = bare ? codelessMemo(random) : slippedMemo(`${sign} mua hang`, random)
      const amount = random.between(3, 90) * 1_000
      const channel = bare ? ('none' as const) : ('scanned' as const)
      const purpose = { kind: 'walk_up' as const, requests: [], channel }
      return move(world, { account: stall.index, amount, words, purpose })
    },
  })
}
