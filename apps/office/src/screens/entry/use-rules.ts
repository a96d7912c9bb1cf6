import type { ValueRule } from '@cho40/contract'
import { useAsk } from '../../wire/use-ask.ts'

const KEY = 'cho40.value-rules'

function kept(): readonly ValueRule[] | undefined {
  try {
    const rules: unknown = JSON.parse(localStorage.getItem(KEY) ?? 'null')
    return Array.isArray(rules) ? (rules as readonly ValueRule[]) : undefined
  } catch {
    return undefined
  }
}

function keep(rules: readonly ValueRule[]): void {
  try {
    localStorage.setItem(KEY, JSON.stringify(rules))
  } catch {
    // Without a store the form needs the server once more; nothing is lost.
  }
}

/** What may be entered: asked once, and kept so that the form opens without a network. */
export function useRules() {
  const asked = useAsk('adoption.values.rules', undefined)
  if (asked.value) keep(asked.value)
  return { rules: asked.value ?? kept(), problem: asked.problem, again: asked.again }
}
