import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { failureLines, plain, type Swarm, simulate, swarmOf } from '../src/index.ts'

/** Every market that ever failed, with what was laid over the mix that its seed draws. */
type Regression = {
  readonly seed: number
  readonly steps: number
  /** `plain`: it failed before the simulator knew signs, refunds and other sources. */
  readonly world: 'plain' | 'whole'
  readonly was: string
  readonly mix: Mix
}
type Mix = { readonly [Part in keyof Swarm]?: Partial<Swarm[Part]> }

const regressions = JSON.parse(
  readFileSync(new URL('../regressions.json', import.meta.url), 'utf8'),
) as Regression[]

test.each(regressions)('seed $seed failed once: $was', async ({ seed, steps, world, mix }) => {
  const drawn = swarmOf(seed)
  const swarm = mixed(world === 'plain' ? plain(drawn) : drawn, mix)
  const outcome = await simulate({ seed, steps, options: { swarm } })
  expect(outcome.violations.length === 0 ? [] : failureLines(outcome)).toEqual([])
})

function mixed(drawn: Swarm, mix: Mix): Swarm {
  const parts = Object.entries(mix).map(([name, part]) => {
    const before = drawn[name as keyof Swarm]
    const isRates = typeof before === 'object' && !Array.isArray(before)
    return [name, isRates ? { ...(before as object), ...(part as object) } : part]
  })
  return { ...drawn, ...(Object.fromEntries(parts) as Partial<Swarm>) }
}
