import type { MarketDay } from '@cho40/values'
import type { TillState } from '../till/state.ts'
import type { CallProblem } from '../wire/call.ts'
import { type Facts, say } from './say.ts'
import { type Text, type TextKey, viRest } from './vi-rest.ts'

export type { Text }
export type Speak = (key: TextKey, facts?: Facts) => string

/** The whole pack. A pack of another language brings all its texts; Vietnamese comes in two parts. */
export function textOf({ text }: TillState): Text {
  return { ...viRest, ...text }
}

export function speakIn(text: Text): Speak {
  return (key, facts = {}) => say(text[key], facts)
}

/** `Thứ Bảy 21/11/2026`, in the words of the pack. */
export function dayIn({ weekdays }: Text, day: MarketDay): string {
  const [year, month, date] = day.split('-')
  return `${weekdays.split(',')[new Date(day).getUTCDay()]} ${date}/${month}/${year}`
}

/** A problem in words, with its own facts. One that the stall should never meet shows its name. */
export function problemText(state: TillState, problem: CallProblem): string {
  if (problem.type === 'Unreachable') return textOf(state)['signin.offline']
  const known: Partial<Record<string, string>> = textOf(state)
  return say(known[problem.type] ?? problem.type, problem)
}
