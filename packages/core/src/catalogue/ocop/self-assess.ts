import type { FormScoreView, Problem, SelfAssess } from '@cho40/contract'
import { err, type Result } from '@cho40/values'
import type { Deps } from '../../store/deps.ts'
import { transact } from '../../store/transact.ts'
import { dossierRow } from './dossiers.ts'
import { rubricOf } from './rules.ts'
import { tryForm } from './try-form.ts'

/**
 * Keeps the holder's own form with a dossier that lies with the holder, whole or not; the last one
 * counts, and goes along when it is filed. The council's forms take its place. Problems: NotFound
 * (dossier, a form for its rule and set), WrongState (filed already), InvalidInput (`answers…`).
 */
export function selfAssess(deps: Deps, input: SelfAssess): Promise<Result<FormScoreView, Problem>> {
  return transact(deps, async (tx) => {
    const found = await dossierRow(tx, input.dossierId)
    if (!found.ok) return found
    const { id, state, rule, set_number: set } = found.value
    if (state !== 'draft' && state !== 'returned') {
      return err({ type: 'WrongState', what: 'dossier', id, state })
    }
    const rubric = rubricOf(rule, set)
    if (!rubric.ok) return rubric
    const tried = tryForm(rubric.value, input.answers)
    if (!tried.ok) return tried
    await tx.db
      .updateTable('cho_dossier')
      .set({ answers: JSON.stringify([input.answers]) })
      .where('id', '=', id)
      .execute()
    return tried
  })
}
