import { dong, formatDong, formatMarketTime, isInstant, isMarketDay } from '@cho40/values'

export type Facts = Readonly<Record<string, unknown>>

/**
 * Fills `{name}` from facts: amounts as `45.000`, instants as `07:42`, days as `21/11/2026`.
 * `{n|sale waits|sales wait}` is how many, and the words for one or for any other number.
 */
export function say(text: string, facts: Facts): string {
  return text.replace(/\{(\w+)((?:\|[^|}]*){2})?\}/g, (hole, name: string, forms?: string) => {
    const shown = shownFact(facts[name])
    if (shown === undefined || forms === undefined) return shown ?? hole
    const [, one, many] = forms.split('|')
    return `${shown} ${shown === '1' ? one : many}`
  })
}

function shownFact(fact: unknown): string | undefined {
  if (typeof fact === 'number') return formatDong(dong(fact), '')
  if (isInstant(fact)) return formatMarketTime(fact)
  if (isMarketDay(fact)) return shortDay(fact)
  return typeof fact === 'string' ? fact : undefined
}

/** `21/11/2026`. */
export function shortDay(day: string): string {
  const [year, month, date] = day.split('-')
  return `${date}/${month}/${year}`
}
