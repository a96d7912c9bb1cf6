import type {
  FileShopReport,
  OrderAnswer,
  SellerOrderId,
  ShopReportId,
  StallView,
} from '@cho40/contract'
import { dong, marketDay, marketDayOf, plusDays } from '@cho40/values'
import { reviseListing } from '../catalogue/revise-listing.ts'
import { adjustStock, sellStock } from '../catalogue/stock/adjust-stock.ts'
import { openOversells, resolveOversell } from '../catalogue/stock/resolve-oversell.ts'
import { correctLot, openLot } from '../catalogue/trace/open-lot.ts'
import { recordTraceEvent } from '../catalogue/trace/record-trace-event.ts'
import { confirmOrder, packOrder, shipOrder } from '../ordering/confirm-order.ts'
import { endStandingOrder, eraseStandingBuyer } from '../ordering/end-standing-order.ts'
import { recordStandingOrder } from '../ordering/record-standing-order.ts'
import { requestReturn } from '../ordering/request-return.ts'
import { setDelivery } from '../ordering/set-delivery.ts'
import { answerShopReport, eraseReporter } from '../ordering/visitor-reports/answer-report.ts'
import { fileShopReport } from '../ordering/visitor-reports/file-report.ts'
import { cancelOrder } from '../payment/orders/cancel-order.ts'
import { changeOrderLine } from '../payment/orders/change-order-line.ts'
import { acceptReturn, deliverOrder } from '../payment/orders/deliver-order.ts'
import { takeOrderCash } from '../payment/orders/order-cash.ts'
import { refundOrder } from '../payment/orders/refund-order.ts'
import type { aBank } from './a-bank.ts'
import { SOMEBODY } from './a-busy-payouts.ts'
import { type ACounter, aCounter, atStall, type Goods, orders, wish } from './a-counter.ts'
import { aPhone, must } from './a-market.ts'
import type { TestDeps } from './each-dialect.ts'

type Shop = {
  readonly counter: ACounter
  readonly goods: Goods
  readonly pays: (amount: number, code: string) => Promise<unknown>
}

/**
 * A cooperative and a stall that sell to buyers: orders in every state, paid by bank, in part and in
 * cash, with changes, returns and refunds; stock that was sold twice; a lot with its trace.
 */
export async function aBusyShop(
  deps: TestDeps,
  at: StallView,
  bank: ReturnType<typeof aBank>,
): Promise<void> {
  const counter = await aCounter(deps, 9)
  const of = await counter.sells('Mật ong bạc hà', {
    price: 90_000,
    unit: 'chai',
    stock: 40_000,
    ocop: {
      stars: 4,
      decisionNumber: '12/QĐ-UBND',
      validFrom: marketDay('2026-01-02'),
      validUntil: marketDay('2028-12-31'),
    },
  })
  const goods = await atStall(deps, at, { of, stock: 60_000, by: counter.by })
  const pays = (amount: number, code: string) => bank.tells(bank.pays(at, { amount, memo: code }))
  const shop = { counter, goods, pays }
  await carried(deps, shop, of)
  await lots(deps, shop)
  await standing(deps, shop)
  await reported(deps, shop)
  await twice(deps, shop)
  await bothSellers(deps, shop, of)
  await overTheCounter(deps, at, goods)
  await ending(deps, shop)
  await returning(deps, shop)
  deps.advance(60_000)
}

/** One bottle, ordered and paid by bank. */
async function paid(deps: TestDeps, { goods, pays }: Shop) {
  const [own] = (await orders(deps, wish(deps, [{ goods, quantity: 1_000 }]))).sellerOrders
  if (!own) throw new Error('an order has a part')
  deps.advance(1_000)
  await pays(90_000, own.code)
  return own
}

async function lots(deps: TestDeps, { counter, goods }: Shop): Promise<void> {
  const { by } = counter
  const id = deps.ids.make('lot')
  const label = { origin: 'Xã Thử', producer: 'Hộ Thử', producerAddress: 'Xã Thử' }
  const { listingId } = goods
  for (const story of ['Rang than.', 'Rang than hoa.']) {
    must(await reviseListing(deps, { listingId, changes: { story }, by }))
  }
  must(await reviseListing(deps, { listingId, changes: { storage: 'Nơi khô ráo' }, by }))
  must(await openLot(deps, { id, listingId, number: 'L1', ...label, standards: [], by }))
  for (const brand of ['Thử', 'Thử Hai'])
    must(await correctLot(deps, { id, changes: { brand }, by }))
  const happenedAt = deps.clock.now()
  for (const kind of ['harvested', 'packed'] as const) {
    must(await recordTraceEvent(deps, { lotId: id, kind, happenedAt, place: 'Xã Thử', by }))
  }
}

