import type { AdoptCharter, CharterId, PersonId, Problem } from '@cho40/contract'
import { err, ok, type Result } from '@cho40/values'
import { lockBook, seal } from '../ledger/seal.ts'
import { EXTERNAL_FUND_FLOOR, MEMBER_CAPITAL_CAP } from '../rules/cooperative-law.ts'
import { ruleOn } from '../rules/dated.ts'
import type { Deps } from '../store/deps.ts'
import { once } from '../store/once.ts'
import { transact } from '../store/transact.ts'
import { charterOn, cooperativeOf } from './cooperatives.ts'
import { meetingExists } from './meetings.ts'
import { unfit } from './refusals.ts'

/**
 * Records a charter from a day on. It may be stricter than the law, never looser, and never turns a
 * cooperative into a union.
 * Problems: NotFound (cooperative, meeting), InvalidInput (rates, day, form), IdReused.
 */
export function adoptCharter(
  deps: Deps,
  input: AdoptCharter & { readonly by: PersonId },
): Promise<Result<CharterId, Problem>> {
  const { cooperativeId, from, form } = input
  return transact(deps, (tx) =>
    once(tx, { scope: cooperativeId, id: input.id, body: input }, async () => {
      const found = await cooperativeOf(tx, cooperativeId)
      if (!found.ok) return found
      const { bookId } = found.value
      const head = await lockBook(tx, bookId)
      if (!head.ok) return head
      const before = await charterOn(tx, cooperativeId, '9999-12-31' as typeof from)
      if (before && (before.from_day >= from || before.form !== form)) {
        return before.form === form ? unfit('from', 'not_after_last') : unfit('form', 'fixed')
      }
      const floor = ruleOn(EXTERNAL_FUND_FLOOR, from)?.value[form] ?? 0
      if (input.externalFundRate < floor) return unfit('externalFundRate', 'below_law')
      const cap = ruleOn(MEMBER_CAPITAL_CAP, from)?.value[form]
      if (cap !== undefined && input.memberCap !== undefined && input.memberCap > cap) {
        return unfit('memberCap', 'above_law')
      }
      if (input.meetingId && !(await meetingExists(tx, cooperativeId, input.meetingId))) {
        return err({ type: 'NotFound', what: 'meeting', id: input.meetingId })
      }
      await tx.db
        .insertInto('cho_charter')
        .values({
          id: input.id as CharterId,
          cooperative_id: cooperativeId,
          from_day: from,
          form,
          code: input.code,
          seat: input.seat,
          representative: input.representative,
          minimum_capital: input.minimumCapital,
          member_cap: input.memberCap ?? null,
          internal_fund_rate: input.internalFundRate,
          external_fund_rate: input.externalFundRate,
          meeting_id: input.meetingId ?? null,
          recorded_by: input.by,
          recorded_at: tx.clock.now(),
        })
        .execute()
      const sealed = await seal(tx, {
        bookId,
        kind: 'charter',
        subject: input.id,
        payload: ({ seq, recordedAt }) => ({
          book: bookId,
          seq,
          charter: input.id,
          from,
          form,
          memberCap: input.memberCap ?? null,
          internalFund: input.internalFundRate,
          externalFund: input.externalFundRate,
          by: input.by,
          recorded: recordedAt,
        }),
      })
      return sealed.ok ? ok(input.id as CharterId) : sealed
    }),
  )
}
