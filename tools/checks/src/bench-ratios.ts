/**
 * A ratio of two things measured in one run; `worse` says in which direction it would have got worse, and
 * `tolerance` how far it goes by itself on a machine with other work (0.35: up to 1.35 times as far).
 */
export type Ratio = {
  readonly name: string
  readonly value: number
  readonly worse: 'more' | 'less'
  readonly tolerance: number
}

/** Processor times within one process stay nearer to each other than peers' wall times do. */
const TOLERANCE = { processor: 0.35, wall: 0.5 } as const

/** What a benchmark's output says of the money path: our processor's time for each of bare SQL's. */
export function moneyRatios(output: string): readonly Ratio[] {
  const processor = (line: RegExp) =>
    Number(new RegExp(`^${line.source}.*?(\\d+) µs of processor`, 'm').exec(output)?.[1])
  const bare = processor(/bare SQL of the same rows, one commit each/)
  const bareMany = processor(/bare SQL, 50 a commit/)
  return whole([
    {
      name: 'payment, one client: processor of bare SQL',
      value: processor(/receiveMessage, clients: one/) / bare,
      worse: 'more',
      tolerance: TOLERANCE.processor,
    },
    {
      name: 'payment, 32 clients: processor of bare SQL, 50 a commit',
      value: processor(/receiveMessage, clients: 32/) / bareMany,
      worse: 'more',
      tolerance: TOLERANCE.processor,
    },
    {
      name: 'payment, 50 clients: processor of bare SQL, 50 a commit',
      value: processor(/receiveMessage, clients: 50/) / bareMany,
      worse: 'more',
      tolerance: TOLERANCE.processor,
    },
  ])
}

/** What it says of VietQR: how many times our time a peer takes, the median of its rounds. */
export function vietqrRatios(output: string): readonly Ratio[] {
  const tables = output.split('\n\n').map((text) => text.trim())
  return whole(
    tables.flatMap((text) => {
      const title = /^\| (decode|encode|symbol)[^|]*\| ns, median/.exec(text)?.[1]
      if (title === undefined) return []
      const rows = text.matchAll(/^\| ([^|]+?) \| [\d,]+ \| [\d.]+ \/ ([\d.]+) \/ [\d.]+ \|$/gm)
      return [...rows].flatMap(([, peer = '', times]): Ratio[] => {
        const library = peer.replace(/[ ,].*$/, '')
        if (library === '@cho40/vietqr') return []
        return [
          {
            name: `${title}: ${library} of ours`,
            value: Number(times),
            worse: 'less',
            tolerance: TOLERANCE.wall,
          },
        ]
      })
    }),
  )
}

/** A line that is not there, or a zero below, is no ratio: the comparison finds it missing. */
function whole(ratios: readonly Ratio[]): readonly Ratio[] {
  return ratios.filter(({ value }) => Number.isFinite(value) && value > 0)
}

/** The ratios that a calm run had, by name. */
export type Baseline = Readonly<Record<string, number>>

/** Where a run is worse than the baseline by more than it may, lacks a ratio, or has one that nobody wrote down. */
export function worsened(baseline: Baseline, measured: readonly Ratio[]): readonly string[] {
  const names = new Set(measured.map(({ name }) => name))
  const missing = Object.keys(baseline).filter((name) => !names.has(name))
  return [
    ...missing.map((name) => `${name}: was not measured`),
    ...measured.flatMap(({ name, value, worse, tolerance }) => {
      const before = baseline[name]
      if (before === undefined) return [`${name}: ${value.toFixed(2)} is in no baseline`]
      const limit = worse === 'more' ? before * (1 + tolerance) : before / (1 + tolerance)
      const isWorse = worse === 'more' ? value > limit : value < limit
      const told = `${value.toFixed(2)}, was ${before.toFixed(2)}, limit ${limit.toFixed(2)}`
      return isWorse ? [`${name}: ${told}`] : []
    }),
  ]
}

/** The better of two runs, ratio by ratio: what a busy moment spoilt once it seldom spoils twice. */
export function betterOf(first: readonly Ratio[], second: readonly Ratio[]): readonly Ratio[] {
  const others = new Map(second.map((ratio) => [ratio.name, ratio]))
  const both = first.map((ratio) => {
    const other = others.get(ratio.name)
    others.delete(ratio.name)
    if (!other) return ratio
    const isBetter = ratio.worse === 'more' ? other.value < ratio.value : other.value > ratio.value
    return isBetter ? other : ratio
  })
  return [...both, ...others.values()]
}
