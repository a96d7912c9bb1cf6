import type { CertificateId, Problem, RecordCertificate } from '@cho40/contract'
import { err, marketDayOf, ok, type Result } from '@cho40/values'
import type { Deps, Tx } from '../../store/deps.ts'
import { once } from '../../store/once.ts'
import { transact } from '../../store/transact.ts'
import { ownsListing, sellerOf, tellSeller } from '../sellers.ts'
import type { DecidedBy } from './decided-by.ts'
import { issueCertificate } from './issue-certificate.ts'
import { addDossierStep } from './move-dossier.ts'
import { ruleFor } from './rules.ts'

/**
 * Records a certificate as its decision says it. One that ends a dossier must carry the dossier's
 * stars and be decided while the dossier's rule still holds for it; the dossier becomes recognised. Problems: NotFound (cooperative, listing, dossier,
 * place), WrongState (dossier), InvalidInput, AlreadyExists, IdReused.
 */
export function recordCertificate(
  deps: Deps,
  input: RecordCertificate & DecidedBy,
): Promise<Result<CertificateId, Problem>> {
  return transact(deps, (tx) =>
    once(tx, { scope: input.cooperativeId, id: input.id, body: input }, async () => {
      const seller = await sellerOf(tx, input.cooperativeId)
      if (!seller.ok) return seller
      const owned = await ownsListing(tx, input)
      if (!owned.ok) return owned
      const ended = await endDossier(tx, input)
      if (!ended.ok) return ended
      const issued = await issueCertificate(tx, { ...input, ...ended.value })
      if (!issued.ok) return issued
      await tellSeller(tx, seller.value.bookId, {
        type: 'certificate.recorded',
        payload: { certificateId: input.id, stars: input.stars, decidedOn: input.decidedOn },
      })
      return ok(input.id)
    }),
  )
}

/** Answers what of the certificate the dossier decides: the day it was filed, and why. */
async function endDossier(
  tx: Tx,
  input: RecordCertificate & DecidedBy,
): Promise<Result<Partial<RecordCertificate>, Problem>> {
  if (input.dossierId === undefined) return ok({})
  const dossier = await tx.db
    .selectFrom('cho_dossier')
    .select(['state', 'stars', 'rule', 'filed_on', 'purpose'])
    .where('id', '=', input.dossierId)
    .where('cooperative_id', '=', input.cooperativeId)
    .executeTakeFirst()
  const id = input.dossierId
  if (!dossier) return err({ type: 'NotFound', what: 'dossier', id })
  const { state, stars } = dossier
  if (state !== 'scored' && state !== 'at_ministry') {
    return err({ type: 'WrongState', what: 'dossier', id, state })
  }
  if (stars !== input.stars) {
    const message = `dossier: ${stars ?? 'none'}`
    return err({ type: 'InvalidInput', issues: [{ path: 'stars', message }] })
  }
  const { filed_on: filedOn, purpose } = dossier
  const { decidedOn } = input
  const judged = ruleFor({ filedOn: filedOn ?? decidedOn, decidedOn, purpose })
  // Scored by a form that no longer counted on the day of the decision.
  if (judged.ok && judged.value.rule !== dossier.rule) {
    const message = `${judged.value.rule}, dossier: ${dossier.rule}`
    return err({ type: 'InvalidInput', issues: [{ path: 'decidedOn', message }] })
  }
  await addDossierStep(tx, {
    dossierId: id,
    state: 'recognised',
    reason: input.decisionNumber,
    by: input.by,
    day: marketDayOf(tx.clock.now()),
  })
  return ok({ purpose, ...(filedOn !== null && { filedOn }) })
}
