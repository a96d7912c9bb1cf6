import type { GoodsSaleId, StatementFee, StatementSale } from '@cho40/contract'
import { dong } from '@cho40/values'
import type { Reading } from '../store/deps.ts'
import type { OpenItem } from './run-facts.ts'
import type { SettlementTables } from './tables.ts'

export type ItemRow = SettlementTables['cho_member_item']

/** So many subjects go into one question. */
const BLOCK = 400

/** A member's items of a run, in full, in the order in which they were booked. */
export async function statementItems(
  reading: Reading,
  items: readonly OpenItem[],
): Promise<ItemRow[]> {
  const wanted = new Set(items.map(({ subject, position }) => `${subject} ${position}`))
  const subjects = [...new Set(items.map(({ subject }) => subject))]
  const rows: ItemRow[] = []
  for (let from = 0; from < subjects.length; from += BLOCK) {
    const found = await reading.db
      .selectFrom('cho_member_item')
      .selectAll()
      .where('subject', 'in', subjects.slice(from, from + BLOCK))
      .execute()
    rows.push(...found.filter(({ subject, position }) => wanted.has(`${subject} ${position}`)))
  }
  return rows.toSorted((a, b) => {
    const [left, right] = [keyOf(a), keyOf(b)]
    return left === right ? 0 : left < right ? -1 : 1
  })
}

function keyOf({ occurred_at, subject, position }: ItemRow): string {
  return `${occurred_at} ${subject} ${String(position).padStart(6, '0')}`
}

/** What was sold for the member and what buyers brought back, line by line. */
export async function statementSales(
  reading: Reading,
  items: readonly ItemRow[],
): Promise<StatementSale[]> {
  const sold = items.filter(({ kind }) => kind === 'sale')
  const parts = await partsOf(
    reading,
    sold.flatMap(({ sale_id }) => sale_id ?? []),
  )
  return sold.flatMap((item) => {
    const part = parts.get(`${item.sale_id} ${item.of_position}`)
    if (!part || item.sale_id === null) return []
    return [
      {
        saleId: item.sale_id,
        deliveryId: item.delivery_id,
        day: item.business_day,
        channel: part.channel,
        product: part.product,
        quantity: item.quantity,
        unit: part.unit,
        unitSize: part.unit_size,
        price: part.price,
        amount: item.amount,
      },
    ]
  })
}

type SoldPart = Pick<SettlementTables['cho_goods_part'], 'unit' | 'unit_size' | 'price'> &
  Pick<SettlementTables['cho_goods_sale'], 'channel'> &
  Pick<SettlementTables['cho_delivery'], 'product'>

async function partsOf(
  reading: Reading,
  sales: readonly GoodsSaleId[],
): Promise<ReadonlyMap<string, SoldPart>> {
  const ids = [...new Set(sales)]
  const parts = new Map<string, SoldPart>()
  for (let from = 0; from < ids.length; from += BLOCK) {
    const rows = await reading.db
      .selectFrom('cho_goods_part as part')
      .innerJoin('cho_goods_sale as sale', 'sale.id', 'part.sale_id')
      .innerJoin('cho_delivery as delivery', 'delivery.id', 'part.delivery_id')
      .select(['part.subject', 'part.position', 'part.unit', 'part.unit_size', 'part.price'])
      .select(['sale.channel', 'delivery.product'])
      .where('part.subject', 'in', ids.slice(from, from + BLOCK))
      .execute()
    for (const row of rows) parts.set(`${row.subject} ${row.position}`, row)
  }
  return parts
}

/** Fees added up by their terms, in the order of their first appearance. */
export function statementFees(items: readonly ItemRow[]): StatementFee[] {
  const fees = new Map<string, StatementFee>()
  for (const item of items) {
    if (item.fee === null || item.basis === null) continue
    const terms = {
      kind: item.fee,
      basis: item.basis,
      rateBps: item.rate_bps,
      amount: item.fee_amount,
      per: item.per,
      vatBps: item.vat_bps,
    }
    const key = JSON.stringify(terms)
    const before = fees.get(key) ?? { ...terms, chargedOf: 0, fee: dong(0), vat: dong(0) }
    fees.set(key, {
      ...before,
      chargedOf: before.chargedOf + item.charged_of,
      fee: dong(before.fee + item.vat - item.amount),
      vat: dong(before.vat - item.vat),
    })
  }
  return [...fees.values()]
}
