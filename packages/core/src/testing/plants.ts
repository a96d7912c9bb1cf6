import type { Plant } from './plant.ts'
import { ACCESS_PLANTS } from './plants-access.ts'
import { ADOPTION_PLANTS } from './plants-adoption.ts'
import { CATALOGUE_PLANTS } from './plants-catalogue.ts'
import { COOPERATIVE_PLANTS } from './plants-cooperative.ts'
import { LEDGER_PLANTS } from './plants-ledger.ts'
import { MARKET_PLANTS } from './plants-market.ts'
import { ORDERING_PLANTS } from './plants-ordering.ts'
import { PAYMENT_PLANTS } from './plants-payment.ts'
import { RECONCILIATION_PLANTS } from './plants-reconciliation.ts'
import { SETTLEMENT_PLANTS } from './plants-settlement.ts'
import { TAXATION_PLANTS } from './plants-taxation.ts'
import { WEBHOOK_PLANTS } from './plants-webhooks.ts'

/** At least one for every check of `verify`. */
export const PLANTS: readonly Plant[] = [
  ...ACCESS_PLANTS,
  ...ADOPTION_PLANTS,
  ...CATALOGUE_PLANTS,
  ...COOPERATIVE_PLANTS,
  ...LEDGER_PLANTS,
  ...MARKET_PLANTS,
  ...ORDERING_PLANTS,
  ...PAYMENT_PLANTS,
  ...RECONCILIATION_PLANTS,
  ...SETTLEMENT_PLANTS,
  ...TAXATION_PLANTS,
  ...WEBHOOK_PLANTS,
]
