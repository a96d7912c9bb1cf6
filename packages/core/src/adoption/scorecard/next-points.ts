import type { NextPoints, Scorecard, ScoredFigure, ScoreRule } from '@cho40/contract'
import { pointsOf } from './score.ts'

/**
 * The next more points of a line and the numerator that reaches them, the denominator as it is; null
 * when there are no more, or no number that a figure can have would bring them.
 */
export function nextPoints(
  rule: ScoreRule,
  figure: NonNullable<ScoredFigure>,
  decimals: Scorecard['decimals'],
): NextPoints | null {
  const now = pointsOf({ rule }, figure, decimals)
  if (now === null) return null
  const numerator = nextNumerator(rule, figure, now)
  if (numerator === undefined || numerator > BigInt(Number.MAX_SAFE_INTEGER)) return null
  const reached = { ...figure, numerator: Number(numerator) }
  const points = pointsOf({ rule }, reached, decimals)
  return points === null || points <= now ? null : { numerator: reached.numerator, points }
}

function nextNumerator(
  rule: ScoreRule,
  { numerator, denominator }: NonNullable<ScoredFigure>,
  now: number,
): bigint | undefined {
  const of = BigInt(denominator ?? 1)
  if (rule.by === 'each') return BigInt(numerator) + 1n
  // All of them: there is no step between that is worth a name.
  if (rule.by === 'linear') return of
  if (rule.by === 'capped_ratio') return ceiling(of * BigInt(rule.target))
  const higher = rule.bands.filter(
    ({ from, points }) => points > now && BigInt(numerator) * 10_000n < BigInt(from) * of,
  )
  const [next] = higher.toSorted((a, b) => a.from - b.from)
  return next && ceiling(BigInt(next.from) * of)
}

/** Hundredths of a percent, rounded up: one less would not reach it. */
function ceiling(parts: bigint): bigint {
  return (parts + 9_999n) / 10_000n
}