/** One that goes on, one that was ended and forgotten. */
async function standing(deps: TestDeps, { counter: { by }, goods }: Shop): Promise<void> {
  const today = marketDayOf(deps.clock.now())
  const { placeId, variantId } = goods
  const buyer = { name: 'Quán Thử', phone: '0912345677' }
  const lines = [{ variantId, quantity: 2_000 }]
  const rhythm = { kind: 'weekdays' as const, days: [1, 4] }
  for (const ended of [false, true]) {
    const id = deps.ids.make('standing')
    const said = { id, placeId, buyer, lines, rhythm, firstDay: today }
    must(await recordStandingOrder(deps, { ...said, by }))
    if (!ended) continue
    must(await endStandingOrder(deps, { id, lastDay: plusDays(today, -1), by }))
    must(await eraseStandingBuyer(deps, { id }))
  }
}

/** One that waits, one answered twice, one answered and forgotten. */
async function reported(deps: TestDeps, { counter, goods }: Shop): Promise<void> {
  const { by, cooperativeId } = counter
  const { listingId } = goods
  const file = async (nth: number, about: FileShopReport['about']) => {
    const id = deps.ids.make('shoprep')
    const code = `0123456789ABCDE${nth}`
    const said = { reason: 'wrong_price' as const, words: 'Giá khác ở chợ.', phone: '0912345670' }
    return must(await fileShopReport(deps, { id, code, about, ...said, network: 'mark' }))
  }
  const answer = async (id: ShopReportId, outcome: 'settled' | 'rejected') =>
    must(await answerShopReport(deps, { id, outcome, answer: 'Đã xem.', by }))
  await file(1, { kind: 'listing', listingId })
  const twice = await file(2, { kind: 'seller', sellerId: cooperativeId })
  await answer(twice, 'rejected')
  await answer(twice, 'settled')
  const gone = await file(3, { kind: 'listing', listingId })
  await answer(gone, 'rejected')
  must(await eraseReporter(deps, { id: gone }))
}

async function twice(deps: TestDeps, { counter, goods }: Shop): Promise<void> {
  const { by } = counter
  const { placeId, variantId } = goods
  const at = { placeId, variantId, by }
  for (const quantity of [58_000, 3_000]) {
    const id = deps.ids.make('smove')
    must(await sellStock(deps, { ...at, id, quantity, occurredAt: deps.clock.now() }))
  }
  const id = deps.ids.make('smove')
  must(await adjustStock(deps, { ...at, id, counted: 50_000, reason: 'counted' }))
  const [first] = await openOversells(deps, { placeId })
  if (!first) throw new Error('nothing was sold twice')
  must(await resolveOversell(deps, { id: first.id, how: 'taken', by }))
  await orders(deps, wish(deps, [{ goods, quantity: 45_000 }], { pays: 'at_hand_over' }))
  const sale = { ...at, id: deps.ids.make('smove'), quantity: 7_000 }
  must(await sellStock(deps, { ...sale, occurredAt: deps.clock.now() }))
  must(
    await adjustStock(deps, {
      ...at,
      id: deps.ids.make('smove'),
      counted: 90_000,
      reason: 'counted',
    }),
  )
}

/** Sales that name what they took: one stands, one was taken back. */
async function overTheCounter(deps: TestDeps, at: StallView, goods: Goods): Promise<void> {
  const phone = aPhone(deps, at)
  const sale = (saleId = deps.ids.make('sale')) => ({
    type: 'cash_sale' as const,
    saleId,
    amount: dong(90_000),
    goods: [{ variantId: goods.variantId, quantity: 1_000 }],
  })
  const voided = sale()
  await phone.push(
    phone.event(sale()),
    phone.event(voided),
    phone.event({ type: 'sale_voided', saleId: voided.saleId }),
  )
}

/** Brought to the buyer for a charge, and one that was cancelled before. */
async function carried(deps: TestDeps, { counter }: Shop, of: Goods): Promise<void> {
  const { by, bookId } = counter
  const today = marketDayOf(deps.clock.now())
  const id = deps.ids.make('tariff')
  const flat = dong(20_000)
  const tariff = { id, bookId, validFrom: today, delivers: true, flat, areas: [], by }
  must(await setDelivery(deps, tariff))
  const handing = { how: 'deliver' as const, address: 'Số 2, xã Thử' }
  for (const end of ['delivered', 'cancelled'] as const) {
    const order = wish(deps, [{ goods: of, quantity: 1_000 }], { handing, deliveryShown: flat })
    const [own] = (await orders(deps, order)).sellerOrders
    if (!own) throw new Error('an order has a part')
    if (end === 'cancelled') {
      must(await cancelOrder(deps, { id: own.id, reason: 'other', actor: { by } }))
      continue
    }
    must(await takeOrderCash(deps, { id: own.id, amount: own.amount, by }))
    for (const step of [confirmOrder, packed, shipOrder, deliverOrder]) {
      must(await step(deps, { id: own.id, by }))
    }
  }
  const none = { ...tariff, id: deps.ids.make('tariff'), flat: dong(0) }
  must(await setDelivery(deps, none))
}

