import type { BookId, GoodsSaleId, GoodsSaleLine, GoodsSaleView } from '@cho40/contract'
import { dong, type MarketDay } from '@cho40/values'
import type { Reading } from '../store/deps.ts'
import { grouped } from './grouped.ts'
import type { SaleRow } from './sales.ts'

/** Sales of goods on the booked days from `from` to `to`, the latest first, with what came back. */
export async function goodsSales(
  reading: Reading,
  wanted: {
    readonly bookId: BookId
    readonly from: MarketDay
    readonly to: MarketDay
    readonly limit: number
  },
): Promise<GoodsSaleView[]> {
  const sales = await reading.db
    .selectFrom('cho_goods_sale')
    .selectAll()
    .where('book_id', '=', wanted.bookId)
    .where('business_day', '>=', wanted.from)
    .where('business_day', '<=', wanted.to)
    .orderBy('occurred_at', 'desc')
    .orderBy('id', 'desc')
    .limit(wanted.limit)
    .execute()
  return viewsOf(reading, sales)
}

/** So many ids go into one question. */
const BLOCK = 400

async function viewsOf(reading: Reading, sales: readonly SaleRow[]): Promise<GoodsSaleView[]> {
  const views: GoodsSaleView[] = []
  for (let from = 0; from < sales.length; from += BLOCK) {
    const block = sales.slice(from, from + BLOCK)
    const parts = await partsOf(
      reading,
      block.map(({ id }) => id),
    )
    views.push(...block.map((sale) => viewOf(sale, parts.get(sale.id) ?? [])))
  }
  return views
}

type Part = Awaited<ReturnType<typeof partRows>>[number]

async function partsOf(reading: Reading, ids: readonly GoodsSaleId[]) {
  return grouped(await partRows(reading, ids), ({ sale_id: id }) => id)
}

function partRows({ db }: Reading, ids: readonly GoodsSaleId[]) {
  return db
    .selectFrom('cho_goods_part as part')
    .innerJoin('cho_delivery as delivery', 'delivery.id', 'part.delivery_id')
    .select(['part.subject', 'part.sale_id', 'part.line', 'part.of_position', 'part.position'])
    .select(['part.delivery_id', 'part.member_id', 'part.quantity', 'part.amount'])
    .select(['part.unit', 'part.unit_size', 'part.price'])
    .select(['delivery.product', 'delivery.grade'])
    .where('part.sale_id', 'in', ids)
    .orderBy('part.position')
    .execute()
}

function viewOf(sale: SaleRow, parts: readonly Part[]): GoodsSaleView {
  const sold = parts.filter(({ subject }) => subject === sale.id)
  const back = parts.filter(({ subject }) => subject !== sale.id)
  return {
    id: sale.id,
    channel: sale.channel,
    paid: sale.paid,
    buyerKind: sale.buyer_kind,
    buyer: sale.buyer,
    agent: sale.agent,
    agentFee: sale.agent_fee,
    income: sale.income,
    amount: sale.amount,
    returned: dong(-back.reduce((sum, { amount }) => sum + amount, 0)),
    day: sale.business_day,
    occurredAt: sale.occurred_at,
    lines: sold.map((part) => lineOf(part, back)),
  }
}

function lineOf(part: Part, back: readonly Part[]): GoodsSaleLine {
  const returned = back.filter(({ of_position: of }) => of === part.position)
  return {
    line: part.line,
    deliveryId: part.delivery_id,
    product: part.product,
    grade: part.grade,
    memberId: part.member_id,
    unit: part.unit,
    unitSize: part.unit_size,
    price: part.price,
    quantity: part.quantity,
    returned: -returned.reduce((sum, { quantity }) => sum + quantity, 0),
    amount: part.amount,
  }
}
