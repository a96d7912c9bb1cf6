import type { Problem, ScoreDossier } from '@cho40/contract'
import { err, marketDayOf, ok, type Result } from '@cho40/values'
import type { Deps } from '../../store/deps.ts'
import { transact } from '../../store/transact.ts'
import type { DecidedBy } from './decided-by.ts'
import { dossierRow } from './dossiers.ts'
import { addDossierStep } from './move-dossier.ts'
import { points } from './points.ts'
import type { Gate, Rubric } from './rubric.ts'
import { rubricOf, type Stars } from './rules.ts'
import { type DossierScore, joinScores, scoreDossier } from './score-dossier.ts'

/**
 * Scores a dossier from its members' forms and keeps forms and result. Under a decision whose forms
 * are not kept here the council's total and stars are kept as they are said. Problems: NotFound
 * (dossier, a form for its rule and set), WrongState (not being assessed), InvalidInput
 * (`forms.N.answers…`; `total` where lines can be scored).
 */
export function keepScore(
  deps: Deps,
  input: ScoreDossier & DecidedBy,
): Promise<Result<DossierScore, Problem>> {
  return transact(deps, async (tx) => {
    const found = await dossierRow(tx, input.dossierId)
    if (!found.ok) return found
    const { id, state, rule, set_number: set } = found.value
    if (state !== 'assessing') return err({ type: 'WrongState', what: 'dossier', id, state })
    const worked = input.total
      ? totalOf(input.total, rubricOf(rule, set).ok)
      : scoreOf(rubricOf(rule, set), input.forms ?? [])
    if (!worked.ok) return worked
    const result = worked.value
    const answers = input.forms ? JSON.stringify(input.forms) : null
    await tx.db
      .updateTable('cho_dossier')
      .set({ answers, score: result.score, stars: result.stars })
      .where('id', '=', id)
      .execute()
    const day = marketDayOf(tx.clock.now())
    await addDossierStep(tx, { dossierId: id, state: 'scored', reason: null, by: input.by, day })
    return ok(result)
  })
}

function scoreOf(
  rubric: Result<Rubric, Problem>,
  forms: NonNullable<ScoreDossier['forms']>,
): Result<DossierScore, Problem> {
  if (!rubric.ok) return rubric
  const scores: DossierScore[] = []
  for (const [n, form] of forms.entries()) {
    const one = scoreDossier(rubric.value, form)
    if (!one.ok) return err(atForm(one.problem, n))
    scores.push(one.value)
  }
  return ok(joinScores(rubric.value.rule, scores))
}

/** What a council came to by a form that is not kept here: nobody can count it again. */
function totalOf(
  total: NonNullable<ScoreDossier['total']>,
  hasForm: boolean,
): Result<DossierScore, Problem> {
  if (hasForm) {
    const message = 'scored line by line'
    return err({ type: 'InvalidInput', issues: [{ path: 'total', message }] })
  }
  const stars = total.stars as Stars
  const gate = Math.max(2, stars) as 2 | Gate
  const score = points(total.score)
  return ok({ score, band: stars, gate, stars, openGates: [], stoppedBy: [] })
}

function atForm(problem: Problem, n: number): Problem {
  if (problem.type !== 'InvalidInput') return problem
  const issues = problem.issues.map(({ path, message }) => ({
    path: `forms.${n}.${path}`,
    message,
  }))
  return { type: 'InvalidInput', issues }
}
