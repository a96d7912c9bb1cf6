/** What somebody may have meant: the one known word that is at most two slips away. */
export function nearest(found: string, known: readonly string[]): string | undefined {
  if (found.length > LONGEST) return undefined
  const near = known
    .map((word) => ({ word, slips: slips(found.toLowerCase(), word) }))
    .toSorted((a, b) => a.slips - b.slips)
  const [best, second] = near
  if (!best || best.slips > MOST_SLIPS || best.slips >= best.word.length / 2) return undefined
  return second?.slips === best.slips ? undefined : best.word
}

const LONGEST = 40
const MOST_SLIPS = 2

/** Letters added, left out, changed, or swapped with the next one (optimal string alignment). */
function slips(a: string, b: string): number {
  let before: number[] = []
  let last = Array.from({ length: b.length + 1 }, (_, at) => at)
  for (let i = 1; i <= a.length; i += 1) {
    const row = [i]
    for (let j = 1; j <= b.length; j += 1) {
      const changed = (last[j - 1] ?? 0) + (a[i - 1] === b[j - 1] ? 0 : 1)
      const swapped = i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1]
      const ways = [changed, (last[j] ?? 0) + 1, (row[j - 1] ?? 0) + 1]
      if (swapped) ways.push((before[j - 2] ?? 0) + 1)
      row.push(Math.min(...ways))
    }
    before = last
    last = row
  }
  return last[b.length] ?? 0
}
