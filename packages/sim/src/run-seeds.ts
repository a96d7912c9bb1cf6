import { addUp, newTally, type Tally } from './judge/notebook.ts'
import { type Outcome, simulate } from './simulate.ts'

export type SeedsToRun = {
  readonly firstSeed: number
  readonly seeds: number
  /** Events of each run before it calms down. */
  readonly steps: number
  /** Ends before the next seed once so many events have happened in all. */
  readonly untilSteps?: number
  /** The same for transfers in the books. */
  readonly untilTransfers?: number
}

export type SeedsReport = {
  /** Seeds that were run, the failed one included. */
  readonly seeds: number
  readonly tally: Tally
  /** The first run in which something was wrong; the rest is not run. */
  readonly failed?: Outcome
}

/** Runs seed after seed until all are done, enough has happened or one fails. */
export async function runSeeds(
  order: SeedsToRun,
  onProgress: (report: SeedsReport) => void = () => undefined,
): Promise<SeedsReport> {
  const { firstSeed, seeds, steps } = order
  const { untilSteps = Number.POSITIVE_INFINITY, untilTransfers = Number.POSITIVE_INFINITY } = order
  const tally = newTally()
  let done = 0
  for (let seed = firstSeed; seed < firstSeed + seeds; seed += 1) {
    if (tally.steps >= untilSteps || tally.transfers >= untilTransfers) break
    const outcome = await simulate({ seed, steps })
    done += 1
    addUp(tally, outcome.tally)
    if (outcome.violations.length > 0) return { seeds: done, tally, failed: outcome }
    onProgress({ seeds: done, tally })
  }
  return { seeds: done, tally }
}
