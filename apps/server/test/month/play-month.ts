import type { AskedPayment, GoodsSaleView } from '@cho40/contract'
import { type HarvestStep, harvestSteps } from '@cho40/core/testing'
import { type Instant, type MarketDay, marketDayOf, plusMs } from '@cho40/values'
import { newId } from '../http-client.ts'
import type { CooperativeServer } from './a-cooperative-server.ts'
import type { theBank } from './the-bank.ts'

/** Which procedure of the interface each act of the month is. */
const PROCEDURES = {
  agreeSupply: 'goods.agree',
  receiveDelivery: 'goods.deliver',
  receiveStock: 'goods.receiveStock',
  changeDelivery: 'goods.change',
  moveToAgent: 'goods.moveToAgent',
  sellGoods: 'goods.sell',
  returnGoods: 'goods.takeBack',
  giveAdvance: 'goods.giveAdvance',
} as const satisfies Record<HarvestStep['act'], string>

export type Played = Record<HarvestStep['act'] | 'askedForPayment' | 'paidByBuyers', number>

/** What the month did, and what buyers were asked for and have not paid. */
export type Month = { readonly counts: Played; readonly unpaid: AskedPayment[] }

type Bank = ReturnType<typeof theBank>

/** Thirty days over HTTP, each act at its moment; in the evening buyers on credit pay by bank. */
export async function playMonth(cooperative: CooperativeServer, bank: Bank): Promise<Month> {
  const unpaid: AskedPayment[] = []
  const counts: Played = {
    agreeSupply: 0,
    receiveDelivery: 0,
    receiveStock: 0,
    changeDelivery: 0,
    moveToAgent: 0,
    sellGoods: 0,
    returnGoods: 0,
    giveAdvance: 0,
    askedForPayment: 0,
    paidByBuyers: 0,
  }
  const { shop, bookkeeper, setClock } = cooperative
  let day: MarketDay | undefined
  let last: Instant | undefined
  const ids = { make: newId }
  for (const { at, act, input } of harvestSteps(shop, { ids, seed: 40 })) {
    const today = marketDayOf(at)
    if (last && day !== undefined && today !== day) {
      await evening(cooperative, bank, { day, after: last, counts, unpaid })
    }
    day = today
    last = at
    setClock(at)
    counts[act] += 1
    // Who acts is who is signed in: `by` of the input is not even read.
    await bookkeeper.does(PROCEDURES[act], input)
  }
  if (last && day !== undefined)
    await evening(cooperative, bank, { day, after: last, counts, unpaid })
  return { counts, unpaid }
}

/** Buyers of the day pay by their code: some are seen at once, others on the statement alone. */
async function evening(
  { shop, bookkeeper, setClock }: CooperativeServer,
  bank: Bank,
  {
    day,
    after,
    counts,
    unpaid,
  }: {
    readonly day: MarketDay
    readonly after: Instant
    readonly counts: Played
    readonly unpaid: AskedPayment[]
  },
): Promise<void> {
  const { cooperativeId, accountId } = shop
  const over = { cooperativeId, from: day, to: day }
  const sales = await bookkeeper.sees<GoodsSaleView[]>('goods.sales', over)
  let at = plusMs(after, 60_000)
  for (const { id: saleId, paid, buyerKind, amount, returned } of sales) {
    if (paid === 'cash' || buyerKind !== 'party' || amount === returned) continue
    at = plusMs(at, 61_000)
    setClock(at)
    const asked = await bookkeeper.does<AskedPayment>('goods.askForPayment', {
      id: newId('preq'),
      cooperativeId,
      accountId,
      saleId,
      amount: amount - returned,
      expiresAt: plusMs(at, 7 * 86_400_000),
    })
    counts.askedForPayment += 1
    // Every fifth buyer takes their time, and owes at the end of the month.
    if (counts.askedForPayment % 5 === 0) {
      unpaid.push(asked)
      continue
    }
    at = plusMs(at, 61_000)
    setClock(at)
    counts.paidByBuyers += 1
    const line = { direction: 'in', amount: asked.amount, memo: asked.memo } as const
    await bank.moves(line, counts.askedForPayment % 3 !== 0)
  }
}
