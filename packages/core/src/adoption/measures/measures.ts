import {
  fraudsConfirmed,
  marketsWithSpecialty,
  marketsWithWifi,
  peopleAssisted,
} from './commune-measures.ts'
import { membersPaidCashless, ocopListed, ocopValid } from './cooperative-measures.ts'
import type { Measure, MeasureName } from './measure.ts'
import { cooperativesSellingOnline, onlineGoodsSold, onlineOrders } from './order-measures.ts'
import {
  feesCashless,
  secondsToMatch,
  slowSecondsToMatch,
  syncDelay,
  waitingOverADay,
} from './payment-measures.ts'
import { membersPaidInTime } from './settlement-measures.ts'
import {
  activeQrStalls,
  cashlessSales,
  cashlessTakings,
  eBook,
  offlineSales,
  stallsWithQr,
} from './stall-measures.ts'

/** How each name is counted; the compiler holds the two lists together. */
export const MEASURES: Readonly<Record<MeasureName, Measure>> = {
  stalls_with_qr: stallsWithQr,
  active_qr_stalls: activeQrStalls,
  cashless_sales: cashlessSales,
  cashless_takings: cashlessTakings,
  fees_cashless: feesCashless,
  seconds_to_match: secondsToMatch,
  waiting_over_a_day: waitingOverADay,
  markets_with_specialty: marketsWithSpecialty,
  markets_with_wifi: marketsWithWifi,
  ocop_listed: ocopListed,
  ocop_valid: ocopValid,
  members_paid_cashless: membersPaidCashless,
  e_book: eBook,
  people_assisted: peopleAssisted,
  frauds_confirmed: fraudsConfirmed,
  offline_sales: offlineSales,
  sync_delay: syncDelay,
  slow_seconds_to_match: slowSecondsToMatch,
  cooperatives_selling_online: cooperativesSellingOnline,
  online_goods_sold: onlineGoodsSold,
  online_orders: onlineOrders,
  members_paid_in_time: membersPaidInTime,
}
