import { dong, formatDong, formatMarketTime, isInstant, isMarketDay } from '@cho40/values'

export type Facts = Readonly<Record<string, unknown>>

/** Fills `{name}` from facts: amounts as `45.000`, instants as `07:42`, days as `21/11/2026`. */
export function say(text: string, facts: Facts): string {
  return text.replace(/\{(\w+)\}/g, (hole, name: string) => {
    const fact = facts[name]
    if (typeof fact === 'number') return formatDong(dong(fact), '')
    if (isInstant(fact)) return formatMarketTime(fact)
    if (isMarketDay(fact)) return shortDay(fact)
    return typeof fact === 'string' ? fact : hole
  })
}

/** `21/11/2026`. */
export function shortDay(day: string): string {
  const [year, month, date] = day.split('-')
  return `${date}/${month}/${year}`
}
