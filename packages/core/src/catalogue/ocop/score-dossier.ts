import type { Problem } from '@cho40/contract'
import { err, invariant, ok, type Result } from '@cho40/values'
import { meanPoints, type Points, points } from './points.ts'
import { type Criterion, criteriaOf, type Gate, type Rubric } from './rubric.ts'
import { OCOP_RULES, type Stars } from './rules.ts'

/** Position of the box ticked for each line by its number; 0 when none is. */
export type Answers = Readonly<Record<string, number>>

/** A line that keeps a product from more stars, and the first box that would not. */
export type OpenGate = {
  readonly criterion: string
  readonly stars: Gate
  readonly position: number
}

export type DossierScore = {
  readonly score: Points
  /** What the points alone would give. */
  readonly band: Stars
  /** The most stars whose least requirements are all met; 2 when those for 3 are not. */
  readonly gate: 2 | Gate
  readonly stars: Stars
  /** What is missing for the next star, of the requirements with stars. */
  readonly openGates: readonly OpenGate[]
  /** Lines at zero where the form says to stop: the dossier cannot be certified. */
  readonly stoppedBy: readonly string[]
}

const GATES = [3, 4, 5] as const

/**
 * Scores one form: points, band, gate and `stars = min(band, gate)`; at most 1 star when the form
 * had to be stopped. Problems: InvalidInput, one issue a line that has no answer, a box that is not
 * there, or points for what another line rules out.
 */
export function scoreDossier(rubric: Rubric, answers: Answers): Result<DossierScore, Problem> {
  const criteria = criteriaOf(rubric)
  const issues = [...issuesOf(criteria, answers), ...strangers(criteria, answers)]
  if (issues.length > 0) return err({ type: 'InvalidInput', issues })
  const total = criteria.reduce((sum, criterion) => sum + scoreOf(criterion, answers), 0)
  const open = criteria.flatMap((criterion) => openGatesOf(criterion, answers))
  const stoppedBy = criteria
    .filter((criterion) => criterion.stopsAtZero && scoreOf(criterion, answers) === 0)
    .map(({ number }) => number)
  return ok(judge({ rule: rubric.rule, score: points(total * 100), open, stoppedBy }))
}

/**
 * A council's result from its members' forms: the mean decides the band. The decision does not say
 * how the requirements with stars are joined; the least favourable form counts, so that no star is
 * shown which one member has not seen proved. Throws without a form.
 */
export function joinScores(rule: string, forms: readonly DossierScore[]): DossierScore {
  const byLine = new Map(
    forms.flatMap(({ openGates }) =>
      openGates.map((open) => [`${open.criterion} ${open.stars}`, open] as const),
    ),
  )
  return judge({
    rule,
    score: meanPoints(forms.map(({ score }) => score)),
    open: [...byLine.values()],
    gate: Math.min(...forms.map(({ gate }) => gate)) as 2 | Gate,
    stoppedBy: [...new Set(forms.flatMap(({ stoppedBy }) => stoppedBy))],
  })
}

function judge(found: {
  readonly rule: string
  readonly score: Points
  readonly open: readonly OpenGate[]
  readonly stoppedBy: readonly string[]
  readonly gate?: 2 | Gate
}): DossierScore {
  const { score, open, stoppedBy } = found
  const gate = found.gate ?? gateOf(open)
  const band = bandOf(found.rule, score)
  const reached = Math.min(band, gate) as Stars
  const next = GATES.find((stars) => stars > gate)
  return {
    score,
    band,
    gate,
    stars: stoppedBy.length > 0 ? 1 : reached,
    openGates: open.filter(({ stars }) => stars === next),
    stoppedBy,
  }
}

/** The stars of a score alone: 50 points are 3 stars, 49.99 are 2 (article 3.3). */
export function bandOf(rule: string, score: Points): Stars {
  const bands = OCOP_RULES.find((each) => each.rule === rule)?.bands
  invariant(bands, `no bands are known for ${rule}`)
  const place = bands.findIndex((least) => score >= least * 100)
  return (place === -1 ? 1 : 5 - place) as Stars
}

/** More stars need the requirements of fewer stars as well. */
function gateOf(open: readonly OpenGate[]): 2 | Gate {
  const closed = Math.min(6, ...open.map(({ stars }) => stars))
  return (closed - 1) as 2 | Gate
}

function scoreOf(criterion: Criterion, answers: Answers): number {
  const position = answers[criterion.number] ?? 0
  return criterion.options[position - 1]?.score ?? 0
}

/** A box beyond the marked one meets its requirement too: boxes rise. */
function openGatesOf({ number, options }: Criterion, answers: Answers): readonly OpenGate[] {
  const ticked = answers[number] ?? 0
  return options.flatMap(({ gate, position }) =>
    gate !== null && ticked < position ? [{ criterion: number, stars: gate, position }] : [],
  )
}

type Issue = { readonly path: string; readonly message: string }

function issuesOf(criteria: readonly Criterion[], answers: Answers): readonly Issue[] {
  const scoreByNumber = new Map(criteria.map((each) => [each.number, scoreOf(each, answers)]))
  return criteria.flatMap((criterion) => {
    const { number, options, needs } = criterion
    const path = `answers.${number}`
    const position = Object.hasOwn(answers, number) ? answers[number] : undefined
    if (position === undefined) return [{ path, message: 'no answer' }]
    if (!Number.isInteger(position) || position < 0 || position > options.length) {
      return [{ path, message: 'no such option' }]
    }
    const ruledOut = needs !== null && scoreByNumber.get(needs) === 0
    return ruledOut && scoreOf(criterion, answers) > 0 ? [{ path, message: `needs ${needs}` }] : []
  })
}

function strangers(criteria: readonly Criterion[], answers: Answers): readonly Issue[] {
  const known = new Set(criteria.map(({ number }) => number))
  return Object.keys(answers)
    .filter((number) => !known.has(number))
    .map((number) => ({ path: `answers.${number}`, message: 'no such criterion' }))
}
