import type { CooperativeId, DossierId, DossierView, Problem } from '@cho40/contract'
import { err, ok, type Result } from '@cho40/values'
import type { Reading } from '../../store/deps.ts'
import type { CatalogueTables } from '../tables.ts'

type DossierRow = CatalogueTables['cho_dossier']
type StepRow = CatalogueTables['cho_dossier_step']

/** A dossier as it is kept. Problems: NotFound. */
export async function dossierRow(
  reading: Reading,
  id: DossierId,
): Promise<Result<DossierRow, Problem>> {
  const row = await reading.db
    .selectFrom('cho_dossier')
    .selectAll()
    .where('id', '=', id)
    .executeTakeFirst()
  return row ? ok(row) : err({ type: 'NotFound', what: 'dossier', id })
}

/** A cooperative's dossiers with their steps, the latest opened first. */
export async function dossiers(
  reading: Reading,
  cooperativeId: CooperativeId,
): Promise<DossierView[]> {
  const rows = await reading.db
    .selectFrom('cho_dossier')
    .selectAll()
    .where('cooperative_id', '=', cooperativeId)
    .orderBy('opened_at', 'desc')
    .orderBy('id', 'desc')
    .execute()
  const steps = await reading.db
    .selectFrom('cho_dossier_step as step')
    .innerJoin('cho_dossier as dossier', 'dossier.id', 'step.dossier_id')
    .where('dossier.cooperative_id', '=', cooperativeId)
    .selectAll('step')
    .orderBy('step.position')
    .execute()
  return rows.map((row) =>
    rowToDossier(
      row,
      steps.filter((step) => step.dossier_id === row.id),
    ),
  )
}

function rowToDossier(row: DossierRow, steps: readonly StepRow[]): DossierView {
  return {
    id: row.id,
    cooperativeId: row.cooperative_id,
    ...(row.listing_id !== null && { listingId: row.listing_id }),
    holder: row.holder,
    product: row.product,
    set: row.set_number,
    purpose: row.purpose,
    rule: row.rule,
    state: row.state,
    ...(row.filed_on !== null && { filedOn: row.filed_on }),
    ...(row.score !== null && { score: row.score }),
    ...(row.stars !== null && { stars: row.stars }),
    steps: steps.map(({ state, day, reason }) => ({
      state,
      day,
      ...(reason !== null && { reason }),
    })),
  }
}
