import type { AnswerShopReport, PersonId, Problem, ShopReportId } from '@cho40/contract'
import { err, ok, type Result } from '@cho40/values'
import { moderateListing } from '../../catalogue/moderate-listing.ts'
import { announce } from '../../ledger/announce.ts'
import { lockBook } from '../../ledger/seal.ts'
import type { Deps, Tx } from '../../store/deps.ts'
import { forgetKeptAnswers } from '../../store/kept-answer.ts'
import { transact } from '../../store/transact.ts'

/**
 * Answers a report, which stops its clock: the goods are taken off with reasons for their seller, it
 * was put right otherwise, or nothing was found. A second, other answer stands after the first; the
 * one that stands already changes nothing. Problems: NotFound, WrongState (no goods to take off, or
 * withdrawn by their seller).
 */
export function answerShopReport(
  deps: Deps,
  { id, outcome, answer, takeDown, by }: AnswerShopReport & { readonly by: PersonId },
): Promise<Result<void, Problem>> {
  return transact(deps, async (tx) => {
    const found = await lockedReport(tx, id)
    if (!found.ok) return found
    const { state, listing_id: listingId, book_id: bookId } = found.value
    const last = await lastStep(tx, id)
    if (state === outcome && last?.answer === answer) return ok(undefined)
    if (takeDown) {
      if (listingId === null) return err({ type: 'WrongState', what: 'report', id, state })
      const done = await moderateListing(tx, { listingId, ...takeDown, note: answer, by })
      if (!done.ok) return done
    }
    await tx.db
      .insertInto('cho_shop_report_step')
      .values({
        report_id: id,
        position: (last?.position ?? 0) + 1,
        state: outcome,
        answer,
        person_id: by,
        recorded_at: tx.clock.now(),
      })
      .execute()
    await tx.db
      .updateTable('cho_shop_report')
      .set({ state: outcome })
      .where('id', '=', id)
      .execute()
    const payload = { reportId: id, state: outcome }
    await announce(tx, { bookId, stallId: null, type: 'report.answered', payload })
    return ok(undefined)
  })
}

/**
 * Forgets who reported, and in what words, once there is an answer; goods, reason, answers and times
 * stay. The code opens nothing afterwards. Twice is once. Problems: NotFound, WrongState (nobody has
 * answered yet).
 */
export function eraseReporter(
  deps: Deps,
  { id }: { readonly id: ShopReportId },
): Promise<Result<void, Problem>> {
  return transact(deps, async (tx) => {
    const found = await lockedReport(tx, id)
    if (!found.ok) return found
    const { state, erased_at: erased } = found.value
    if (erased !== null) return ok(undefined)
    if (state === 'received') return err({ type: 'WrongState', what: 'report', id, state })
    const nothing = { token_hash: null, words: null, phone: null, network: null }
    await tx.db
      .updateTable('cho_shop_report')
      .set({ ...nothing, erased_at: tx.clock.now() })
      .where('id', '=', id)
      .execute()
    // A program may have been answered with the words.
    await forgetKeptAnswers(tx, tx.clock.now())
    return ok(undefined)
  })
}

function lastStep(tx: Tx, id: ShopReportId) {
  return tx.db
    .selectFrom('cho_shop_report_step')
    .select(['position', 'answer'])
    .where('report_id', '=', id)
    .orderBy('position', 'desc')
    .executeTakeFirst()
}

/** As it stands now; who else would answer it waits for its seller's book. */
async function lockedReport(tx: Tx, id: ShopReportId) {
  const row = () =>
    tx.db.selectFrom('cho_shop_report').selectAll().where('id', '=', id).executeTakeFirst()
  const before = await row()
  if (!before) return err({ type: 'NotFound' as const, what: 'report', id })
  const head = await lockBook(tx, before.book_id)
  if (!head.ok) return head
  return ok((await row()) ?? before)
}
