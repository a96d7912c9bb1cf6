import type { BoardStallView } from '@cho40/contract'
import { foldText } from '@cho40/values'
import { folding } from '../../parts/folding.ts'

/** Between the words of one stall; nobody types it. */
const WORD = '\n'

const { words: wordsOf, ahead } = folding<BoardStallView>(({ number, name, zone, goods, people }) =>
  [number, name, zone ?? '', goods ?? '', ...people.map((one) => one.name)].join(WORD),
)

/** Makes ready what stalls are found by, little by little; calls off what is left of it. */
export const foldAhead = ahead

/** Stalls whose number, name, zone, goods or sellers hold the words, marks or not. */
export function foundStalls(
  stalls: readonly BoardStallView[],
  find: string,
): readonly BoardStallView[] {
  const wanted = foldText(find).trim()
  if (wanted === '') return stalls
  const digits = find.replace(/\D/g, '')
  const words = wordsOf(stalls)
  return stalls.filter(({ people }, at) => {
    const isNumber = digits.length >= 3 && people.some(({ phone }) => phone.includes(digits))
    return isNumber || words[at]?.includes(wanted) === true
  })
}

/** Stalls by zone, zones by name; those without one come last. */
export function byZone(
  stalls: readonly BoardStallView[],
): readonly (readonly [zone: string | null, stalls: readonly BoardStallView[]])[] {
  const zones = new Map<string | null, BoardStallView[]>()
  for (const stall of stalls) {
    const there = zones.get(stall.zone)
    if (there) there.push(stall)
    else zones.set(stall.zone, [stall])
  }
  const byName = new Intl.Collator('vi', { numeric: true })
  return [...zones].toSorted(([a], [b]) => {
    if (a === null || b === null) return a === b ? 0 : a === null ? 1 : -1
    return byName.compare(a, b)
  })
}
