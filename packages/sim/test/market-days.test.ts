import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { failureLines, reportLines, runSeeds, type Swarm, simulate, swarmOf } from '../src/index.ts'

/** Another number explores other markets: the pipeline takes it from the commit. */
const firstSeed = Number(process.env['CHO40_SIM_SEED'] ?? 20_261_121)
const budgetMs = Number(process.env['CHO40_SIM_MS'] ?? 40_000)
const STEPS = 1_200

/** Every market that ever failed, with what was laid over the mix that its seed draws. */
type Regression = {
  readonly seed: number
  readonly steps: number
  readonly was: string
  readonly mix: Mix
}
type Mix = { readonly [Part in keyof Swarm]?: Partial<Swarm[Part]> }

const regressions = JSON.parse(
  readFileSync(new URL('../regressions.json', import.meta.url), 'utf8'),
) as Regression[]

test.each(regressions)('seed $seed failed once: $was', async ({ seed, steps, mix }) => {
  const swarm = mixed(swarmOf(seed), mix)
  const outcome = await simulate({ seed, steps, options: { swarm } })
  expect(outcome.violations.length === 0 ? [] : failureLines(outcome)).toEqual([])
})

test(`market days from seed ${firstSeed}: nothing lost, nothing doubled, no match wrong`, async () => {
  const started = performance.now()
  const budget = { ms: budgetMs, now: () => performance.now() }
  const report = await runSeeds({ firstSeed, seeds: 1_000_000, steps: STEPS, budget })
  console.log(reportLines(report, (performance.now() - started) / 1000).join('\n'))
  expect(report.failed ? failureLines(report.failed) : []).toEqual([])
  expect(report.tally.wrong).toBe(0)
  expect(report.tally.automatic).toBeGreaterThan(0)
  expect(recallOf(report.tally.recall, 'qr/scanned')).toBeGreaterThanOrEqual(0.999)
  expect(recallOf(report.tally.recall, 'typed/typed')).toBeGreaterThanOrEqual(0.985)
}, 600_000)

function mixed(drawn: Swarm, mix: Mix): Swarm {
  const parts = Object.entries(mix).map(([name, part]) => {
    const before = drawn[name as keyof Swarm]
    const isRates = typeof before === 'object' && !Array.isArray(before)
    return [name, isRates ? { ...(before as object), ...(part as object) } : part]
  })
  return { ...drawn, ...(Object.fromEntries(parts) as Partial<Swarm>) }
}

function recallOf(
  recall: Readonly<Record<string, { readonly expected: number; readonly matched: number }>>,
  name: string,
): number {
  const { expected, matched } = recall[name] ?? { expected: 0, matched: 0 }
  return expected === 0 ? 1 : matched / expected
}
