import { performance } from 'node:perf_hooks'
import { shareOf } from './load.ts'
import { type Answer, type Wish, wire } from './shop-wire.ts'

/** One client with a connection that it keeps. */
export type Client = (url: string, wish?: Wish) => Promise<Answer>

export type Figures = {
  /** How many were done, and how many a second. */
  readonly done: number
  readonly rate: number
  readonly p50: number
  readonly p99: number
  readonly failures: number
  readonly why: string | undefined
}

/** Work that a client does from beginning to end; a throw is a failure, which counts as nothing done. */
export type Work = (client: Client, n: number) => Promise<void>

/**
 * Does `count` pieces of work with so many clients at once, each waiting for its answers, for
 * `seconds` at most. What fails is counted and not part of the rate.
 */
export async function worked(
  work: Work,
  of: { readonly from: number; readonly count: number; readonly clients: number },
  seconds = 6,
): Promise<Figures> {
  let next = of.from
  const times: number[] = []
  let failures = 0
  let why: string | undefined
  const started = performance.now()
  const some = async () => {
    const own = wire()
    while (next < of.from + of.count && performance.now() - started < seconds * 1_000) {
      const n = next
      next += 1
      const from = performance.now()
      try {
        await work((url, wish) => own.ask(url, wish), n)
        times.push(performance.now() - from)
      } catch (error) {
        failures += 1
        why ??= error instanceof Error ? error.message : String(error)
      }
    }
    own.close()
  }
  await Promise.all(Array.from({ length: of.clients }, some))
  const done = times.length
  const rate = done / ((performance.now() - started) / 1_000)
  return { done, rate, p50: shareOf(times, 0.5), p99: shareOf(times, 0.99), failures, why }
}
