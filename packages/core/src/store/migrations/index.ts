import { ledger } from './001-ledger.ts'
import { placesAndAccess } from './002-places-access.ts'
import { marketAndPayment } from './003-market-payment.ts'
import { reconciliation } from './004-reconciliation.ts'
import { signs } from './005-signs.ts'
import { places } from './006-places.ts'
import { ocop } from './007-ocop.ts'
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
}
