import type { BookId, ChangeDelivery, GoodsMoveId, Problem } from '@cho40/contract'
import { dong, err, ok, type Result } from '@cho40/values'
import { sql } from 'kysely'
import type { Deps, Reading, Tx } from '../store/deps.ts'
import { transact } from '../store/transact.ts'
import { type Chart, chartOf, memberAccount, partyAccount } from './accounts.ts'
import { feesOf } from './agreements.ts'
import { type BookedColumns, bookEntry } from './book-goods.ts'
import { changeOf, type DeliveryChange, type DeliveryNow } from './delivery-change.ts'
import { cr, dr, type Signed } from './entry-lines.ts'
import { goodsNotAvailable } from './goods-not-available.ts'
import { holdingOf, recordMoves } from './holdings.ts'
import { inBook } from './in-cooperative.ts'
import { feeLines, recordItems } from './member-items.ts'

/**
 * Corrects a weight, gives goods back to the member, or writes off what spoiled. The delivery stays
 * as it was written; the difference is booked, with the reason and the quantity before and after.
 * What has been sold cannot be corrected away. A correction to nothing takes every fee back.
 * Problems: NotFound (delivery), GoodsNotAvailable, InvalidInput (no change), WrongState (a
 * supplier's goods cannot go back to a member), IdReused, and those of `post`.
 */
export function changeDelivery(
  deps: Deps,
  input: ChangeDelivery,
): Promise<Result<GoodsMoveId, Problem>> {
  return transact(deps, async (tx) => {
    const book = await tx.db
      .selectFrom('cho_delivery')
      .select('book_id')
      .where('id', '=', input.deliveryId)
      .executeTakeFirst()
    if (!book) return err({ type: 'NotFound', what: 'delivery', id: input.deliveryId })
    return inBook(tx, { ...input, bookId: book.book_id }, async (_tx, bookId) => {
      const now = await deliveryNow(tx, input)
      const refusal = refusalOf(input, now)
      if (refusal) return refusal
      const fees = now.agreementId
        ? ((await feesOf(tx, [now.agreementId], 'delivery')).get(now.agreementId) ?? [])
        : []
      return bookChange(tx, { bookId, input, now, change: changeOf(now, input, fees) })
    })
  })
}

type Changing = {
  readonly bookId: BookId
  readonly input: ChangeDelivery
  readonly now: DeliveryNow
  readonly change: DeliveryChange
}

function refusalOf(input: ChangeDelivery, now: DeliveryNow) {
  const leaving = input.how === 'corrected' ? now.came - input.quantity : input.quantity
  if (leaving > now.store.quantity) {
    return goodsNotAvailable(now.product, leaving, leaving - now.store.quantity)
  }
  if (leaving === 0) {
    return err({ type: 'InvalidInput', issues: [{ path: 'quantity', message: 'no change' }] })
  }
  if (input.how === 'returned_to_member' && now.memberId === null) {
    return err({ type: 'WrongState', what: 'delivery', id: input.deliveryId, state: 'stock' })
  }
  return undefined
}

async function bookChange(
  tx: Tx,
  { bookId, input, now, change }: Changing,
): Promise<Result<GoodsMoveId, Problem>> {
  const chart = await chartOf(tx, bookId)
  const owed = await owedAccount(tx, { bookId, chart }, now)
  if (!owed.ok) return owed
  const booked = await bookEntry(tx, {
    bookId,
    kind: `goods_${input.how}`,
    subject: input.id,
    occurredAt: input.occurredAt,
    signed: [
      ...goodsLines({ now, change, chart, owed: owed.value, how: input.how }),
      ...change.items
        .filter(({ kind }) => kind === 'fee')
        .flatMap((fee) => feeLines(fee, owed.value, chart)),
    ],
  })
  if (!booked.ok) return booked
  await recordAct(tx, { bookId, input, now, change }, booked.value)
  const of = { ...booked.value, bookId, subject: input.id }
  const { quantity, value } = change
  await recordMoves(tx, of, [
    { deliveryId: input.deliveryId, kind: input.how, place: '', quantity, value },
  ])
  await recordItems(tx, of, change.items)
  return ok(input.id)
}

/** The value leaves 003 or 156; what is owed changes by the price, and a rounding đồng is cost. */
function goodsLines(of: {
  readonly now: DeliveryNow
  readonly change: DeliveryChange
  readonly chart: Chart
  readonly owed: string
  readonly how: ChangeDelivery['how']
}): Signed[] {
  const { chart, change, owed } = of
  if (of.now.mode === 'consignment') {
    return [
      dr(chart('goods_on_consignment'), change.value),
      cr(chart('off_balance_contra'), change.value),
    ]
  }
  const lost = dong(change.owed - change.value)
  return [
    dr(chart('inventory'), change.value),
    cr(owed, change.owed),
    dr(chart(of.how === 'spoiled' ? 'other_expense' : 'goods_cost'), lost),
  ]
}

function owedAccount(
  tx: Tx,
  of: { readonly bookId: BookId; readonly chart: Chart },
  now: DeliveryNow,
): Promise<Result<string, Problem>> {
  return now.memberId === null
    ? partyAccount(tx, { ...of, party: now.supplier ?? '' }, 'payable')
    : memberAccount(tx, { ...of, memberId: now.memberId }, 'payable')
}

async function recordAct(
  tx: Tx,
  { bookId, input, now, change }: Changing,
  booked: BookedColumns,
): Promise<void> {
  await tx.db
    .insertInto('cho_goods_act')
    .values({
      id: input.id,
      book_id: bookId,
      kind: input.how,
      delivery_id: input.deliveryId,
      party: null,
      before: now.came,
      after: input.how === 'corrected' ? input.quantity : now.came,
      amount: change.owed,
      reason: input.reason,
      acted_by: input.by,
      ...booked,
    })
    .execute()
}

/** A delivery with what has happened to it so far. */
async function deliveryNow(
  reading: Reading,
  { deliveryId }: Pick<ChangeDelivery, 'deliveryId'>,
): Promise<DeliveryNow> {
  const row = await reading.db
    .selectFrom('cho_delivery')
    .select(['agreement_id', 'member_id', 'supplier', 'product', 'mode', 'price', 'unit_size'])
    .select(['fee_income'])
    .where('id', '=', deliveryId)
    .executeTakeFirstOrThrow()
  const { came, returned } = await reading.db
    .selectFrom('cho_goods_move')
    .select([
      sql<number | string>`coalesce(sum(case when kind in ('received', 'corrected')
        then quantity else 0 end), 0)`.as('came'),
      sql<number | string>`coalesce(sum(case when kind = 'returned_to_member'
        then -quantity else 0 end), 0)`.as('returned'),
    ])
    .where('delivery_id', '=', deliveryId)
    .executeTakeFirstOrThrow()
  return {
    deliveryId,
    agreementId: row.agreement_id,
    memberId: row.member_id,
    supplier: row.supplier,
    product: row.product,
    mode: row.mode,
    terms: { price: row.price, unitSize: row.unit_size },
    feeIncome: row.fee_income,
    came: Number(came),
    returned: Number(returned),
    store: await holdingOf(reading, deliveryId, ''),
  }
}
