import type { AccessTables } from './access/tables.ts'
import type { AdoptionTables } from './adoption/tables.ts'
import type { CatalogueTables } from './catalogue/tables.ts'
import type { CooperativeTables } from './cooperative/tables.ts'
import type { LedgerTables } from './ledger/tables.ts'
import type { MarketTables } from './market/tables.ts'
import type { OrderingTables } from './ordering/tables.ts'
import type { PaymentTables } from './payment/tables.ts'
import type { PlacesTables } from './places/tables.ts'
import type { ReconciliationTables } from './reconciliation/tables.ts'
import type { SettlementTables } from './settlement/tables.ts'
import type { StoreTables } from './store/tables.ts'
import type { TaxationTables } from './taxation/tables.ts'
import type { WebhookTables } from './webhooks/tables.ts'

/** Every table of the library, one small type a concept. */
export type CoreTables = StoreTables &
  PlacesTables &
  AccessTables &
  LedgerTables &
  CooperativeTables &
  MarketTables &
  CatalogueTables &
  PaymentTables &
  ReconciliationTables &
  OrderingTables &
  TaxationTables &
  SettlementTables &
  AdoptionTables &
  WebhookTables
