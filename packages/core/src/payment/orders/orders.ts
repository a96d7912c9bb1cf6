import type {
  BookId,
  ListedOrder,
  OrderId,
  OrderState,
  OrderStepView,
  OrderView,
  Problem,
  SellerOrderId,
} from '@cho40/contract'
import { err, invariant, ok, type Result } from '@cho40/values'
import { tokenHash } from '../../access/token-hash.ts'
import { sellerOrderRow } from '../../ordering/seller-order.ts'
import { sellerOrderViews } from '../../ordering/seller-orders.ts'
import type { OrderingTables } from '../../ordering/tables.ts'
import type { Reading } from '../../store/deps.ts'
import { known, prepared } from '../../store/prepared.ts'
import { orderMoney } from './order-money.ts'

/** An order as its buyer sees it, by the secret of the link. Problems: NotFound. */
export async function orderByToken(
  reading: Reading,
  { token }: { readonly token: string },
): Promise<Result<OrderView, Problem>> {
  const [row] = await withToken(reading, { hash: tokenHash(token) })
  return row ? ok(await viewOf(reading, row)) : err({ type: 'NotFound', what: 'order', id: '' })
}

/**
 * An order as one of its sellers sees it: that seller's parts alone. Problems: NotFound (no part of
 * it is of the book).
 */
export async function orderOfSeller(
  reading: Reading,
  { id, bookId }: { readonly id: OrderId; readonly bookId: BookId },
): Promise<Result<OrderView, Problem>> {
  const row = await reading.db
    .selectFrom('cho_order')
    .selectAll()
    .where('id', '=', id)
    .executeTakeFirst()
  const view = row && (await viewOf(reading, row, bookId))
  return view && view.sellerOrders.length > 0
    ? ok(view)
    : err({ type: 'NotFound', what: 'order', id })
}

/**
 * A seller's orders, the latest first; in one state when it is named. `before` is the last part of the
 * page that was read before; none follow one that is not of the book.
 */
export async function ordersOfSeller(
  reading: Reading,
  wanted: {
    readonly bookId: BookId
    readonly state?: OrderState
    readonly before?: SellerOrderId
    readonly limit: number
  },
): Promise<ListedOrder[]> {
  const { bookId, state, before, limit } = wanted
  let query = reading.db
    .selectFrom('cho_seller_order')
    .selectAll()
    .where('book_id', '=', bookId)
    .orderBy('placed_at', 'desc')
    .orderBy('id', 'desc')
    .limit(limit)
  if (state) query = query.where('state', '=', state)
  if (before) {
    const last = await sellerOrderRow(reading, before)
    if (last?.book_id !== bookId) return []
    const { placed_at: at } = last
    query = query.where((eb) =>
      eb.or([eb('placed_at', '<', at), eb.and([eb('placed_at', '=', at), eb('id', '<', before)])]),
    )
  }
  return listed(reading, await query.execute())
}

/** How many orders wait for their seller's first word. */
export async function placedOrders(
  reading: Reading,
  { bookId }: { readonly bookId: BookId },
): Promise<number> {
  const { n } = await reading.db
    .selectFrom('cho_seller_order')
    .select(({ fn }) => fn.countAll<number>().as('n'))
    .where('book_id', '=', bookId)
    .where('state', '=', 'placed')
    .executeTakeFirstOrThrow()
  return n
}

/** Who did what to one seller's part of an order, and when. */
export async function orderHistory(
  reading: Reading,
  { id }: { readonly id: SellerOrderId },
): Promise<OrderStepView[]> {
  const rows = await reading.db
    .selectFrom('cho_order_step')
    .selectAll()
    .where('seller_order_id', '=', id)
    .orderBy('position')
    .execute()
  return rows.map(({ position, step, state, actor, person_id, reason, recorded_at }) => ({
    position,
    step,
    state,
    actor,
    by: person_id,
    reason,
    recordedAt: recorded_at,
  }))
}

const withToken = prepared((db, { hash }: { readonly hash: string }) =>
  db.selectFrom('cho_order').selectAll().where('token_hash', '=', known(hash)),
)

const partsOf = prepared((db, { orderId }: { readonly orderId: OrderId }) =>
  db
    .selectFrom('cho_seller_order')
    .selectAll()
    .where('order_id', '=', known(orderId))
    .orderBy('id'),
)

async function viewOf(
  reading: Reading,
  row: OrderingTables['cho_order'],
  bookId?: BookId,
): Promise<OrderView> {
  const all = await partsOf(reading, { orderId: row.id })
  const parts = all.filter((part) => bookId === undefined || part.book_id === bookId)
  const { buyer_name: name, buyer_phone: phone, pick_up_day: day, address } = row
  return {
    id: row.id,
    channel: row.channel,
    buyer: name === null || phone === null ? null : { name, phone },
    handing: day === null ? { how: 'deliver', address } : { how: 'pick_up', day },
    placedAt: row.placed_at,
    sellerOrders: await withMoney(reading, parts),
  }
}

/** Parts for a seller's list: besides what {@link withMoney} tells, how the goods of each are handed over. */
export async function listed(
  reading: Reading,
  rows: readonly OrderingTables['cho_seller_order'][],
): Promise<ListedOrder[]> {
  const views = await withMoney(reading, rows)
  const ids = [...new Set(rows.map(({ order_id }) => order_id))]
  if (ids.length === 0) return []
  const orders = await reading.db
    .selectFrom('cho_order')
    .select(['id', 'handing'])
    .where('id', 'in', ids)
    .execute()
  const handing = new Map(orders.map((order) => [order.id, order.handing]))
  return views.map((view) => {
    const how = handing.get(view.orderId)
    invariant(how, 'each part is of an order')
    return { ...view, how }
  })
}

/** Parts of orders with what is in them and how their money stands, in the order of the rows. */
async function withMoney(
  reading: Reading,
  rows: readonly OrderingTables['cho_seller_order'][],
): Promise<OrderView['sellerOrders'][number][]> {
  const views = await sellerOrderViews(reading, rows)
  const money = await orderMoney(reading, rows)
  return views.map((view, n) => {
    const own = money[n]
    invariant(own, 'each part is answered')
    return { ...view, money: own }
  })
}
