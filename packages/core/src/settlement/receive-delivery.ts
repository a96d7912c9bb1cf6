import type { BookId, DeliveryId, MemberId, Problem, ReceiveDelivery } from '@cho40/contract'
import { type Dong, dong, type MarketDay, marketDayOf, ok, type Result } from '@cho40/values'
import { isInternal } from '../cooperative/members.ts'
import { announce } from '../ledger/announce.ts'
import type { Deps, Tx } from '../store/deps.ts'
import { chartOf, memberAccount } from './accounts.ts'
import { type Agreement, agreedPrice, agreementOn, feesOf } from './agreements.ts'
import { type BookedColumns, bookEntry } from './book-goods.ts'
import { cr, dr, type Signed } from './entry-lines.ts'
import { feeOn } from './fee.ts'
import { recordMoves } from './holdings.ts'
import { inCooperative } from './in-cooperative.ts'
import { priced } from './measure.ts'
import { charged, earned, feeLines, type Item, recordItems } from './member-items.ts'
import { memberOn } from './members.ts'

/**
 * Takes in a member's goods as one lot, under the agreement that holds that day. Goods to sell for
 * the member stand beside the balance sheet (Dr 003 / Cr 000) at the agreed price; goods bought are
 * stock and owed (Dr 156 / Cr 331 of the member). Fees on deliveries are charged at once.
 * Problems: NotFound (cooperative, member, agreement, grade), WrongState (member left),
 * InvalidInput (price, quantity), IdReused, and those of `post`.
 */
export function receiveDelivery(
  deps: Deps,
  input: ReceiveDelivery,
): Promise<Result<DeliveryId, Problem>> {
  return inCooperative(deps, input, async (tx, bookId) => {
    const day = marketDayOf(input.receivedAt)
    const { memberId, product, quantity } = input
    const member = await memberOn(tx, { bookId, memberId, day })
    if (!member.ok) return member
    const agreement = await agreementOn(tx, { bookId, memberId, product, day })
    if (!agreement.ok) return agreement
    const price = await agreedPrice(tx, agreement.value.id, input)
    if (!price.ok) return price
    const terms = { price: price.value, unitSize: agreement.value.unit_size }
    const amount = priced(quantity, terms)
    if (!amount.ok) return amount
    return takeIn(tx, {
      input,
      bookId,
      agreement: await withIncome(tx, agreement.value, { memberId, day }),
      price: price.value,
      amount: amount.value,
    })
  })
}

/** Fees are income from inside only where both the agreement says so and the law lets it. */
async function withIncome(
  tx: Tx,
  agreement: Agreement,
  { memberId, day }: { readonly memberId: MemberId; readonly day: MarketDay },
): Promise<Agreement> {
  const inside = agreement.fee_income === 'internal' && (await isInternal(tx, memberId, day))
  return { ...agreement, fee_income: inside ? 'internal' : 'external' }
}

type Accepted = {
  readonly input: ReceiveDelivery
  readonly bookId: BookId
  readonly agreement: Agreement
  readonly price: Dong
  readonly amount: Dong
}

async function takeIn(tx: Tx, accepted: Accepted): Promise<Result<DeliveryId, Problem>> {
  const { input, bookId, agreement, amount } = accepted
  const { id, memberId, quantity } = input
  const chart = await chartOf(tx, bookId)
  const payable = await memberAccount(tx, { bookId, chart, memberId }, 'payable')
  if (!payable.ok) return payable
  const items = await itemsOf(tx, accepted)
  const bought = agreement.mode === 'purchase'
  const signed: Signed[] = bought
    ? [dr(chart('inventory'), amount), cr(payable.value, amount)]
    : [dr(chart('goods_on_consignment'), amount), cr(chart('off_balance_contra'), amount)]
  const fees = items.filter(({ kind }) => kind === 'fee')
  const booked = await bookEntry(tx, {
    bookId,
    kind: bought ? 'goods_bought' : 'goods_consigned',
    subject: id,
    occurredAt: input.receivedAt,
    signed: [...signed, ...fees.flatMap((fee) => feeLines(fee, payable.value, chart))],
  })
  if (!booked.ok) return booked
  await recordDelivery(tx, accepted, booked.value)
  const of = { ...booked.value, bookId, subject: id }
  await recordMoves(tx, of, [
    { deliveryId: id, kind: 'received', place: '', quantity, value: amount },
  ])
  await recordItems(tx, of, items)
  await announce(tx, {
    bookId,
    type: 'goods_received',
    stallId: null,
    payload: { type: 'goods_received', deliveryId: id },
  })
  return ok(id)
}

async function itemsOf(tx: Tx, { input, agreement, amount }: Accepted): Promise<Item[]> {
  const of = {
    memberId: input.memberId,
    deliveryId: input.id,
    income: agreement.fee_income,
  }
  const { quantity } = input
  const fees = await feesOf(tx, [agreement.id], 'delivery')
  return [
    ...(agreement.mode === 'purchase' ? [earned(of, { kind: 'purchase', quantity, amount })] : []),
    ...(fees.get(agreement.id) ?? [])
      .map((terms) => charged(of, feeOn(terms, { amount: dong(0), quantity })))
      .filter((item) => item.amount !== 0),
  ]
}

async function recordDelivery(
  tx: Tx,
  { input, bookId, agreement, price, amount }: Accepted,
  booked: BookedColumns,
): Promise<void> {
  await tx.db
    .insertInto('cho_delivery')
    .values({
      id: input.id,
      book_id: bookId,
      agreement_id: agreement.id,
      member_id: input.memberId,
      supplier: null,
      product: input.product,
      mode: agreement.mode,
      unit: agreement.unit,
      unit_size: agreement.unit_size,
      base: agreement.base,
      lot: input.lot ?? null,
      grade: input.grade ?? null,
      harvested_on: input.harvestedOn ?? null,
      price,
      quantity: input.quantity,
      amount,
      fee_income: agreement.fee_income,
      received_by: input.by,
      ...booked,
    })
    .execute()
}
