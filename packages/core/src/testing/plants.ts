import type { Plant } from './plant.ts'
import { LEDGER_PLANTS } from './plants-ledger.ts'
import { PAYMENT_PLANTS } from './plants-payment.ts'
import { RECONCILIATION_PLANTS } from './plants-reconciliation.ts'

/** At least one for every check of `verify`. */
export const PLANTS: readonly Plant[] = [
  ...LEDGER_PLANTS,
  ...PAYMENT_PLANTS,
  ...RECONCILIATION_PLANTS,
]
