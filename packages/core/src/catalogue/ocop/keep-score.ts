import type { Problem, ScoreDossier } from '@cho40/contract'
import { err, marketDayOf, ok, type Result } from '@cho40/values'
import type { Deps } from '../../store/deps.ts'
import { transact } from '../../store/transact.ts'
import type { DecidedBy } from './decided-by.ts'
import { dossierRow } from './dossiers.ts'
import { addDossierStep } from './move-dossier.ts'
import { rubricOf } from './rules.ts'
import { type DossierScore, joinScores, scoreDossier } from './score-dossier.ts'

/**
 * Scores a dossier from its members' forms and keeps forms and result. Problems: NotFound (dossier,
 * a form for its rule and set), WrongState (not being assessed), InvalidInput (`forms.N.answers…`).
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
    const rubric = rubricOf(rule, set)
    if (!rubric.ok) return rubric
    const scores: DossierScore[] = []
    for (const [n, form] of input.forms.entries()) {
      const one = scoreDossier(rubric.value, form)
      if (!one.ok) return err(atForm(one.problem, n))
      scores.push(one.value)
    }
    const result = joinScores(rule, scores)
    await tx.db
      .updateTable('cho_dossier')
      .set({ answers: JSON.stringify(input.forms), score: result.score, stars: result.stars })
      .where('id', '=', id)
      .execute()
    const day = marketDayOf(tx.clock.now())
    await addDossierStep(tx, { dossierId: id, state: 'scored', reason: null, by: input.by, day })
    return ok(result)
  })
}

function atForm(problem: Problem, n: number): Problem {
  if (problem.type !== 'InvalidInput') return problem
  const issues = problem.issues.map(({ path, message }) => ({
    path: `forms.${n}.${path}`,
    message,
  }))
  return { type: 'InvalidInput', issues }
}
