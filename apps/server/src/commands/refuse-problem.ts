import type { Problem } from '@cho40/contract'
import { type ExitCode, REFUSED } from './exit-code.ts'
import { problemText } from './problem-text.ts'
import { printJson, say } from './say.ts'

/** A command of the library said no: the reason in words, and as data where JSON was asked for. */
export function refuseProblem(problem: Problem, { json }: { readonly json: boolean }): ExitCode {
  if (json) printJson({ problem })
  say(problemText(problem))
  return REFUSED
}
