import type {
  CooperativeId,
  OrderLineId,
  PlaceOrder,
  Problem,
  ProducerId,
  VariantId,
} from '@cho40/contract'
import { type Dong, err, type MarketDay, marketDayOf, ok, type Result } from '@cho40/values'
import { mayFor } from '../catalogue/delegations.ts'
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
 * not on sale, place, delegation of its producer), WrongState (another price today, which `state` gives), InvalidInput (part of
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
    const allowed = await mayBeSold(tx, goods.value, place.value)
    if (!allowed.ok) return allowed
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
    const { name, unit } = goods.value
    wanted.push({ ...line, name, unit, place: place.value, forDay, amount: amount.value })
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

type PackOnSale = {
  readonly name: string
  readonly unit: string
  readonly producerId: ProducerId | null
  readonly cooperativeId: CooperativeId
}

type Pack = { readonly variantId: VariantId; readonly today: MarketDay }

const packOnSale = prepared((db, { variantId, today }: Pack) =>
  db
    .selectFrom('cho_variant as variant')
    .innerJoin('cho_listing as listing', 'listing.id', 'variant.listing_id')
    .select(['listing.name', 'variant.label', 'variant.unit'])
    .select(['listing.producer_id', 'listing.cooperative_id'])
    .select([lastPrice('stall', today).as('stall'), lastPrice('shop', today).as('shop')])
    .where('variant.id', '=', known(variantId))
    .where('listing.state', '=', known('published' as const)),
)

async function goodsOf(
  tx: Tx,
  { variantId, price }: PlaceOrder['lines'][number],
  channel: PlaceOrder['channel'],
): Promise<Result<PackOnSale, Problem>> {
  const [row] = await packOnSale(tx, { variantId, today: marketDayOf(tx.clock.now()) })
  if (!row) return err({ type: 'NotFound', what: 'variant', id: variantId })
  const asked = (channel === 'stall' ? row.stall : null) ?? row.shop
  // What is sold elsewhere or by telephone was agreed there.
  if ((channel === 'shop' || channel === 'stall') && asked !== price) {
    return err({ type: 'WrongState', what: 'price', id: variantId, state: String(asked) })
  }
  return ok({
    name: row.label === null ? row.name : `${row.name} ${row.label}`,
    unit: row.unit,
    producerId: row.producer_id,
    cooperativeId: row.cooperative_id,
  })
}

/**
 * A registered producer's goods are sold while their seller may list them, and by a cooperative that
 * may be paid for them. Problems: NotFound (delegation).
 */
async function mayBeSold(
  tx: Tx,
  { producerId, cooperativeId }: PackOnSale,
  place: StockPlaceRow,
): Promise<Result<void, Problem>> {
  if (producerId === null) return ok(undefined)
  const day = marketDayOf(tx.clock.now())
  const listed = await mayFor(tx, { producerId, cooperativeId, right: 'list', day })
  const payee = place.cooperative_id
  const paid =
    payee === null ||
    (await mayFor(tx, { producerId, cooperativeId: payee, right: 'receive_money', day }))
  return listed && paid
    ? ok(undefined)
    : err({ type: 'NotFound', what: 'delegation', id: producerId })
}
