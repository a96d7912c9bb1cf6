export { confirmOrder, packOrder, shipOrder } from './confirm-order.ts'
export { deliveryCharge } from './delivery-charge.ts'
export { deliveryQuotes, deliveryTariff } from './delivery-tariffs.ts'
export { endStandingOrder, eraseStandingBuyer } from './end-standing-order.ts'
export { eraseBuyer } from './erase-buyer.ts'
export { lotsAtPlace } from './lots-at-place.ts'
export { namedTariff } from './named-tariff.ts'
export { NEXT_STATES } from './order-state.ts'
export { oversells } from './oversells.ts'
export { packingLists } from './packing-lists.ts'
export { type PickUpDay, pickUpDays } from './pick-up-days.ts'
export { recordStandingOrder } from './record-standing-order.ts'
export { refuseReturn, requestReturn } from './request-return.ts'
export { scopeOfOrder } from './scope-of-order.ts'
export { scopeOfSellerOrder } from './seller-orders.ts'
export { setDelivery } from './set-delivery.ts'
export { type StandingTerm, standingDays } from './standing-days.ts'
export { scopeOfStandingOrder, standingOrders } from './standing-orders.ts'
export type { OrderActor } from './take-step.ts'
export { answerShopReport, eraseReporter } from './visitor-reports/answer-report.ts'
export { fileShopReport } from './visitor-reports/file-report.ts'
export {
  scopeOfShopReport,
  shopReportByCode,
  shopReportPhone,
  waitingShopReports,
  watchedShopReports,
} from './visitor-reports/shop-reports.ts'
