import { newTally, type Tally } from './judge/notebook.ts'
import { type Outcome, simulate } from './simulate.ts'

export type SeedsToRun = {
  readonly firstSeed: number
  readonly seeds: number
  /** Events of each run before it calms down. */
  readonly steps: number
  /** Ends before the next seed when so many milliseconds have gone by on `now`. */
  readonly budget?: { readonly ms: number; readonly now: () => number }
}

export type SeedsReport = {
  /** Seeds that were run, the failed one included. */
  readonly seeds: number
  readonly tally: Tally
  /** The first run in which something was wrong; the rest is not run. */
  readonly failed?: Outcome
}

/** Runs seed after seed until all are done, the time is up or one fails. */
export async function runSeeds(
  { firstSeed, seeds, steps, budget }: SeedsToRun,
  onProgress: (report: SeedsReport) => void = () => undefined,
): Promise<SeedsReport> {
  const tally = newTally()
  const started = budget?.now() ?? 0
  let done = 0
  for (let seed = firstSeed; seed < firstSeed + seeds; seed += 1) {
    if (budget && budget.now() - started >= budget.ms) break
    const outcome = await simulate({ seed, steps })
    done += 1
    addUp(tally, outcome.tally)
    if (outcome.violations.length > 0) return { seeds: done, tally, failed: outcome }
    onProgress({ seeds: done, tally })
  }
  return { seeds: done, tally }
}

function addUp(sum: Tally, { recall, ...counts }: Tally): void {
  for (const name of Object.keys(counts) as (keyof typeof counts)[]) sum[name] += counts[name]
  for (const [name, { expected, matched }] of Object.entries(recall)) {
    const all = (sum.recall[name] ??= { expected: 0, matched: 0 })
    all.expected += expected
    all.matched += matched
  }
}
