export type Figures = { readonly rate: number; readonly p50: number; readonly p99: number }

export function figuresOf(times: readonly number[], seconds: number): Figures {
  return { rate: times.length / seconds, p50: shareOf(times, 0.5), p99: shareOf(times, 0.99) }
}

export function median(values: readonly number[]): number {
  return shareOf(values, 0.5)
}

function shareOf(values: readonly number[], share: number): number {
  const sorted = values.toSorted((a, b) => a - b)
  return sorted[Math.floor(sorted.length * share)] ?? Number.NaN
}

export function print(what: string, { rate, p50, p99 }: Figures, more = ''): void {
  const figures = `${rate.toFixed(0).padStart(6)}/s  p50 ${p50.toFixed(2)} ms  p99 ${p99.toFixed(2)} ms`
  console.log(`${what.padEnd(46)} ${figures}  ${more}`.trimEnd())
}
