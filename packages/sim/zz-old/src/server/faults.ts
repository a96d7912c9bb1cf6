import { later, type World } from '../world.ts'
import type { WireFault } from './database-wire.ts'

/** Before a step: maybe the process will die in it, or the disk refuse a write. */
export function armFaults(world: World): void {
  const random = world.random.faults
  const { death, diskError } = world.swarm.server
  if (random.chance(death)) {
    const faults: readonly [WireFault, ...WireFault[]] = [
      { kind: 'dies', after: random.below(40) },
      { kind: 'dies-before-commit' },
      { kind: 'dies-after-commit' },
    ]
    world.server.arm(random.pick(faults))
  } else if (random.chance(diskError)) {
    world.server.arm({ kind: 'disk-error', after: random.below(25) })
  }
}

/** After a step: a dead process is started again some time later. */
export function tendServer(world: World, deathsBefore: number): void {
  world.server.disarm()
  if (world.server.deaths === deathsBefore) return
  world.notebook.tally.deaths += 1
  later(world, world.random.faults.between(500, 120_000), {
    name: 'server starts again',
    act: () => {
      if (!world.server.up) world.server.start()
      return 'up'
    },
  })
}
