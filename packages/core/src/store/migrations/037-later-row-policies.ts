import { sql } from 'kysely'
import type { Schema } from './columns.ts'

/** A row may be seen with the row it points at: table, its column, the other table and column. */
const WITH_PARENT: readonly (readonly [string, string, string, string])[] = [
  ...[
    'cho_account_change',
    'cho_onboarding_step',
    'cho_presence',
    'cho_price_step',
    'cho_sign_check',
    'cho_stall_day',
    'cho_stall_payee',
    'cho_stall_price',
    'cho_tenancy',
    'cho_walk_up_account',
  ].map((table) => [table, 'stall_id', 'cho_stall', 'id'] as const),
  ['cho_code_series', 'account_id', 'cho_receiving_account', 'id'],
  ['cho_fee_step', 'bill_id', 'cho_fee_bill', 'id'],
  ['cho_sale_goods', 'sale_id', 'cho_sale', 'id'],
  ['cho_transfer_code', 'transfer_id', 'cho_bank_transfer', 'id'],
  ['cho_stock', 'place_id', 'cho_stock_place', 'id'],
  ['cho_stock_move', 'place_id', 'cho_stock_place', 'id'],
  ['cho_oversell', 'place_id', 'cho_stock_place', 'id'],
  ['cho_dossier', 'cooperative_id', 'cho_cooperative', 'id'],
  // What is listed is public; who changed what, and why, is its cooperative's.
  ['cho_dossier_step', 'dossier_id', 'cho_dossier', 'id'],
  ...['cho_listing_change', 'cho_listing_step'].map(
    (table) =>
      [
        table,
        'listing_id',
        'cho_listing where cooperative_id in (select id from cho_cooperative)',
        'id',
      ] as const,
  ),
]

/** Keys, roles and what people wrote to an office: no policy lets anybody but the owner see a row. */
const OF_NOBODY = [
  'cho_complaint',
  'cho_complaint_step',
  'cho_feed',
  'cho_grant',
  'cho_grant_request',
  'cho_grant_step',
  'cho_passkey',
  'cho_passkey_challenge',
  'cho_passkey_role',
  'cho_pilot_step',
  'cho_visit',
  'cho_webhook',
]

/**
 * Policies for tables that came after migration 027, or that it had left open though their rows are
 * somebody's: the database shows them with the row they hang on, as there.
 */
export async function laterRowPolicies({ db, dialect }: Schema): Promise<void> {
  if (dialect === 'sqlite') return
  for (const table of [...OF_NOBODY, ...WITH_PARENT.map(([name]) => name)]) {
    await sql.raw(`alter table ${table} enable row level security`).execute(db)
  }
  for (const [table, column, parent, key] of WITH_PARENT) {
    const sees = `${column} in (select ${key} from ${parent})`
    await sql.raw(`create policy ${table}_reach on ${table} for select using (${sees})`).execute(db)
  }
}
