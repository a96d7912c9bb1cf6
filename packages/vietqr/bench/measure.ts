/** One thing to time: `run` does it once, for the `at`-th input. */
export type Subject = { readonly name: string; readonly run: (at: number) => unknown }

export type Timing = {
  readonly name: string
  /** Median over the rounds, in nanoseconds a call. */
  readonly ns: number
  /** Time of this subject over that of the first, one ratio a round; low, median, high. */
  readonly ratio: readonly [low: number, median: number, high: number]
}

const ROUNDS = 11
const ROUND_MS = 60

/**
 * Times the subjects in turns, round by round, so that a busy moment of the machine meets all of
 * them; ratios are taken within a round.
 */
export function measure(subjects: readonly Subject[]): Timing[] {
  const calls = subjects.map(callsForRound)
  const rounds: number[][] = []
  for (let round = 0; round < ROUNDS; round++) {
    rounds.push(subjects.map((subject, at) => timed(subject, calls[at] ?? 1)))
  }
  return subjects.map(({ name }, at) => {
    const times = rounds.map((round) => round[at] ?? 0)
    const ratios = rounds.map((round) => (round[at] ?? 0) / (round[0] ?? 1)).sort(ascending)
    const median = middle(ratios)
    return { name, ns: middle(times), ratio: [ratios[0] ?? 0, median, ratios.at(-1) ?? 0] }
  })
}

/** Warms the subject up and finds how many calls fill a round. */
function callsForRound(subject: Subject): number {
  timed(subject, 200)
  let calls = 200
  for (let warm = 0; warm < 3; warm++) {
    const ns = timed(subject, calls)
    calls = Math.max(50, Math.round((ROUND_MS * 1e6) / ns))
  }
  return calls
}

let sink: unknown

function timed({ run }: Subject, calls: number): number {
  const start = performance.now()
  for (let at = 0; at < calls; at++) sink = run(at)
  const ms = performance.now() - start
  if (sink === undefined) throw new Error('the subject gave nothing')
  return (ms * 1e6) / calls
}

function middle(values: readonly number[]): number {
  return [...values].sort(ascending)[values.length >> 1] ?? 0
}

function ascending(a: number, b: number): number {
  return a - b
}
