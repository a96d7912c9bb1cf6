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
  const words = wordsOf(stalls)
  return stalls.filter(({ people }, at) => {
    const isNumber = digits.length >= 3 && people.some(({ phone }) => phone.includes(digits))
    return isNumber || words[at]?.includes(wanted) === true
  })
}

const folded = new WeakMap<readonly BoardStallView[], readonly string[]>()
/** Between stalls and between the words of one; nobody types them. */
const STALL = '\u0000'
const WORD = '\n'

/** What each stall is found by, folded once for all letters of a search, and in one piece: ten thousand take a frame. */
function wordsOf(stalls: readonly BoardStallView[]): readonly string[] {
  const before = folded.get(stalls)
  if (before) return before
  const all = stalls.map(({ number, name, zone, goods, people }) =>
    [number, name, zone ?? '', goods ?? '', ...people.map((one) => one.name)].join(WORD),
  )
  const words = foldText(all.join(STALL)).split(STALL)
  folded.set(stalls, words)
  return words
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
