export { approvePayout } from './approve-payout.ts'
export {
  askPayoutLimit,
  decidePayoutLimit,
} from './ask-payout-limit.ts'
export { cancelPayout } from './cancel-payout.ts'
export { correctFeeBill, redraftFeeBill, waiveFeeBill } from './correct-fee-bill.ts'
export { nextSeqOf } from './devices.ts'
export {
  askFee,
  checkFeePayment,
  disputeFeeBill,
  issueFeeBill,
  openMarketBoard,
  takeFeeInCash,
  upholdFeeBill,
} from './fee-payment.ts'
export { leaseCodes } from './lease-codes.ts'
export { type NewPayout, orderPayout } from './order-payout.ts'
export { cancelOrder } from './orders/cancel-order.ts'
export { changeOrderLine } from './orders/change-order-line.ts'
export { acceptReturn, deliverOrder } from './orders/deliver-order.ts'
export { type Forgotten, forgetOldBuyers } from './orders/forget-old-buyers.ts'
export { importOrders } from './orders/import-orders.ts'
export { takeOrderCash } from './orders/order-cash.ts'
export { type OrderLimitDep, type OrderLimits, USUAL_ORDER_LIMITS } from './orders/order-limits.ts'
export {
  orderByToken,
  orderHistory,
  orderOfSeller,
  ordersOfSeller,
  placedOrders,
} from './orders/orders.ts'
export { type OrderPolicyDep, placeOrder } from './orders/place-order.ts'
export { refundOrder } from './orders/refund-order.ts'
export { releaseUnpaid } from './orders/release-unpaid.ts'
export { takeOrder } from './orders/take-order.ts'
export { type PayLinkDep, payLink, payLinksBy, requestByPayLink } from './pay-link.ts'
export { payOutInCash } from './pay-out-in-cash.ts'
export { payoutLimitOn, setPayoutLimit } from './payout-limit.ts'
export { bookOfLimitWish, payoutLimits } from './payout-limits.ts'
export { payoutHistory } from './payout-step.ts'
export { payout, payouts, payoutsFor } from './payouts.ts'
export { payoutsBelow } from './payouts-below.ts'
export { presenceAt } from './presence.ts'
export { refund, refunds, refundsOfRequest } from './refunds.ts'
export { type MoneyWanted, requestMoney } from './request-money.ts'
export { scopeOfPayment } from './scope-of.ts'
export { sellListedGoods } from './sell-listed-goods.ts'
export { markSent } from './send-payout.ts'
