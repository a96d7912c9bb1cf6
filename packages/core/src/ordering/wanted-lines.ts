import type { OrderLineId, PlaceOrder, Problem, VariantId } from '@cho40/contract'
import { type Dong, err, type MarketDay, marketDayOf, ok, type Result } from '@cho40/values'
import { AT_HAND } from '../catalogue/stock/for-day.ts'
import { costOf, wholeWhereWhole } from '../catalogue/stock/sale-quantity.ts'
import { type StockPlaceRow, stockPlace } from '../catalogue/stock/stock-places.ts'
import type { ForDay } from '../catalogue/stock/tables.ts'
import { lastPrice } from '../catalogue/variants.ts'
import type { Tx } from '../store/deps.ts'
import { inPieces, known, prepared, preparedRows } from '../store/prepared.ts'

export type WantedLine = PlaceOrder['lines'][number] & {
  readonly place: StockPlaceRow
  readonly forDay: ForDay
  readonly name: string
  readonly unit: string
  readonly amount: Dong
}

/**
 * What a buyer asks for, checked against the catalogue of today. Problems: NotFound (pack that is
 * not on sale, place), WrongState (another price today, which `state` gives), InvalidInput (part of
 * a whole thing, a pre-order that nobody will fetch on a day, too much), IdReused.
 */
export async function wantedLines(
  tx: Tx,
  order: PlaceOrder,
): Promise<Result<WantedLine[], Problem>> {
  const reused = await reusedId(tx, order)
  if (reused) return err({ type: 'IdReused', id: reused })
  const wanted: WantedLine[] = []
  for (const line of order.lines) {
    const place = await stockPlace(tx, line.placeId)
    if (!place.ok) return place
    const goods = await goodsOf(tx, line, order.channel)
    if (!goods.ok) return goods
    const whole = wholeWhereWhole(goods.value.unit, line.quantity)
    if (!whole.ok) return whole
    const amount = costOf(line.price, line.quantity)
    if (!amount.ok) return amount
    if (amount.value === 0) {
      return err({ type: 'InvalidInput', issues: [{ path: 'quantity', message: 'too little' }] })
    }
    if (line.preOrder && order.handing.how !== 'pick_up') {
      return err({ type: 'InvalidInput', issues: [{ path: 'preOrder', message: 'no day' }] })
    }
    const forDay = line.preOrder && order.handing.how === 'pick_up' ? order.handing.day : AT_HAND
    wanted.push({ ...line, ...goods.value, place: place.value, forDay, amount: amount.value })
  }
  return ok(wanted)
}

async function reusedId(tx: Tx, { lines }: PlaceOrder): Promise<OrderLineId | undefined> {
  const ids = lines.map(({ id }) => id)
  const twice = ids.find((id, at) => ids.indexOf(id) !== at)
  if (twice) return twice
  const [row] = await inPieces(tx, lines, linesNamed)
  return row?.id
}

const linesNamed = preparedRows((db, lines: readonly { readonly id: OrderLineId }[]) =>
  db
    .selectFrom('cho_order_line')
    .select('id')
    .where(
      'id',
      'in',
      lines.map(({ id }) => known(id)),
    ),
)

type Pack = { readonly variantId: VariantId; readonly today: MarketDay }

const packOnSale = prepared((db, { variantId, today }: Pack) =>
  db
    .selectFrom('cho_variant as variant')
    .innerJoin('cho_listing as listing', 'listing.id', 'variant.listing_id')
    .select(['listing.name', 'variant.label', 'variant.unit'])
    .select([lastPrice('stall', today).as('stall'), lastPrice('shop', today).as('shop')])
    .where('variant.id', '=', known(variantId))
    .where('listing.state', '=', known('published' as const)),
)

async function goodsOf(
  tx: Tx,
  { variantId, price }: PlaceOrder['lines'][number],
  channel: PlaceOrder['channel'],
): Promise<Result<{ readonly name: string; readonly unit: string }, Problem>> {
  const [row] = await packOnSale(tx, { variantId, today: marketDayOf(tx.clock.now()) })
  if (!row) return err({ type: 'NotFound', what: 'variant', id: variantId })
  const asked = (channel === 'stall' ? row.stall : null) ?? row.shop
  // What is sold elsewhere or by telephone was agreed there.
  if ((channel === 'shop' || channel === 'stall') && asked !== price) {
    return err({ type: 'WrongState', what: 'price', id: variantId, state: String(asked) })
  }
  return ok({ name: row.label === null ? row.name : `${row.name} ${row.label}`, unit: row.unit })
}
