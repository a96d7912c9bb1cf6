import { expect } from 'vitest'
import { failureLines, reportLines, runSeeds, type SeedsReport } from '../src/index.ts'
import { seedOfRun } from './seed-of-run.ts'

/** Steps of one market day before it calms down. */
const STEPS = 1_200
/** The second half begins so far behind the first that they never meet. */
const HALF = 500_000_000

/**
 * One half of a run's market days, so that two workers do one each. Prints what came of it, and
 * expects that nothing was lost, doubled or matched wrongly.
 */
export async function halfOfTheDays(
  half: 'first' | 'second',
  wanted: number,
  onProgress: (lines: readonly string[]) => void = () => undefined,
): Promise<void> {
  const firstSeed = seedOfRun() + (half === 'first' ? 0 : HALF)
  const started = performance.now()
  const linesOf = (report: SeedsReport) => reportLines(report, (performance.now() - started) / 1000)
  const report = await runSeeds(
    { firstSeed, seeds: 1_000_000, steps: STEPS, untilSteps: wanted / 2 },
    (soFar) => {
      if (soFar.seeds % 100 === 0) onProgress(linesOf(soFar))
    },
  )
  console.log([`from seed ${firstSeed}`, ...linesOf(report)].join('\n'))
  expect(report.failed ? failureLines(report.failed) : []).toEqual([])
  expect(report.tally.steps).toBeGreaterThanOrEqual(wanted / 2)
  expect(report.tally.wrong).toBe(0)
  expect(report.tally.automatic).toBeGreaterThan(0)
  const { recall } = report.tally
  expect(shareOf(recall['qr/scanned'])).toBeGreaterThanOrEqual(0.999)
  expect(shareOf(recall['typed/typed'])).toBeGreaterThanOrEqual(0.985)
}

/** How many steps a run takes: `CHO40_SIM_STEPS`, or as many as said. */
export function wantedSteps(unlessSaid: number): number {
  return Number(process.env['CHO40_SIM_STEPS'] ?? unlessSaid)
}

function shareOf(found: { readonly expected: number; readonly matched: number } | undefined) {
  return found === undefined || found.expected === 0 ? 1 : found.matched / found.expected
}
