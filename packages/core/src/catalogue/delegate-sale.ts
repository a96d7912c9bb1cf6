import type { DelegateSale, DelegationId, EndDelegation, Problem } from '@cho40/contract'
import { err, ok, type Result } from '@cho40/values'
import type { Deps } from '../store/deps.ts'
import { once } from '../store/once.ts'
import { transact } from '../store/transact.ts'
import { noteDelegated } from './kept/shop-version.ts'
import { sellerOf } from './sellers.ts'

/**
 * Records what a producer lets a seller do and from when to when, with the hash of the paper they
 * signed. Problems: NotFound (cooperative, producer), IdReused.
 */
export function delegateSale(
  deps: Deps,
  input: DelegateSale,
): Promise<Result<DelegationId, Problem>> {
  return transact(deps, (tx) =>
    once(tx, { scope: input.cooperativeId, id: input.id, body: input }, async () => {
      const seller = await sellerOf(tx, input.cooperativeId)
      if (!seller.ok) return seller
      const producer = await tx.db
        .selectFrom('cho_producer')
        .select('id')
        .where('id', '=', input.producerId)
        .executeTakeFirst()
      if (!producer) return err({ type: 'NotFound', what: 'producer', id: input.producerId })
      await tx.db
        .insertInto('cho_delegation')
        .values({
          id: input.id,
          producer_id: input.producerId,
          cooperative_id: input.cooperativeId,
          rights: [...new Set(input.rights)].toSorted().join(' '),
          valid_from: input.validFrom,
          valid_until: input.validUntil ?? null,
          revoked_on: null,
          document_hash: input.documentHash ?? null,
          recorded_at: tx.clock.now(),
        })
        .execute()
      await noteDelegated(tx, input)
      return ok(input.id)
    }),
  )
}

/**
 * Ends a delegation from a day on: the goods leave the pages that day, what was sold before stays
 * sold. The same day again changes nothing. Problems: NotFound, WrongState (ended on another day), InvalidInput (before it began).
 */
export function endDelegation(deps: Deps, input: EndDelegation): Promise<Result<void, Problem>> {
  return transact(deps, async (tx) => {
    const { id, revokedOn } = input
    const row = await tx.db
      .selectFrom('cho_delegation')
      .select(['valid_from', 'revoked_on', 'producer_id', 'cooperative_id'])
      .where('id', '=', id)
      .executeTakeFirst()
    if (!row) return err({ type: 'NotFound', what: 'delegation', id })
    if (row.revoked_on === revokedOn) return ok(undefined)
    if (row.revoked_on !== null) {
      return err({ type: 'WrongState', what: 'delegation', id, state: 'revoked' })
    }
    if (revokedOn < row.valid_from) {
      const message = `before ${row.valid_from}`
      return err({ type: 'InvalidInput', issues: [{ path: 'revokedOn', message }] })
    }
    await tx.db
      .updateTable('cho_delegation')
      .set({ revoked_on: revokedOn })
      .where('id', '=', id)
      .execute()
    await noteDelegated(tx, { producerId: row.producer_id, cooperativeId: row.cooperative_id })
    return ok(undefined)
  })
}
