import { dong, formatDong, formatMarketTime, isInstant } from '@cho40/values'

export type Facts = Readonly<Record<string, unknown>>

/** Fills `{name}` from facts: amounts as `45.000`, instants as `07:42`. An unknown name stays. */
export function say(text: string, facts: Facts): string {
  return text.replace(/\{(\w+)\}/g, (hole, name: string) => {
    const fact = facts[name]
    if (typeof fact === 'number') return formatDong(dong(fact), '')
    if (isInstant(fact)) return formatMarketTime(fact)
    return typeof fact === 'string' ? fact : hole
  })
}