/** Placed, confirmed, packed, shipped; one paid in part, one changed up, one down. */
async function bothSellers(deps: TestDeps, shop: Shop, of: Goods): Promise<void> {
  const { counter, goods, pays } = shop
  const { by } = counter
  const steps = [confirmOrder, packed, shipOrder]
  for (const done of [0, 1, 2, 3]) {
    const order = wish(
      deps,
      [
        { goods: of, quantity: 2_000 },
        { goods, quantity: 1_000 },
      ],
      { handing: { how: 'deliver', address: 'Số 1, xã Thử' } },
    )
    const parts: OrderAnswer['sellerOrders'] = (await orders(deps, order)).sellerOrders
    for (const step of steps.slice(0, done)) {
      for (const { id } of parts) must(await step(deps, { id, by }))
    }
    deps.advance(1_000)
    if (done > 0) await pays(done * 30_000, parts[1]?.code ?? '')
  }
  const heavier = await paid(deps, shop)
  await changes(deps, heavier.id, { by, amount: 99_000 })
  const lighter = await paid(deps, shop)
  await changes(deps, lighter.id, { by, amount: 81_000 })
}

const packed = (deps: TestDeps, { id, by }: Parameters<typeof confirmOrder>[1]) =>
  packOrder(deps, { id, by, lots: [] })

async function changes(
  deps: TestDeps,
  sellerOrderId: SellerOrderId,
  { by, amount }: { readonly by: ACounter['by']; readonly amount: number },
): Promise<void> {
  const lineId = await lineOf(deps, sellerOrderId)
  const id = deps.ids.make('ochange')
  const change = { id, sellerOrderId, lineId, quantity: 1_000, reason: 'weighed' as const, by }
  must(await changeOrderLine(deps, { ...change, amount: dong(amount) }))
}

async function lineOf(deps: TestDeps, id: SellerOrderId) {
  const row = await deps.db
    .selectFrom('cho_order_line')
    .select('id')
    .where('seller_order_id', '=', id)
    .executeTakeFirstOrThrow()
  return row.id
}

/** Cancelled before and after payment; delivered, paid by bank and in cash. */
async function ending(deps: TestDeps, shop: Shop): Promise<void> {
  const { by } = shop.counter
  const day = marketDay('2026-11-30')
  const handing = { how: 'pick_up' as const, day }
  const lines = [{ goods: shop.goods, quantity: 1_000 }]
  const [dropped] = (await orders(deps, wish(deps, lines, { handing }))).sellerOrders
  const [inCash] = (await orders(deps, wish(deps, lines, { handing }))).sellerOrders
  if (!dropped || !inCash) throw new Error('an order has a part')
  must(await cancelOrder(deps, { id: dropped.id, reason: 'other', actor: 'buyer' }))
  const refused = await paid(deps, shop)
  must(await cancelOrder(deps, { id: refused.id, reason: 'not_available', actor: { by } }))
  const refund = { id: deps.ids.make('refund'), sellerOrderId: refused.id, to: SOMEBODY, by }
  must(await refundOrder(deps, refund))
  must(await takeOrderCash(deps, { id: inCash.id, amount: inCash.amount, by }))
  const byBank = await paid(deps, shop)
  for (const { id } of [inCash, byBank]) {
    must(await confirmOrder(deps, { id, by }))
    must(await packed(deps, { id, by }))
    must(await deliverOrder(deps, { id, by }))
  }
}

/** Returned and given back by bank and by hand; one return is still asked for. */
async function returning(deps: TestDeps, shop: Shop): Promise<void> {
  const { by } = shop.counter
  for (const how of ['bank', 'cash', 'asked'] as const) {
    const lines = [{ goods: shop.goods, quantity: 1_000 }]
    const own =
      how === 'cash'
        ? (await orders(deps, wish(deps, lines))).sellerOrders[0]
        : await paid(deps, shop)
    if (!own) throw new Error('an order has a part')
    const { id } = own
    if (how === 'cash') must(await takeOrderCash(deps, { id, amount: own.amount, by }))
    must(await confirmOrder(deps, { id, by }))
    must(await packed(deps, { id, by }))
    must(await deliverOrder(deps, { id, by }))
    must(await requestReturn(deps, { id, reason: 'damaged', actor: 'buyer' }))
    if (how === 'asked') continue
    const back = { lineId: await lineOf(deps, id), quantity: 1_000, restock: how === 'bank' }
    must(await acceptReturn(deps, { id, lines: [back], by }))
    const to = how === 'bank' ? SOMEBODY : ('cash' as const)
    must(await refundOrder(deps, { id: deps.ids.make('refund'), sellerOrderId: id, to, by }))
  }
}
