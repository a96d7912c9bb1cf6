import type { OrderState, OrderStep, PersonId } from '@cho40/contract'
import { announce } from '../ledger/announce.ts'
import type { Tx } from '../store/deps.ts'
import { known, prepared } from '../store/prepared.ts'
import type { SellerOrderRow } from './seller-order.ts'
import type { OrderingTables } from './tables.ts'

/** Who did something: a person of the seller's, the buyer by their link, or the clock. */
export type OrderActor = { readonly by: PersonId } | 'buyer' | 'machine'

export type Step = {
  readonly step: OrderStep
  /** Where the order stands after it; where it stood when left out. */
  readonly state?: OrderState
  readonly actor: OrderActor
  readonly reason?: OrderingTables['cho_order_step']['reason']
}

const stepsTaken = prepared((db, { id }: { readonly id: SellerOrderRow['id'] }) =>
  db
    .selectFrom('cho_order_step')
    .select((eb) => eb.fn.countAll<number>().as('n'))
    .where('seller_order_id', '=', known(id)),
)
const writeStep = prepared((db, row: OrderingTables['cho_order_step']) =>
  db.insertInto('cho_order_step').values(row),
)

/** Writes down who did what to an order, moves it on, and tells listeners; the caller has the lock. */
export async function takeStep(tx: Tx, row: SellerOrderRow, step: Step): Promise<SellerOrderRow> {
  const { actor, reason = null, state = row.state } = step
  // Nothing comes before an order is placed.
  const [before] = step.step === 'placed' ? [] : await stepsTaken(tx, { id: row.id })
  await writeStep(tx, {
    seller_order_id: row.id,
    position: (before?.n ?? 0) + 1,
    step: step.step,
    state,
    actor: typeof actor === 'string' ? actor : 'seller',
    person_id: typeof actor === 'string' ? null : actor.by,
    reason,
    recorded_at: tx.clock.now(),
  })
  if (state !== row.state) {
    await tx.db.updateTable('cho_seller_order').set({ state }).where('id', '=', row.id).execute()
  }
  await announce(tx, {
    bookId: row.book_id,
    type: 'order',
    stallId: row.stall_id,
    payload: {
      type: 'order',
      at: tx.clock.now(),
      sellerOrderId: row.id,
      step: step.step,
      state,
      amount: row.amount,
    },
  })
  return { ...row, state }
}
