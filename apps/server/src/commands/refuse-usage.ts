import { type ExitCode, WRONG_USAGE } from './exit-code.ts'
import { say } from './say.ts'
import { type UsageProblem, usageText } from './usage-problem.ts'

/** Says why, and where to read how it is done. */
export function refuseUsage(problem: UsageProblem, path: readonly string[] = []): ExitCode {
  const { vi, en } = usageText(problem)
  const help = ['cho40', ...path, '--help'].join(' ')
  say({ vi: `${vi} Xem: ${help}`, en: `${en} See: ${help}` })
  return WRONG_USAGE
}
