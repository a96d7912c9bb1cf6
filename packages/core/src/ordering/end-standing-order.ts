import type { EndStandingOrder, PersonId, Problem, StandingOrderId } from '@cho40/contract'
import { err, marketDayOf, ok, plusDays, type Result } from '@cho40/values'
import { lockBook } from '../ledger/seal.ts'
import type { Deps, Tx } from '../store/deps.ts'
import { forgetKeptAnswers } from '../store/kept-answer.ts'
import { transact } from '../store/transact.ts'

/**
 * Ends a standing order with a last day: yesterday at once, or a day to come. The same again is done
 * already. Problems: NotFound, InvalidInput (a day before yesterday), WrongState (ended otherwise).
 */
export function endStandingOrder(
  deps: Deps,
  { id, lastDay, by }: EndStandingOrder & { readonly by: PersonId },
): Promise<Result<void, Problem>> {
  return transact(deps, async (tx) => {
    const found = await lockedStanding(tx, id)
    if (!found.ok) return found
    const { state, last_day: said } = found.value
    if (state === 'ended') {
      return said === lastDay
        ? ok(undefined)
        : err({ type: 'WrongState', what: 'order', id, state })
    }
    if (lastDay < plusDays(marketDayOf(tx.clock.now()), -1)) {
      return err({ type: 'InvalidInput', issues: [{ path: 'lastDay', message: 'a day past' }] })
    }
    await tx.db
      .updateTable('cho_standing_order')
      .set({ state: 'ended', last_day: lastDay, ended_by: by, ended_at: tx.clock.now() })
      .where('id', '=', id)
      .execute()
    return ok(undefined)
  })
}

/**
 * Forgets who takes a standing order, once its last day is past; packs, quantities and days stay.
 * Twice is once. Problems: NotFound, WrongState (it may still fall).
 */
export function eraseStandingBuyer(
  deps: Deps,
  { id }: { readonly id: StandingOrderId },
): Promise<Result<void, Problem>> {
  return transact(deps, async (tx) => {
    const found = await lockedStanding(tx, id)
    if (!found.ok) return found
    const { state, last_day: last, erased_at: erased } = found.value
    if (erased !== null) return ok(undefined)
    if (last === null || last >= marketDayOf(tx.clock.now())) {
      return err({ type: 'WrongState', what: 'order', id, state })
    }
    await tx.db
      .updateTable('cho_standing_order')
      .set({ buyer_name: null, buyer_phone: null, erased_at: tx.clock.now() })
      .where('id', '=', id)
      .execute()
    // A program may have been answered with the name.
    await forgetKeptAnswers(tx, tx.clock.now())
    return ok(undefined)
  })
}

/** As it stands now; who else would change it waits for its book. */
async function lockedStanding(tx: Tx, id: StandingOrderId) {
  const row = () =>
    tx.db.selectFrom('cho_standing_order').selectAll().where('id', '=', id).executeTakeFirst()
  const before = await row()
  if (!before) return err({ type: 'NotFound' as const, what: 'order', id })
  const head = await lockBook(tx, before.book_id)
  if (!head.ok) return head
  return ok((await row()) ?? before)
}
