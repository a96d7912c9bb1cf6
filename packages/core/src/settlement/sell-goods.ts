import type { BookId, GoodsSaleId, IncomeKind, Problem, SellGoods } from '@cho40/contract'
import { type Dong, dong, err, marketDayOf, ok, type Result, sumDong } from '@cho40/values'
import { isInternal } from '../cooperative/members.ts'
import { announce } from '../ledger/announce.ts'
import type { Deps, Tx } from '../store/deps.ts'
import { type Chart, chartOf, partyAccount, partyOf } from './accounts.ts'
import { feesOf } from './agreements.ts'
import { bookEntry } from './book-goods.ts'
import { cr, dr } from './entry-lines.ts'
import { holdingsOf } from './holdings.ts'
import { inCooperative } from './in-cooperative.ts'
import { memberEver } from './members.ts'
import { recordSale } from './record-sale.ts'
import { type SoldPart, soldPartsOf } from './sale-items.ts'
import { saleLines } from './sale-lines.ts'
import { salePartsOf } from './sale-parts.ts'

/**
 * Records a sale of goods the cooperative holds: from the lot that is named, else from the oldest.
 * The member earns the full price; fees are those of the lot's agreement and frozen with the sale.
 * An agent's report sells what lies at the agent, who owes the price less the agent's fee (642).
 * Inputs on credit are a sale on credit to a member.
 * Problems: NotFound (cooperative, member), GoodsNotAvailable, InvalidInput, IdReused, and those of
 * `post`.
 */
export function sellGoods(deps: Deps, input: SellGoods): Promise<Result<GoodsSaleId, Problem>> {
  return inCooperative(deps, input, async (tx, bookId) => {
    const refusal = await refusalOf(tx, input, bookId)
    if (refusal) return err(refusal)
    const place = input.agent?.name ?? ''
    const products = input.lines.map(({ product }) => product)
    const parts = salePartsOf(input.lines, await holdingsOf(tx, { bookId, place, products }))
    if (!parts.ok) return parts
    const agreements = parts.value.flatMap(({ lot }) => lot.agreementId ?? [])
    const fees = await feesOf(tx, agreements, 'sale')
    const sold = soldPartsOf(input.id, parts.value, fees)
    const total = sumDong(sold.map(({ amount }) => amount))
    if (input.agent && input.agent.fee > total) {
      return err({ type: 'AmountNotAvailable', wanted: input.agent.fee, available: total })
    }
    return book(tx, { input, bookId, place, sold, total })
  })
}

/**
 * Several sales of a till, in the order in which they happened, and of one moment by their ids: in
 * whatever order they arrive, the same lots are sold. Each answers for itself.
 */
export async function sellGoodsInOrder(
  deps: Deps,
  inputs: readonly SellGoods[],
): Promise<ReadonlyMap<GoodsSaleId, Result<GoodsSaleId, Problem>>> {
  const inOrder = inputs.toSorted((a, b) => {
    if (a.occurredAt !== b.occurredAt) return a.occurredAt < b.occurredAt ? -1 : 1
    return a.id < b.id ? -1 : 1
  })
  const answers = new Map<GoodsSaleId, Result<GoodsSaleId, Problem>>()
  for (const input of inOrder) answers.set(input.id, await sellGoods(deps, input))
  return answers
}

type Sold = {
  readonly input: SellGoods
  readonly bookId: BookId
  readonly place: string
  readonly sold: readonly SoldPart[]
  readonly total: Dong
}

async function refusalOf(
  tx: Tx,
  { buyer }: SellGoods,
  bookId: BookId,
): Promise<Problem | undefined> {
  if (buyer?.kind !== 'member') return undefined
  const member = await memberEver(tx, { bookId, memberId: buyer.memberId })
  return member.ok ? undefined : member.problem
}

async function book(tx: Tx, sale: Sold): Promise<Result<GoodsSaleId, Problem>> {
  const { input, bookId, place, sold } = sale
  const chart = await chartOf(tx, bookId)
  const money = await moneyAccount(tx, { input, bookId, chart })
  if (!money.ok) return money
  const income = await incomeOf(tx, input)
  const signed = await saleLines(tx, {
    bookId,
    chart,
    income,
    place,
    moneyAccount: money.value,
    parts: sold,
  })
  if (!signed.ok) return signed
  const fee = input.agent?.fee ?? dong(0)
  const booked = await bookEntry(tx, {
    bookId,
    kind: 'goods_sold',
    subject: input.id,
    occurredAt: input.occurredAt,
    signed: [...signed.value, dr(chart('business_expense'), fee), cr(money.value, fee)],
  })
  if (!booked.ok) return booked
  const { id, channel, paid, buyer, agent, by } = input
  await recordSale(
    tx,
    { booked: booked.value, bookId, place, sold },
    {
      id,
      channel,
      income,
      paid,
      buyer_kind: buyer?.kind ?? null,
      buyer: buyer ? partyOf(buyer) : null,
      agent: agent?.name ?? null,
      agent_fee: fee,
      amount: sale.total,
      money_account: money.value,
      sold_by: by,
    },
  )
  await announce(tx, {
    bookId,
    type: 'goods_sold',
    stallId: null,
    payload: { type: 'goods_sold', saleId: input.id },
  })
  return ok(input.id)
}

/** With whom the cooperative trades decides: an official member with a written agreement is inside. */
async function incomeOf(tx: Tx, { buyer, occurredAt }: SellGoods): Promise<IncomeKind> {
  if (buyer?.kind !== 'member') return 'external'
  return (await isInternal(tx, buyer.memberId, marketDayOf(occurredAt))) ? 'internal' : 'external'
}

async function moneyAccount(
  tx: Tx,
  { input, bookId, chart }: Pick<Sold, 'input' | 'bookId'> & { readonly chart: Chart },
): Promise<Result<string, Problem>> {
  if (input.paid === 'cash') return ok(chart('cash'))
  const party = input.buyer ? partyOf(input.buyer) : (input.agent?.name ?? '')
  return partyAccount(tx, { bookId, chart, party }, 'receivable')
}
