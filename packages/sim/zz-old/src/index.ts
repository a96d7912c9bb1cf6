export type { Violation } from './judge/notebook.ts'
export { failureLines, reportLines } from './report-lines.ts'
export { runSeeds, type SeedsReport, type SeedsToRun } from './run-seeds.ts'
export { type Outcome, type SimOptions, simulate } from './simulate.ts'
