const isDeep = process.env['CHO40_FAULTS'] === 'deep'

/** How many faults a run injects: few in a short run, twenty times as many unless said in a deep one. */
export function howMany(short: number, deep = short * 20): number {
  return isDeep ? deep : short
}

/** Other faults with every seed, the same ones for the same seed; a failing run names its own. */
export const SEED = Number(process.env['CHO40_FAULTS_SEED'] ?? Date.now() % 1_000_000)

/** One line a test, so that a run shows what it has tried and not only that it passed. */
export function report(name: string, counts: Readonly<Record<string, number | string>>): void {
  const said = Object.entries(counts).map(([what, count]) => `${what} ${count}`)
  process.stdout.write(`[faults] ${name}: ${said.join(', ')} (seed ${SEED})\n`)
}

/** The value below which `share` of the numbers lie. */
export function percentile(numbers: readonly number[], share: number): number {
  const sorted = numbers.toSorted((a, b) => a - b)
  return Math.round(sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? 0)
}
