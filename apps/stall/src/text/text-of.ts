import type { CallProblem } from '../wire/call.ts'
import { type Facts, say } from './say.ts'
import type { Text, TextKey } from './vi.ts'

export type Speak = (key: TextKey, facts?: Facts) => string

export function speakIn(text: Text): Speak {
  return (key, facts = {}) => say(text[key], facts)
}

/** A problem in words, with its own facts. One that the stall should never meet shows its name. */
export function problemText(text: Text, problem: CallProblem): string {
  if (problem.type === 'Unreachable') return text['signin.offline']
  const known: Partial<Record<string, string>> = text
  return say(known[problem.type] ?? problem.type, problem)
}
