import type { PersonId } from '@cho40/contract'
import { dong, marketDayOf } from '@cho40/values'
import { receiveStock } from '../catalogue/stock/receive-stock.ts'
import { confirmOrder, packOrder } from '../ordering/confirm-order.ts'
import { requestReturn } from '../ordering/request-return.ts'
import { takeOrderCash } from '../payment/orders/order-cash.ts'
import { handOverOrder, takeBackOrder } from '../taxation/hand-over-order.ts'
import { netWithholdings } from '../taxation/net-withholdings.ts'
import { setTaxBranch } from '../taxation/set-tax-branch.ts'
import { withholdSale } from '../taxation/withhold-sale.ts'
import { orders, wish } from './a-counter.ts'
import { type AMarket, aPhone, must } from './a-market.ts'
import { aMarketplace, aPerson, givesBack } from './a-taxed-market.ts'
import type { TestDeps } from './each-dialect.ts'

/**
 * The market becomes a marketplace of a cooperative: sales of a goods stall and of one that nobody
 * has said the branch of, a void, a return in parts, and a role that has ended for another scope.
 */
export async function aBusyTaxation(deps: TestDeps, market: AMarket): Promise<void> {
  const { id: operatorBookId } = await deps.db
    .selectFrom('cho_book')
    .select('id')
    .where('kind', '=', 'cooperative')
    .orderBy('id')
    .limit(1)
    .executeTakeFirstOrThrow()
  const by = await aPerson(deps)
  const from = marketDayOf(deps.clock.now())
  await aMarketplace(deps, { scopeId: market.id, operatorBookId, from })
  deps.advance(1_000)
  const [, goods, unsaid] = market.stalls
  if (!goods || !unsaid) throw new Error('no stalls')
  must(
    await setTaxBranch(deps, {
      id: deps.ids.make('taxbranch'),
      stallId: goods.id,
      branch: 'goods',
      validFrom: from,
      by,
    }),
  )
  for (const at of [goods, unsaid]) {
    const phone = aPhone(deps, at)
    const kept = await phone.takeCash(133_350)
    const wrong = await phone.takeCash(50_000)
    for (const saleId of [kept, wrong]) must(await withholdSale(deps, { saleId }))
    await phone.push(phone.event({ type: 'sale_voided', saleId: wrong }))
    await givesBack(deps, { saleId: kept, amount: 33_350, by })
  }
  await ordered(deps, by)
  must(await netWithholdings(deps, { operatorBookId }))
}

/** Orders at the stall of the shop, one of them returned in part: their tax is withheld, too. */
async function ordered(deps: TestDeps, by: PersonId): Promise<void> {
  const on = await deps.db
    .selectFrom('cho_stock as stock')
    .innerJoin('cho_stock_place as place', 'place.id', 'stock.place_id')
    .innerJoin('cho_variant as variant', 'variant.id', 'stock.variant_id')
    .select(['stock.place_id', 'stock.variant_id', 'variant.listing_id'])
    .where('place.kind', '=', 'stall')
    .limit(1)
    .executeTakeFirstOrThrow()
  const at = { placeId: on.place_id, variantId: on.variant_id }
  must(await receiveStock(deps, { ...at, id: deps.ids.make('smove'), quantity: 99_000, by }))
  const goods = { ...at, listingId: on.listing_id, price: 90_000 }
  for (const returned of [false, true]) {
    const order = wish(deps, [{ goods, quantity: 3_000 }], {
      handing: { how: 'pick_up', day: marketDayOf(deps.clock.now()) },
    })
    const [own] = (await orders(deps, order)).sellerOrders
    if (!own) throw new Error('an order has a part')
    const { id } = own
    must(await takeOrderCash(deps, { id, amount: dong(own.amount), by }))
    must(await confirmOrder(deps, { id, by }))
    must(await packOrder(deps, { id, by, lots: [] }))
    must(await handOverOrder(deps, { id, by }))
    if (!returned) continue
    must(await requestReturn(deps, { id, reason: 'damaged', actor: 'buyer' }))
    const [line] = order.lines
    const lines = line ? [{ lineId: line.id, quantity: 1_000, restock: false }] : []
    must(await takeBackOrder(deps, { id, lines, by }))
  }
}
