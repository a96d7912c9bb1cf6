import type { BoardStallView } from '@cho40/contract'
import { foldText } from '@cho40/values'

/** Stalls whose number, name, zone, goods or sellers hold the words, marks or not. */
export function foundStalls(
  stalls: readonly BoardStallView[],
  find: string,
): readonly BoardStallView[] {
  const wanted = foldText(find).trim()
  if (wanted === '') return stalls
  const digits = find.replace(/\D/g, '')
  return stalls.filter(({ number, name, zone, goods, people }) => {
    const words = [number, name, zone ?? '', goods ?? '', ...people.map((one) => one.name)]
    const isNumber = digits.length >= 3 && people.some(({ phone }) => phone.includes(digits))
    return isNumber || words.some((word) => foldText(word).includes(wanted))
  })
}

/** Stalls by zone, zones by name; those without one come last. */
export function byZone(
  stalls: readonly BoardStallView[],
): readonly (readonly [zone: string | null, stalls: readonly BoardStallView[]])[] {
  const zones = new Map<string | null, BoardStallView[]>()
  for (const stall of stalls) zones.set(stall.zone, [...(zones.get(stall.zone) ?? []), stall])
  const byName = new Intl.Collator('vi', { numeric: true })
  return [...zones].toSorted(([a], [b]) => {
    if (a === null || b === null) return a === b ? 0 : a === null ? 1 : -1
    return byName.compare(a, b)
  })
}
