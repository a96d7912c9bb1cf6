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

/** What each stall is found by, of the first ones as far as they were folded. */
const folded = new WeakMap<readonly BoardStallView[], string[]>()
/** Between stalls and between the words of one; nobody types them. */
const STALL = '\u0000'
const WORD = '\n'

function wordsOf(stalls: readonly BoardStallView[]): readonly string[] {
  return foldedTo(stalls, stalls.length)
}

/** So many are folded in one piece, for one text is folded faster than many, without anybody noticing. */
const PIECE = 500

/**
 * Folds the words of all stalls little by little before anybody seeks: ten thousand at once would hold
 * up the first letter. Calls off what is left of it.
 */
export function foldAhead(stalls: readonly BoardStallView[]): () => void {
  let timer: ReturnType<typeof setTimeout> | undefined
  const fold = (): void => {
    const done = folded.get(stalls)?.length ?? 0
    if (done >= stalls.length) return
    foldedTo(stalls, done + PIECE)
    timer = setTimeout(fold)
  }
  timer = setTimeout(fold)
  return () => clearTimeout(timer)
}

/** The words of the first `count`; each stall is folded once for all letters of all searches. */
function foldedTo(stalls: readonly BoardStallView[], count: number): readonly string[] {
  const words = folded.get(stalls) ?? []
  folded.set(stalls, words)
  const more = stalls.slice(words.length, count)
  if (more.length === 0) return words
  const all = more.map(({ number, name, zone, goods, people }) =>
    [number, name, zone ?? '', goods ?? '', ...people.map((one) => one.name)].join(WORD),
  )
  for (const one of foldText(all.join(STALL)).split(STALL)) words.push(one)
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
