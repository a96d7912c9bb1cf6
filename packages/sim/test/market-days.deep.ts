import { expect, test } from 'vitest'
import { failureLines, reportLines, runSeeds } from '../src/index.ts'

const firstSeed = Number(process.env['CHO40_SIM_SEED'] ?? 40_000_000)
const wanted = Number(process.env['CHO40_SIM_STEPS'] ?? 5_000_000)
const STEPS = 1_200

test(`${wanted} steps from seed ${firstSeed}`, async () => {
  const seeds = Math.ceil(wanted / STEPS)
  const started = performance.now()
  const seconds = () => (performance.now() - started) / 1000
  const report = await runSeeds({ firstSeed, seeds, steps: STEPS }, (so) => {
    if (so.seeds % 100 === 0) console.log(reportLines(so, seconds()).slice(0, 2).join(' · '))
  })
  console.log(reportLines(report, seconds()).join('\n'))
  expect(report.failed ? failureLines(report.failed) : []).toEqual([])
  expect(report.tally.wrong).toBe(0)
})
