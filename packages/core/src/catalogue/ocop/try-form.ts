import type { Problem } from '@cho40/contract'
import { ok, type Result } from '@cho40/values'
import { criteriaOf, type Rubric } from './rubric.ts'
import { type Answers, type DossierScore, scoreDossier } from './score-dossier.ts'

export type TriedForm = DossierScore & { readonly unanswered: readonly string[] }

/**
 * What a form comes to as far as it is filled in: a line without an answer counts nothing and is
 * named. Problems: InvalidInput, as of `scoreDossier` for the lines that have an answer.
 */
export function tryForm(rubric: Rubric, answers: Answers): Result<TriedForm, Problem> {
  const numbers = criteriaOf(rubric).map(({ number }) => number)
  const unanswered = numbers.filter((number) => !Object.hasOwn(answers, number))
  const nothing = Object.fromEntries(unanswered.map((number) => [number, 0]))
  const scored = scoreDossier(rubric, { ...nothing, ...answers })
  if (!scored.ok) return scored
  // A line that is still open has not been found to be zero.
  const stoppedBy = scored.value.stoppedBy.filter((number) => !unanswered.includes(number))
  return ok({ ...scored.value, stoppedBy, unanswered })
}
