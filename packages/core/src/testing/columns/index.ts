import { ACCESS_COLUMNS } from './access.ts'
import { ADOPTION_COLUMNS } from './adoption.ts'
import { CATALOGUE_COLUMNS } from './catalogue.ts'
import { COOPERATIVE_COLUMNS } from './cooperative.ts'
import { LEDGER_COLUMNS } from './ledger.ts'
import { MARKET_COLUMNS } from './market.ts'
import { ORDERING_COLUMNS } from './ordering.ts'
import { PAYMENT_COLUMNS } from './payment.ts'
import { PLACES_COLUMNS } from './places.ts'
import { RECONCILIATION_COLUMNS } from './reconciliation.ts'
import { SETTLEMENT_COLUMNS } from './settlement.ts'
import { STORE_COLUMNS } from './store.ts'
import { TAXATION_COLUMNS } from './taxation.ts'
import { WEBHOOK_COLUMNS } from './webhooks.ts'

/**
 * Every column of every table by name. The compiler holds it to the table types in both directions,
 * the migration test holds it to the real tables.
 */
export const COLUMNS = {
  ...ACCESS_COLUMNS,
  ...ADOPTION_COLUMNS,
  ...CATALOGUE_COLUMNS,
  ...COOPERATIVE_COLUMNS,
  ...LEDGER_COLUMNS,
  ...MARKET_COLUMNS,
  ...ORDERING_COLUMNS,
  ...PAYMENT_COLUMNS,
  ...PLACES_COLUMNS,
  ...RECONCILIATION_COLUMNS,
  ...SETTLEMENT_COLUMNS,
  ...STORE_COLUMNS,
  ...TAXATION_COLUMNS,
  ...WEBHOOK_COLUMNS,
}
