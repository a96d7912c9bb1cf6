import { execFileSync } from 'node:child_process'

const WITHOUT_HISTORY = 20_261_121

/**
 * Where a run's seeds begin: `CHO40_SIM_SEED`, or the commit, so that each one explores other
 * markets while a tree that is being worked on sees the same ones again. An unpacked archive without
 * history has a number of its own.
 */
export function seedOfCommit(): number {
  const said = process.env['CHO40_SIM_SEED']
  if (said !== undefined && /^\d{1,10}$/.test(said)) return Number(said)
  try {
    const commit = execFileSync('git', ['rev-parse', 'HEAD'], {
      cwd: import.meta.dirname,
      encoding: 'utf8',
      stdio: ['ignore', 'pipe', 'ignore'],
    })
    return Number.parseInt(commit.slice(0, 7), 16)
  } catch {
    return WITHOUT_HISTORY
  }
}
