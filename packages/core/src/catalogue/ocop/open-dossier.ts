import type { DossierId, OpenDossier, Problem } from '@cho40/contract'
import { marketDayOf, ok, type Result } from '@cho40/values'
import type { Deps } from '../../store/deps.ts'
import { once } from '../../store/once.ts'
import { transact } from '../../store/transact.ts'
import { ownsListing, sellerOf } from '../sellers.ts'
import type { DecidedBy } from './decided-by.ts'
import { addDossierStep } from './move-dossier.ts'
import { ruleFor } from './rules.ts'

/** Opens an application as a draft. Problems: NotFound (cooperative, listing), IdReused. */
export function openDossier(
  deps: Deps,
  input: OpenDossier & DecidedBy,
): Promise<Result<DossierId, Problem>> {
  return transact(deps, (tx) =>
    once(tx, { scope: input.cooperativeId, id: input.id, body: input }, async () => {
      const seller = await sellerOf(tx, input.cooperativeId)
      if (!seller.ok) return seller
      const owned = await ownsListing(tx, input)
      if (!owned.ok) return owned
      const day = marketDayOf(tx.clock.now())
      const rule = ruleFor({ filedOn: day, decidedOn: day, purpose: input.purpose })
      if (!rule.ok) return rule
      await tx.db
        .insertInto('cho_dossier')
        .values({
          id: input.id,
          cooperative_id: input.cooperativeId,
          listing_id: input.listingId ?? null,
          holder: input.holder,
          product: input.product,
          set_number: input.set,
          purpose: input.purpose,
          rule: rule.value.rule,
          state: 'draft',
          filed_on: null,
          answers: null,
          score: null,
          stars: null,
          opened_at: tx.clock.now(),
        })
        .execute()
      await addDossierStep(tx, {
        dossierId: input.id,
        state: 'draft',
        reason: null,
        by: input.by,
        day,
      })
      return ok(input.id)
    }),
  )
}
