import {
  fraudsConfirmed,
  marketsWithSpecialty,
  marketsWithWifi,
  peopleAssisted,
} from './commune-measures.ts'
import { membersPaidCashless, ocopListed, ocopValid } from './cooperative-measures.ts'
import type { Measure, MeasureName } from './measure.ts'
import { feesCashless, secondsToMatch, waitingOverADay } from './payment-measures.ts'
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
}
