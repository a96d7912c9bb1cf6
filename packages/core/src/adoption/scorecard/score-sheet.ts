import type {
  Problem,
  Scorecard,
  ScoredFigure,
  ScoreSheet,
  ScoreSheetLine,
  ScoreUnit,
} from '@cho40/contract'
import { invariant, type MarketDay, marketDay, ok, type Result } from '@cho40/values'
import type { ClockDep, Reading } from '../../store/deps.ts'
import { nextPoints } from './next-points.ts'
import { mostOf, score } from './score.ts'
import { cardInUse, type KnownLine } from './score-unit.ts'

/**
 * How far a unit is with a card while some lines may still lack a figure: what each has, could bring,
 * and what would bring the next points. A line without a figure brings nothing yet and is in the
 * maximum. Problems: NotFound (scorecard, place), InvalidInput (told although it is known).
 */
export async function scoreSheet(
  reading: Reading & ClockDep,
  wish: ScoreUnit,
): Promise<Result<ScoreSheet, Problem>> {
  const { cardId, unitCode, year } = wish
  const found = await cardInUse(reading, wish)
  if (!found.ok) return found
  const { kept, known } = found.value
  const { card } = kept
  const figures = new Map<string, ScoredFigure>(
    card.lines.map(({ id }) => [id, known.get(id)?.figure ?? null]),
  )
  // Handed in on a day on which every card still takes figures: the last day is told, not asked.
  const scored = score(card, { figures, year, on: marketDay(`${year}-01-01`) })
  invariant(scored.ok, 'every line of the sheet has a figure or says that it has none')
  const { lines, maximum, ...sums } = scored.value
  const missing = card.lines.filter(({ id }) => !known.has(id))
  const missed = missing
    .filter(({ part }) => part === 'score')
    .reduce((all, { rule }) => all + mostOf(rule), 0)
  return ok({
    cardId,
    cardVersion: kept.version,
    source: card.source,
    unitCode,
    year,
    lastDay: card.refusedAfter === null ? null : (`${year}-${card.refusedAfter}` as MarketDay),
    ...sums,
    maximum: maximum + missed,
    missing: missing.length,
    lines: card.lines.map((line, at) =>
      asLine({ line, known: known.get(line.id), points: lines[at]?.points ?? null }, card.decimals),
    ),
  })
}

type Of = {
  readonly line: Scorecard['lines'][number]
  readonly known: KnownLine | undefined
  readonly points: number | null
}

function asLine(
  { line: { id, name, part, rule }, known, points }: Of,
  decimals: Scorecard['decimals'],
): ScoreSheetLine {
  const most = rule.by === 'each' ? rule.most : mostOf(rule)
  const common = { id, name, part, rule, most, points }
  if (!known) return { ...common, from: 'missing', figure: null, evidence: '', next: null }
  const { from, evidence, shown } = known
  const figure = shown ? known.figure : null
  // What is kept back is not told by what it lacks either.
  const next = figure && part !== 'penalty' ? nextPoints(rule, figure, decimals) : null
  return { ...common, from, figure, evidence, next }
}
