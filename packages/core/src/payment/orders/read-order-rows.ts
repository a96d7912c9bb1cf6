import { Phone } from '@cho40/contract'
import { type Dong, dong } from '@cho40/values'
import { readPrice, readThousandths } from '../../catalogue/exchange/read-cells.ts'
import type { OrderField } from './order-columns.ts'

export type OrderRow = {
  /** As a spreadsheet counts. */
  readonly row: number
  readonly cells: readonly string[]
  readonly said: Readonly<Partial<Record<OrderField, string>>>
}

export type OrderIssue = { readonly field: OrderField | null; readonly code: string }

export type ReadOrderLine = {
  readonly sku: string | undefined
  readonly product: string | undefined
  readonly quantity: number
  readonly price: Dong
}

/** The rows of a sheet that say something, each cell under its field. */
export function orderRows(
  fields: readonly (OrderField | undefined)[],
  rows: readonly (readonly string[])[],
): OrderRow[] {
  return rows.flatMap((cells, at) => {
    const said: Partial<Record<OrderField, string>> = {}
    for (const [nth, field] of fields.entries()) {
      const cell = cells[nth]?.normalize('NFC').trim() ?? ''
      if (field !== undefined && cell !== '') said[field] = cell
    }
    return Object.keys(said).length === 0 ? [] : [{ row: at + 2, cells, said }]
  })
}

/** Rows of one order together, in the order in which they came; rows without a number stand alone. */
export function byNumber(rows: readonly OrderRow[]): OrderRow[][] {
  const orders = new Map<string, OrderRow[]>()
  for (const row of rows) {
    const key = row.said.number ?? `#${row.row}`
    orders.set(key, [...(orders.get(key) ?? []), row])
  }
  return [...orders.values()]
}

/** What one row orders, or what is wrong with it. */
export function readOrderLine({ said }: OrderRow): ReadOrderLine | readonly OrderIssue[] {
  const quantity = readThousandths(said.quantity ?? '')
  const price = readPrice(said.price ?? '')
  const issues: OrderIssue[] = []
  if (said.number === undefined) issues.push({ field: 'number', code: 'missing' })
  if (said.sku === undefined && said.product === undefined) {
    issues.push({ field: 'sku', code: 'missing' })
  }
  if (quantity === undefined || quantity === 0)
    issues.push({ field: 'quantity', code: 'unreadable' })
  if (price === undefined || price === 0) issues.push({ field: 'price', code: 'unreadable' })
  if (issues.length > 0 || quantity === undefined || price === undefined) return issues
  return { sku: said.sku, product: said.product, quantity, price: dong(price) }
}

/**
 * Who ordered. Floors hide most of a telephone number: what is hidden is nothing, not a number with
 * stars in it.
 */
export function readBuyer(
  rows: readonly OrderRow[],
  floorName: string,
): { readonly name: string; readonly phone: string; readonly address: string } {
  const first = (field: OrderField) =>
    rows.find(({ said }) => said[field] !== undefined)?.said[field]
  const phone = Phone.safeParse(first('phone') ?? '')
  return {
    name: clean(first('buyer') ?? `Khách ${floorName}`, 80),
    phone: phone.success ? phone.data : '',
    address: clean(first('address') ?? `Theo đơn trên ${floorName}`, 200),
  }
}

function clean(text: string, most: number): string {
  return Array.from(text.replace(/\p{Cc}+/gu, ' '))
    .slice(0, most)
    .join('')
    .trim()
}
