import type { DeliveryId, Problem, ReceiveStock } from '@cho40/contract'
import { err, ok, type Result } from '@cho40/values'
import { contentOf } from '../catalogue/unit-price.ts'
import type { Deps } from '../store/deps.ts'
import { chartOf, partyAccount } from './accounts.ts'
import { bookEntry } from './book-goods.ts'
import { cr, dr } from './entry-lines.ts'
import { recordMoves } from './holdings.ts'
import { inCooperative } from './in-cooperative.ts'
import { priced } from './measure.ts'

/**
 * Takes in goods bought from outside: seed and fertiliser to be sold to members, or anything the
 * cooperative trades. Dr 156 / Cr 111, or what is owed to the supplier under 331.
 * Problems: NotFound (cooperative), InvalidInput (unit, quantity), IdReused, and those of `post`.
 */
export function receiveStock(
  deps: Deps,
  input: ReceiveStock,
): Promise<Result<DeliveryId, Problem>> {
  return inCooperative(deps, input, async (tx, bookId) => {
    const content = contentOf(input.unit, input.content)
    if (!content) {
      return err({ type: 'InvalidInput', issues: [{ path: 'content', message: 'not stated' }] })
    }
    const { id, quantity, price, supplier } = input
    const amount = priced(quantity, { price, unitSize: content.amount })
    if (!amount.ok) return amount
    const chart = await chartOf(tx, bookId)
    const owed = input.paid === 'credit'
    const money = owed
      ? await partyAccount(tx, { bookId, chart, party: supplier }, 'payable')
      : ok(chart('cash'))
    if (!money.ok) return money
    const booked = await bookEntry(tx, {
      bookId,
      kind: 'stock_bought',
      subject: id,
      occurredAt: input.receivedAt,
      signed: [dr(chart('inventory'), amount.value), cr(money.value, amount.value)],
    })
    if (!booked.ok) return booked
    await tx.db
      .insertInto('cho_delivery')
      .values({
        id,
        book_id: bookId,
        agreement_id: null,
        member_id: null,
        supplier,
        product: input.product,
        mode: 'purchase',
        unit: input.unit,
        unit_size: content.amount,
        base: content.base,
        lot: input.lot ?? null,
        grade: null,
        harvested_on: null,
        price,
        quantity,
        amount: amount.value,
        fee_income: 'external',
        received_by: input.by,
        ...booked.value,
      })
      .execute()
    await recordMoves(tx, { ...booked.value, bookId, subject: id }, [
      { deliveryId: id, kind: 'received', place: '', quantity, value: amount.value },
    ])
    return ok(id)
  })
}
