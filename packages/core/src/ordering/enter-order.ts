import type { MarketId, PlaceOrder, Problem, ReceivingAccountId } from '@cho40/contract'
import {
  type Dong,
  dong,
  err,
  type Instant,
  type MarketDay,
  marketDayOf,
  ok,
  plusMs,
  type Result,
  sumDong,
  ZERO_DONG,
} from '@cho40/values'
import { tokenHash } from '../access/token-hash.ts'
import { moveStock } from '../catalogue/stock/move-stock.ts'
import { calendarsOf, isMarketOpen } from '../market/market-days.ts'
import type { Tx } from '../store/deps.ts'
import { inPieces, prepared, preparedRows } from '../store/prepared.ts'
import { chargeDelivery } from './charge-delivery.ts'
import type { OrderLineRow, SellerOrderRow } from './seller-order.ts'
import type { OrderingTables } from './tables.ts'
import { type OrderActor, takeStep } from './take-step.ts'
import type { WantedLine } from './wanted-lines.ts'

/** How long goods are kept for somebody who said they would pay at once. */
const UNPAID_KEPT_FOR_MS = 24 * 3_600_000

/**
 * Writes an order down, one part for each seller — whoever's account is paid — and reserves its
 * goods. The caller has the locks of the sellers' books. Problems: NotFound (market), InvalidInput (a
 * day past, or without a market), StockNotAvailable, and those of {@link chargeDelivery}.
 */
export async function enterOrder(
  tx: Tx,
  order: PlaceOrder & { readonly network?: string | undefined },
  { lines, actor }: { readonly lines: readonly WantedLine[]; readonly actor: OrderActor },
): Promise<Result<SellerOrderRow[], Problem>> {
  const now = tx.clock.now()
  const inserted = await insertOrder(tx, order, now)
  if (!inserted.ok) return inserted
  const charges = await chargeDelivery(tx, order, lines)
  if (!charges.ok) return charges
  const reserved = await reserveAll(tx, lines)
  if (!reserved.ok) return reserved
  const entered: SellerOrderRow[] = []
  const heldUntil = order.pays === 'now' ? plusMs(now, UNPAID_KEPT_FOR_MS) : null
  for (const [account, own] of bySeller(lines)) {
    const delivery = charges.value.get(account) ?? ZERO_DONG
    const row = await insertPart(tx, order, { lines: own, heldUntil, delivery })
    if (row) entered.push(await takeStep(tx, row, { step: 'placed', actor }))
  }
  return ok(entered)
}

const writeOrder = prepared((db, row: OrderingTables['cho_order']) =>
  db.insertInto('cho_order').values(row),
)
const writePart = prepared((db, row: SellerOrderRow) =>
  db.insertInto('cho_seller_order').values(row),
)
const writeLines = preparedRows((db, rows: readonly OrderLineRow[]) =>
  db.insertInto('cho_order_line').values([...rows]),
)

async function insertOrder(
  tx: Tx,
  order: PlaceOrder & { readonly network?: string | undefined },
  now: Instant,
): Promise<Result<void, Problem>> {
  const { id, token, channel, buyer, handing } = order
  const pickUp = handing.how === 'pick_up' ? handing : undefined
  if (pickUp && pickUp.day < marketDayOf(now)) {
    return err({ type: 'InvalidInput', issues: [{ path: 'handing.day', message: 'a day past' }] })
  }
  if (pickUp?.marketId !== undefined) {
    const held = await heldOn(tx, pickUp.marketId, pickUp.day)
    if (!held.ok) return held
  }
  await writeOrder(tx, {
    id,
    token_hash: tokenHash(token),
    channel,
    buyer_name: buyer.name,
    buyer_phone: buyer.phone,
    handing: handing.how,
    pick_up_day: pickUp?.day ?? null,
    market_id: pickUp?.marketId ?? null,
    address: handing.how === 'deliver' ? handing.address : null,
    placed_at: now,
    erased_at: null,
    place_code: handing.how === 'deliver' ? (handing.placeCode ?? null) : null,
    network: order.network ?? null,
  })
  return ok(undefined)
}

/** Goods are fetched at a market on a day on which it is held. */
async function heldOn(tx: Tx, id: MarketId, day: MarketDay): Promise<Result<void, Problem>> {
  const market = await tx.db
    .selectFrom('cho_market')
    .select('id')
    .where('id', '=', id)
    .executeTakeFirst()
  if (!market) return err({ type: 'NotFound', what: 'market', id })
  const calendar = (await calendarsOf(tx, [id])).get(id)
  if (!calendar || isMarketOpen(calendar, day)) return ok(undefined)
  return err({ type: 'InvalidInput', issues: [{ path: 'handing.day', message: 'no market' }] })
}

/** In one order for everybody, so that two orders never wait for each other's goods. */
async function reserveAll(tx: Tx, lines: readonly WantedLine[]): Promise<Result<void, Problem>> {
  const inOrder = lines.toSorted((a, b) => (bucketOf(a) < bucketOf(b) ? -1 : 1))
  for (const { id, placeId, variantId, forDay, quantity } of inOrder) {
    const at = { placeId, variantId, forDay }
    const reserved = await moveStock(tx, {
      ...at,
      kind: 'reserved',
      reserved: quantity,
      subject: id,
    })
    if (!reserved.ok) return reserved
  }
  return ok(undefined)
}

function bucketOf({ placeId, variantId, forDay }: WantedLine): string {
  return `${placeId} ${variantId} ${forDay}`
}

function bySeller(lines: readonly WantedLine[]): Map<ReceivingAccountId, WantedLine[]> {
  const parts = new Map<ReceivingAccountId, WantedLine[]>()
  for (const line of lines) {
    const account = line.place.account_id
    parts.set(account, [...(parts.get(account) ?? []), line])
  }
  return parts
}

async function insertPart(
  tx: Tx,
  order: PlaceOrder,
  part: {
    readonly lines: readonly WantedLine[]
    readonly heldUntil: Instant | null
    readonly delivery: Dong
  },
): Promise<SellerOrderRow | undefined> {
  const [first] = part.lines
  if (!first) return undefined
  const row: SellerOrderRow = {
    id: tx.ids.make('sorder'),
    order_id: order.id,
    book_id: first.place.book_id,
    account_id: first.place.account_id,
    stall_id: first.place.stall_id,
    cooperative_id: first.place.cooperative_id,
    state: 'placed',
    amount: dong(sumDong([...part.lines.map(({ amount }) => amount), part.delivery])),
    placed_at: tx.clock.now(),
    delivery: part.delivery,
    delivery_asked: part.delivery,
  }
  await writePart(tx, row)
  await inPieces(
    tx,
    part.lines.map((line, at) => ({
      id: line.id,
      seller_order_id: row.id,
      position: at + 1,
      place_id: line.placeId,
      variant_id: line.variantId,
      for_day: line.forDay,
      name: line.name,
      unit: line.unit,
      price: line.price,
      ordered: line.quantity,
      ordered_amount: line.amount,
      quantity: line.quantity,
      amount: line.amount,
      held: line.quantity,
      held_until: part.heldUntil,
      lot_id: null,
    })),
    writeLines,
  )
  return row
}
