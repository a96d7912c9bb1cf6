import { expect, test } from 'vitest'
import regressions from '../regressions.json' with { type: 'json' }
import { failureLines, reportLines, runSeeds, simulate, swarmOf } from '../src/index.ts'

/** Another number explores other markets: the pipeline takes it from the commit. */
const firstSeed = Number(process.env['CHO40_SIM_SEED'] ?? 20_261_121)
const budgetMs = Number(process.env['CHO40_SIM_MS'] ?? 40_000)
const STEPS = 1_200

test.each(regressions)('seed $seed failed once: $was', async ({ seed, steps, mix }) => {
  const drawn = swarmOf(seed)
  const swarm = {
    ...drawn,
    payments: { ...drawn.payments, ...mix.payments },
    statements: { ...drawn.statements, ...mix.statements },
  }
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

function recallOf(
  recall: Readonly<Record<string, { readonly expected: number; readonly matched: number }>>,
  name: string,
): number {
  const { expected, matched } = recall[name] ?? { expected: 0, matched: 0 }
  return expected === 0 ? 1 : matched / expected
}
