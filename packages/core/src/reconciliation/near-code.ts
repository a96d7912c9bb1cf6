import { foldText } from '@cho40/values'

/** More wrong symbols than this, and chance makes as good a likeness. */
const MAX_WRONG = 3

/**
 * How many symbols a memo is off a code at best; undefined when it has nothing like it. Wherever the
 * memo has the prefix, or most of the code's end, as many symbols are compared, one more or fewer
 * allowed. Only for suggestions: the scanner's rules for the machine are far stricter.
 */
export function nearCode(memo: string, code: string): number | undefined {
  const text = foldText(memo).replace(/[^A-Z0-9]/g, '')
  let best = MAX_WRONG + 1
  for (const start of startsIn(text, code)) {
    for (const length of [code.length, code.length - 1, code.length + 1]) {
      best = Math.min(best, distance(text.slice(start, start + length), code, best))
    }
  }
  return best <= MAX_WRONG ? best : undefined
}

function startsIn(text: string, code: string): Set<number> {
  const starts = new Set<number>()
  for (let at = text.indexOf('KX'); at >= 0; at = text.indexOf('KX', at + 1)) starts.add(at)
  // The prefix itself may be what is broken: then the tail is looked for.
  const tail = code.slice(-5)
  for (let at = text.indexOf(tail); at >= 0; at = text.indexOf(tail, at + 1)) {
    starts.add(Math.max(0, at - (code.length - tail.length)))
  }
  return starts
}

/** Insertions, deletions and changes that make `a` into `b`; stops caring at `limit`. */
function distance(a: string, b: string, limit: number): number {
  let row = Array.from({ length: b.length + 1 }, (_, j) => j)
  for (let i = 1; i <= a.length; i += 1) {
    const next = [i]
    for (let j = 1; j <= b.length; j += 1) {
      const change = (row[j - 1] ?? 0) + (a[i - 1] === b[j - 1] ? 0 : 1)
      next.push(Math.min(change, (row[j] ?? 0) + 1, (next[j - 1] ?? 0) + 1))
    }
    if (Math.min(...next) >= limit) return limit
    row = next
  }
  return row[b.length] ?? limit
}
