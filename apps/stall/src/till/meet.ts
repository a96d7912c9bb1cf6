import type { CallProblem } from '../wire/call.ts'
import type { Till } from './till.ts'

/** Notes what a failed call says about the link; true when the server itself answered. */
export function meet(till: Till, problem: CallProblem): boolean {
  if (problem.type === 'Unreachable') {
    till.set({ link: 'offline' })
    return false
  }
  till.set({ link: 'online', ...(problem.type === 'NotSignedIn' && { mustSignIn: true }) })
  return true
}
