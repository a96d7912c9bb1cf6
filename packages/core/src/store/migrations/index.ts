import { ledger } from './001-ledger.ts'
import { placesAndAccess } from './002-places-access.ts'
import { marketAndPayment } from './003-market-payment.ts'
import { reconciliation } from './004-reconciliation.ts'
import { signs } from './005-signs.ts'
import { places } from './006-places.ts'
import { ocop } from './007-ocop.ts'
import { ledgerHolds } from './008-ledger-holds.ts'
import { cooperative } from './009-cooperative.ts'
import { payouts } from './010-payouts.ts'
import { settlement } from './011-settlement.ts'
import { taxation } from './012-taxation.ts'
import { feeds } from './013-feeds.ts'
import { ordering } from './014-ordering.ts'
import { market } from './015-market.ts'
import { adoption } from './016-adoption.ts'
import { access } from './017-access.ts'
import { eventsOut } from './018-events-out.ts'
import { selling } from './019-selling.ts'
import { feedHealth } from './020-feeds.ts'
import { stall } from './021-stall.ts'
import { adoptionExchange } from './022-adoption.ts'
import { indexes } from './023-indexes.ts'
import { stallPrices } from './024-stall-prices.ts'
import { keptAnswers } from './026-kept-answers.ts'
import { processesAndRowSecurity } from './027-row-security.ts'
import { shopCounts } from './028-shop-counts.ts'
import { passkeys } from './029-passkeys.ts'
import { tillGoods } from './030-till-goods.ts'
import { payoutLimits } from './032-payout-limits.ts'
import { pilotSteps } from './035-pilot-steps.ts'
import { listingRevision } from './036-listing-revision.ts'
import { laterRowPolicies } from './037-later-row-policies.ts'
import { standingOrders } from './039-standing-orders.ts'
import { listingDetails } from './040-listing-details.ts'
import { shopReports } from './041-shop-reports.ts'
import { sellerContact } from './042-seller-contact.ts'
import { resetPasskeys } from './044-reset-passkeys.ts'
import { orderGoods } from './045-order-goods.ts'
import type { Schema } from './columns.ts'

/** In the order they apply. A released migration is frozen: corrections are new ones. */
export const MIGRATIONS: Readonly<Record<string, (schema: Schema) => Promise<void>>> = {
  '001-ledger': ledger,
  '002-places-access': placesAndAccess,
  '003-market-payment': marketAndPayment,
  '004-reconciliation': reconciliation,
  '005-signs': signs,
  '006-places': places,
  '007-ocop': ocop,
  '008-ledger-holds': ledgerHolds,
  '009-cooperative': cooperative,
  '010-payouts': payouts,
  '011-settlement': settlement,
  '012-taxation': taxation,
  '013-feeds': feeds,
  '014-ordering': ordering,
  '015-market': market,
  '016-adoption': adoption,
  '017-access': access,
  '018-events-out': eventsOut,
  '019-selling': selling,
  '020-feeds': feedHealth,
  '021-stall': stall,
  '022-adoption': adoptionExchange,
  '023-indexes': indexes,
  '024-stall-prices': stallPrices,
  '026-kept-answers': keptAnswers,
  '028-shop-counts': shopCounts,
  '027-row-security': processesAndRowSecurity,
  '029-passkeys': passkeys,
  '030-till-goods': tillGoods,
  '032-payout-limits': payoutLimits,
  '035-pilot-steps': pilotSteps,
  '036-listing-revision': listingRevision,
  '037-later-row-policies': laterRowPolicies,
  '039-standing-orders': standingOrders,
  '040-listing-details': listingDetails,
  '041-shop-reports': shopReports,
  '042-seller-contact': sellerContact,
  '044-reset-passkeys': resetPasskeys,
  '045-order-goods': orderGoods,
}
