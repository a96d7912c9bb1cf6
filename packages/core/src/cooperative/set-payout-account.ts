import type { MemberId, PersonId, Problem, SetPayoutAccount } from '@cho40/contract'
import { err, ok, type Result } from '@cho40/values'
import { isKnownBin } from '@cho40/vietqr/banks'
import { announce } from '../ledger/announce.ts'
import { lockBook } from '../ledger/seal.ts'
import type { Deps } from '../store/deps.ts'
import { once } from '../store/once.ts'
import { transact } from '../store/transact.ts'
import { memberOf } from './members.ts'
import { isToCome, unfit } from './refusals.ts'

/**
 * Says where a member is paid from a day on; earlier accounts stay on record with who set them. The
 * event lets the member be told: a changed account is how payouts are stolen. A member who left can
 * still get one, for what is owed.
 * Problems: NotFound (member), UnknownBank, InvalidInput, IdReused.
 */
export function setPayoutAccount(
  deps: Deps,
  input: SetPayoutAccount & { readonly by: PersonId },
): Promise<Result<MemberId, Problem>> {
  const { memberId, account } = input
  return transact(deps, (tx) =>
    once(tx, { scope: memberId, id: input.id, body: input }, async () => {
      const found = await memberOf(tx, memberId)
      if (!found.ok) return found
      const { bookId } = found.value
      if (account && !isKnownBin(account.bin)) return err({ type: 'UnknownBank', bin: account.bin })
      if (isToCome(tx, input.from)) return unfit('from', 'to_come')
      const head = await lockBook(tx, bookId)
      if (!head.ok) return head
      const before = await tx.db
        .selectFrom('cho_member_account')
        .select(['nth', 'from_day'])
        .where('member_id', '=', memberId)
        .orderBy('nth', 'desc')
        .limit(1)
        .executeTakeFirst()
      if (before && input.from < before.from_day) return unfit('from', 'before_last')
      await tx.db
        .insertInto('cho_member_account')
        .values({
          member_id: memberId,
          nth: (before?.nth ?? 0) + 1,
          from_day: input.from,
          bin: account?.bin ?? null,
          number: account?.number ?? null,
          holder_name: account?.holderName ?? null,
          relation: account?.relation ?? null,
          recorded_by: input.by,
          recorded_at: tx.clock.now(),
        })
        .execute()
      await announce(tx, {
        bookId,
        type: 'member_account_changed',
        stallId: null,
        payload: { member: memberId },
      })
      return ok(memberId)
    }),
  )
}
