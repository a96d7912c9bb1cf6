import type { Problem, Scorecard, ScoredFigure, ScoreRule } from '@cho40/contract'
import { err, type MarketDay, ok, type Result } from '@cho40/values'

/** A number of points in hundredths: 8,73 points are 873. */
type Points = number
type ScoreLine = Scorecard['lines'][number]

export type Scored = {
  readonly lines: readonly { readonly id: string; readonly points: Points | null }[]
  readonly points: Points
  /** What could be reached; lines that do not apply are not in it. */
  readonly maximum: Points
  readonly bonus: Points
  readonly penalty: Points
}

/**
 * Scores a year’s figures. A line that does not apply, or has nothing to be a share of, lowers the
 * maximum instead of scoring nought. Problems: InvalidInput (a line without a figure), DayClosed
 * (after the last day).
 */
export function score(
  card: Scorecard,
  year: {
    readonly figures: ReadonlyMap<string, ScoredFigure>
    readonly year: number
    readonly on: MarketDay
  },
): Result<Scored, Problem> {
  const last = card.refusedAfter === null ? null : `${year.year}-${card.refusedAfter}`
  if (last !== null && year.on > last) return err({ type: 'DayClosed', day: last as MarketDay })
  const missing = card.lines.filter(({ id }) => !year.figures.has(id))
  if (missing.length > 0) {
    const issues = missing.map(({ id }) => ({ path: id, message: 'no figure' }))
    return err({ type: 'InvalidInput', issues })
  }
  const scored = card.lines.map((line) => {
    const figure = year.figures.get(line.id) ?? null
    return { line, points: figure === null ? null : pointsOf(line, figure, card.decimals) }
  })
  const sum = (part: ScoreLine['part']) =>
    scored
      .filter(({ line }) => line.part === part)
      .reduce((all, { points }) => all + (points ?? 0), 0)
  const maximum = scored
    .filter(({ line, points }) => line.part === 'score' && points !== null)
    .reduce((all, { line }) => all + mostOf(line.rule), 0)
  return ok({
    lines: scored.map(({ line, points }) => ({ id: line.id, points })),
    points: sum('score') + sum('bonus') - sum('penalty'),
    maximum,
    bonus: sum('bonus'),
    penalty: sum('penalty'),
  })
}

/** What one figure brings by a line’s rule; null when it is a share of nothing. */
export function pointsOf(
  { rule }: Pick<ScoreLine, 'rule'>,
  figure: NonNullable<ScoredFigure>,
  decimals: Scorecard['decimals'],
): Points | null {
  const { numerator, denominator } = figure
  if (rule.by === 'each') {
    const points = numerator * rule.points
    return rule.most === null ? points : Math.min(points, rule.most)
  }
  if (denominator === 0) return null
  const of = BigInt(denominator ?? 1)
  if (rule.by === 'bands') {
    const value = (BigInt(numerator) * 10_000n) / of
    const bands = rule.bands.toSorted((a, b) => b.from - a.from)
    return bands.find(({ from }) => value >= BigInt(from))?.points ?? 0
  }
  const step = 10 ** (2 - decimals)
  if (rule.by === 'linear') {
    return rounded(BigInt(numerator) * BigInt(rule.max), of, step)
  }
  const by = of * BigInt(rule.target)
  return Math.min(rounded(BigInt(numerator) * 10_000n * BigInt(rule.max), by, step), rule.max)
}

/** Half up, to whole steps of hundredths. */
function rounded(n: bigint, d: bigint, step: number): Points {
  const by = d * BigInt(step)
  return Number((n * 2n + by) / (by * 2n)) * step
}

/** The most that a rule can bring; nought where so many each are given without end. */
export function mostOf(rule: ScoreRule): Points {
  if (rule.by === 'bands') return Math.max(0, ...rule.bands.map(({ points }) => points))
  return rule.by === 'each' ? (rule.most ?? 0) : rule.max
}
