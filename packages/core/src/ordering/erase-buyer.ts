import type { OrderId, PersonId, Problem } from '@cho40/contract'
import { err, ok, type Result } from '@cho40/values'
import { lockBook } from '../ledger/seal.ts'
import type { Deps, Tx } from '../store/deps.ts'
import { forgetKeptAnswers } from '../store/kept-answer.ts'
import { transact } from '../store/transact.ts'
import type { SellerOrderRow } from './seller-order.ts'
import { takeStep } from './take-step.ts'

/** Where nothing more has to be done for a buyer. */
export const OVER_STATES = ['delivered', 'cancelled', 'returned'] as const
const OVER: ReadonlySet<string> = new Set(OVER_STATES)

type Erasing = {
  readonly id: OrderId
  readonly by: PersonId | 'buyer' | 'machine'
  /** What else has to hold, asked when all parts are locked; its problem keeps the buyer known. */
  readonly mayGo?: (tx: Tx, parts: readonly SellerOrderRow[]) => Promise<Result<void, Problem>>
}

/**
 * Forgets who the buyer was: name, telephone number, address and the link. Goods, amounts, steps and
 * the audit chain stay; they never held any of it. A buyer asks by the link, which ends with it.
 * Twice is once.
 * Problems: NotFound, WrongState (a part is not finished: somebody still has to find the buyer), and
 * what `mayGo` says.
 */
export function eraseBuyer(deps: Deps, { id, by, mayGo }: Erasing): Promise<Result<void, Problem>> {
  return transact(deps, async (tx) => {
    const order = await tx.db
      .selectFrom('cho_order')
      .select('erased_at')
      .where('id', '=', id)
      .executeTakeFirst()
    if (!order) return err({ type: 'NotFound', what: 'order', id })
    if (order.erased_at !== null) return ok(undefined)
    const readParts = () =>
      tx.db
        .selectFrom('cho_seller_order')
        .selectAll()
        .where('order_id', '=', id)
        .orderBy('book_id')
        .execute()
    for (const { book_id: bookId } of await readParts()) {
      const head = await lockBook(tx, bookId)
      if (!head.ok) return head
    }
    // As they stand now: who would change one waits for its book.
    const parts = await readParts()
    const going = parts.find(({ state }) => !OVER.has(state))
    if (going) return err({ type: 'WrongState', what: 'order', id: going.id, state: going.state })
    const may = (await mayGo?.(tx, parts)) ?? ok(undefined)
    if (!may.ok) return may
    await tx.db
      .updateTable('cho_order')
      .set({
        buyer_name: null,
        buyer_phone: null,
        address: null,
        token_hash: null,
        network: null,
        place_code: null,
        erased_at: tx.clock.now(),
      })
      .where('id', '=', id)
      .execute()
    // A program may have been answered with the name.
    await forgetKeptAnswers(tx, tx.clock.now())
    const actor = by === 'buyer' || by === 'machine' ? by : { by }
    for (const row of parts) await takeStep(tx, row, { step: 'buyer_erased', actor })
    return ok(undefined)
  })
}
