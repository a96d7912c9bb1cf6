import { marketDayOf, plusDays, startOfMarketDay } from '@cho40/values'
import { judgeAccount } from '../judge/judge-account.ts'
import { later, newId, nowOf, type SimStall, type World } from '../world.ts'
import { layoutOf, movementsOf, printed, upload } from './exports.ts'

const HOUR_MS = 3_600_000

/** Every night the statement of the last days is brought, and the books must be the bank's. */
export function planNights(world: World, stall: SimStall): void {
  const midnight = Date.parse(startOfMarketDay(plusDays(marketDayOf(nowOf(world)), 1)))
  // Before midnight by more than any booking lag, so that nothing of tonight is tomorrow's.
  const at = midnight - HOUR_MS + world.random.nights.below(HOUR_MS / 2)
  later(world, at > world.nowMs ? at - world.nowMs : at - world.nowMs + 24 * HOUR_MS, {
    name: `night at stall ${stall.index}`,
    act: async () => {
      if (world.closing) return 'over'
      planNights(world, stall)
      return bringNight(world, stall)
    },
  })
}

async function bringNight(world: World, stall: SimStall): Promise<string> {
  const to = marketDayOf(nowOf(world))
  const movements = movementsOf(world, stall, { from: plusDays(to, -400), to })
  if (movements.length === 0) return 'nothing moved'
  const bytes = await printed(movements, stall, { layout: layoutOf(world, stall), format: 'csv' })
  const id = newId('import', { nowMs: world.nowMs, random: world.random.nights })
  const outcome = await upload(world, stall, { id, bytes, dryRun: false })
  if (!outcome.startsWith('confirmed')) return outcome
  judgeAccount(world, stall)
  world.notebook.tally.nights += 1
  return outcome
}
