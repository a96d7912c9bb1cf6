import type { AgreementId, EndAgreement, PersonId, Problem, RecordAgreement } from '@cho40/contract'
import { err, ok, type Result } from '@cho40/values'
import { lockBook } from '../ledger/seal.ts'
import type { Deps } from '../store/deps.ts'
import { once } from '../store/once.ts'
import { transact } from '../store/transact.ts'
import { presentMember } from './members.ts'
import { isToCome, isToday, unfit } from './refusals.ts'

/**
 * Records the written agreement that makes business with an official member internal. It can be
 * written down later than it was signed, never for days before it was signed.
 * Problems: NotFound (member), WrongState (left, or no official member), AlreadyExists (another in
 * force), InvalidInput, IdReused.
 */
export function recordAgreement(
  deps: Deps,
  input: RecordAgreement & { readonly by: PersonId },
): Promise<Result<AgreementId, Problem>> {
  return transact(deps, (tx) =>
    once(tx, { scope: input.memberId, id: input.id, body: input }, async () => {
      const found = await presentMember(tx, input.memberId)
      if (!found.ok) return found
      const { id: memberId, kind, bookId } = found.value
      if (kind !== 'official') {
        return err({ type: 'WrongState', what: 'member', id: memberId, state: kind })
      }
      if (isToCome(tx, input.signedOn)) return unfit('signedOn', 'to_come')
      if (input.validFrom < input.signedOn) return unfit('validFrom', 'before_signing')
      const head = await lockBook(tx, bookId)
      if (!head.ok) return head
      const other = await tx.db
        .selectFrom('cho_member_agreement')
        .select('id')
        .where('member_id', '=', memberId)
        .where((eb) => eb.or([eb('valid_to', 'is', null), eb('valid_to', '>=', input.validFrom)]))
        .where('valid_from', '<=', input.validTo ?? ('9999-12-31' as typeof input.validFrom))
        .executeTakeFirst()
      if (other) return err({ type: 'AlreadyExists', what: 'agreement', id: other.id })
      await tx.db
        .insertInto('cho_member_agreement')
        .values({
          id: input.id,
          member_id: memberId,
          number: input.number,
          signed_on: input.signedOn,
          valid_from: input.validFrom,
          valid_to: input.validTo ?? null,
          recorded_by: input.by,
          recorded_at: tx.clock.now(),
        })
        .execute()
      return ok(input.id)
    }),
  )
}

/**
 * Ends an agreement with a day that is today or later: what was internal stays so. Twice with the
 * same day is once. Problems: NotFound, InvalidInput.
 */
export function endAgreement(
  deps: Deps,
  { agreementId: id, endsOn }: EndAgreement,
): Promise<Result<AgreementId, Problem>> {
  return transact(deps, async (tx) => {
    const row = await tx.db
      .selectFrom('cho_member_agreement')
      .select(['valid_from', 'valid_to'])
      .where('id', '=', id)
      .executeTakeFirst()
    if (!row) return err({ type: 'NotFound', what: 'agreement', id })
    if (row.valid_to === endsOn) return ok(id)
    const early = endsOn < row.valid_from || !(isToCome(tx, endsOn) || isToday(tx, endsOn))
    if (early) return unfit('endsOn', 'has_passed')
    if (row.valid_to !== null && row.valid_to < endsOn) return unfit('endsOn', 'after_its_end')
    await tx.db
      .updateTable('cho_member_agreement')
      .set({ valid_to: endsOn })
      .where('id', '=', id)
      .execute()
    return ok(id)
  })
}
