import type { CertificationId, Problem, RecordCertification } from '@cho40/contract'
import { ok, type Result } from '@cho40/values'
import type { Deps } from '../store/deps.ts'
import { once } from '../store/once.ts'
import { transact } from '../store/transact.ts'
import { ownsListing, sellerOf } from './sellers.ts'

/**
 * Records a certification that is not OCOP's, with the hash of its document. Problems: NotFound
 * (cooperative, listing), IdReused.
 */
export function recordCertification(
  deps: Deps,
  input: RecordCertification,
): Promise<Result<CertificationId, Problem>> {
  return transact(deps, (tx) =>
    once(tx, { scope: input.cooperativeId, id: input.id, body: input }, async () => {
      const seller = await sellerOf(tx, input.cooperativeId)
      if (!seller.ok) return seller
      const owned = await ownsListing(tx, input)
      if (!owned.ok) return owned
      await tx.db
        .insertInto('cho_certification')
        .values({
          id: input.id,
          cooperative_id: input.cooperativeId,
          listing_id: input.listingId ?? null,
          scheme: input.scheme,
          number: input.number,
          issuer: input.issuer,
          scope: input.scope,
          valid_from: input.validFrom,
          valid_until: input.validUntil ?? null,
          revoked_on: null,
          document_hash: input.documentHash ?? null,
          recorded_at: tx.clock.now(),
        })
        .execute()
      return ok(input.id)
    }),
  )
}
