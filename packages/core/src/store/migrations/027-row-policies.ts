import { sql } from 'kysely'
import type { Schema } from './columns.ts'

/** Every row of these says which book it is of. */
const OF_BOOK = [
  'cho_account',
  'cho_advance',
  'cho_allocation',
  'cho_audit_record',
  'cho_balance',
  'cho_bank_transfer',
  'cho_cooperative',
  'cho_day_close',
  'cho_decision',
  'cho_delivery',
  'cho_delivery_tariff',
  'cho_entry',
  'cho_event',
  'cho_exception',
  'cho_fact_cursor',
  'cho_fee_bill',
  'cho_goods_act',
  'cho_goods_holding',
  'cho_goods_move',
  'cho_goods_part',
  'cho_goods_return',
  'cho_goods_sale',
  'cho_hold',
  'cho_market_board',
  'cho_member_item',
  'cho_observation',
  'cho_order_outside',
  'cho_payment_request',
  'cho_payout',
  'cho_payout_limit',
  'cho_period_close',
  'cho_posting',
  'cho_receiving_account',
  'cho_refund',
  'cho_reopening',
  'cho_reopening_request',
  'cho_sale',
  'cho_seller_check',
  'cho_seller_order',
  'cho_settlement',
  'cho_settlement_line',
  'cho_sign',
  'cho_stall',
  'cho_statement_import',
  'cho_statement_map',
  'cho_stock_place',
  'cho_supply_agreement',
  'cho_tax_branch',
  'cho_taxpayer',
  'cho_webhook_line',
  'cho_webhook_try',
]

/** A row may be seen with the row it points at: table, its column, the other table and column. */
const WITH_PARENT: readonly (readonly [string, string, string, string])[] = [
  ...[
    'cho_capital_certificate',
    'cho_capital_change',
    'cho_capital_exception',
    'cho_capital_movement',
    'cho_charter',
    'cho_distribution',
    'cho_fund_movement',
    'cho_fund_source',
    'cho_leaving',
    'cho_meeting',
    'cho_member',
    'cho_payment_term',
    'cho_result',
  ].map((table) => [table, 'cooperative_id', 'cho_cooperative', 'id'] as const),
  ...[
    'cho_capital_line',
    'cho_distribution_share',
    'cho_member_account',
    'cho_member_agreement',
    'cho_member_version',
    'cho_settlement_entry',
    'cho_settlement_item',
    'cho_settlement_payout',
  ].map((table) => [table, 'member_id', 'cho_member', 'id'] as const),
  ['cho_agreement_fee', 'agreement_id', 'cho_supply_agreement', 'id'],
  ['cho_agreement_price', 'agreement_id', 'cho_supply_agreement', 'id'],
  ['cho_distribution_fund', 'distribution_id', 'cho_distribution', 'id'],
  ['cho_distribution_result', 'distribution_id', 'cho_distribution', 'id'],
  ['cho_leaving_set_off', 'leaving_id', 'cho_leaving', 'id'],
  ['cho_settlement_step', 'settlement_id', 'cho_settlement', 'id'],
  ['cho_payout_step', 'payout_id', 'cho_payout', 'id'],
  ['cho_payer', 'stall_id', 'cho_stall', 'id'],
  ['cho_device', 'stall_id', 'cho_stall', 'id'],
  ['cho_device_event', 'device_id', 'cho_device', 'id'],
  ['cho_code_lease', 'stall_id', 'cho_stall', 'id'],
  ['cho_order', 'id', 'cho_seller_order', 'order_id'],
  ['cho_order_line', 'seller_order_id', 'cho_seller_order', 'id'],
  ['cho_order_change', 'line_id', 'cho_order_line', 'id'],
  ['cho_order_cash', 'seller_order_id', 'cho_seller_order', 'id'],
  ['cho_order_step', 'seller_order_id', 'cho_seller_order', 'id'],
  ['cho_order_request', 'seller_order_id', 'cho_seller_order', 'id'],
]

/** Keys, secrets and what a bank said to the byte: no policy lets anybody but the owner see a row. */
const OF_NOBODY = [
  'cho_access_event',
  'cho_command',
  'cho_data_request',
  'cho_inbox_message',
  'cho_kept_answer',
  'cho_known_device',
  'cho_pairing',
  'cho_payer_salt',
  'cho_pin_reset',
  'cho_secret_mark',
  'cho_service_key',
  'cho_session',
  'cho_setup',
  'cho_sign_in_try',
]

/**
 * The setting is read once a query and not once a row, for it stands in a query of its own. Where it
 * was never set it is null, and null is no book.
 */
const BOOKS = `any ((select string_to_array(current_setting('cho40.books', true), ','))::text[])`
const PERSON = `(select current_setting('cho40.person', true))`

/**
 * Owners are not held by policies, and the server's own role owns its tables: commands, which go over
 * many books in one commit, work as before. A role that reads for one book is held by them.
 */
export async function rowSecurity({ db }: Schema): Promise<void> {
  const guard = async (table: string, sees?: string) => {
    await sql.raw(`alter table ${table} enable row level security`).execute(db)
    if (sees === undefined) return
    await sql.raw(`create policy ${table}_reach on ${table} for select using (${sees})`).execute(db)
  }
  await guard('cho_book', `id = ${BOOKS}`)
  for (const table of OF_BOOK) await guard(table, `book_id = ${BOOKS}`)
  for (const table of ['cho_withholding', 'cho_order_withholding']) {
    await guard(table, `operator_book_id = ${BOOKS} or seller_book_id = ${BOOKS}`)
  }
  for (const [table, column, parent, key] of WITH_PARENT) {
    await guard(table, `${column} in (select ${key} from ${parent})`)
  }
  await guard('cho_person', `id = ${PERSON} or id in (select person_id from cho_member)`)
  for (const table of OF_NOBODY) await guard(table)
}
