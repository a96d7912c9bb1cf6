import { performance } from 'node:perf_hooks'

export type Figures = {
  readonly rate: number
  readonly p50: number
  readonly p99: number
  /** Microseconds of the processor for each: what stays nearly the same on a busy machine. */
  readonly cpu?: number
}

export function figuresOf(times: readonly number[], seconds: number): Figures {
  return { rate: times.length / seconds, p50: shareOf(times, 0.5), p99: shareOf(times, 0.99) }
}

/** Starts two clocks, the wall's and the processor's; what it returns reads both. */
export function stopwatch(): (times: readonly number[]) => Required<Figures> {
  const started = performance.now()
  const before = process.cpuUsage()
  return (times) => {
    const { user, system } = process.cpuUsage(before)
    const seconds = (performance.now() - started) / 1_000
    return { ...figuresOf(times, seconds), cpu: (user + system) / times.length }
  }
}

export function median(values: readonly number[]): number {
  return shareOf(values, 0.5)
}

function shareOf(values: readonly number[], share: number): number {
  const sorted = values.toSorted((a, b) => a - b)
  return sorted[Math.floor(sorted.length * share)] ?? Number.NaN
}

export function print(what: string, { rate, p50, p99, cpu }: Figures, more = ''): void {
  const processor = cpu === undefined ? '' : `  ${cpu.toFixed(0)} µs of processor`
  const figures =
    `${rate.toFixed(0).padStart(6)}/s  p50 ${p50.toFixed(2)} ms  p99 ${p99.toFixed(2)} ms` +
    processor
  console.log(`${what.padEnd(46)} ${figures}  ${more}`.trimEnd())
}
